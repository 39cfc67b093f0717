from __future__ import annotations

import pytest

from bmnn_desk.papers.office_name import in_sentence


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SỞ MẪU MỰC", "Sở Mẫu Mực"),
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "Ủy ban nhân dân tỉnh Sông Lam"),
        ("SỞ KẾ HOẠCH VÀ PHÁT TRIỂN", "Sở Kế Hoạch và Phát Triển"),
        ("VĂN PHÒNG HĐND TỈNH MẪU", "Văn phòng HĐND tỉnh Mẫu"),
        ("CHI CỤC KHU VỰC III", "Chi Cục Khu Vực III"),
        ("", ""),
    ],
)
def test_an_office_in_capitals_is_a_name_within_a_sentence(name: str, text: str) -> None:
    assert in_sentence(name) == text
