from __future__ import annotations

import pytest

from bmnn_desk.papers.office_name import in_sentence


@pytest.mark.parametrize(
    ("name", "text"),
    [
        ("SỞ MẪU MỰC", "Sở Mẫu Mực"),
        ("Sở Nội vụ", "Sở Nội vụ"),
        ("ỦY BAN NHÂN DÂN TỈNH SÔNG LAM", "Ủy ban nhân dân tỉnh Sông Lam"),
        ("SỞ KẾ HOẠCH VÀ PHÁT TRIỂN", "Sở Kế hoạch và Phát Triển"),
        ("SỞ NÔNG NGHIỆP VÀ MÔI TRƯỜNG", "Sở Nông nghiệp và Môi trường"),
        ("SỞ VĂN HÓA, THỂ THAO VÀ DU LỊCH", "Sở Văn hóa, Thể thao và Du lịch"),
        ("SỞ Y TẾ TỈNH MẪU", "Sở Y tế tỉnh Mẫu"),
        ("SỞ CÔNG THƯƠNG", "Sở Công Thương"),
        ("VĂN PHÒNG HĐND TỈNH MẪU", "Văn phòng HĐND tỉnh Mẫu"),
        ("CHI CỤC KHU VỰC III", "Chi cục Khu Vực III"),
        ("CÔNG AN TỈNH MẪU", "Công an tỉnh Mẫu"),
        ("VĂN PHÒNG TỈNH ỦY MẪU", "Văn phòng Tỉnh ủy Mẫu"),
        ("ĐẢNG ỦY XÃ MẪU", "Đảng ủy xã Mẫu"),
        ("ỦY BAN NHÂN DÂN PHƯỜNG MẪU MỘT-MẪU HAI", "Ủy ban nhân dân phường Mẫu Một-Mẫu Hai"),
        ("", ""),
    ],
)
def test_an_office_in_capitals_is_a_name_within_a_sentence(name: str, text: str) -> None:
    assert in_sentence(name) == text
