from __future__ import annotations

import pytest

from bmnn_desk.domain.typed_title import typed_title


@pytest.mark.parametrize(
    ("type_name", "title", "said"),
    [
        ("Kế hoạch", "Kế hoạch kiểm tra năm 2027", "Kế hoạch kiểm tra năm 2027"),
        ("Kế hoạch", "KẾ HOẠCH kiểm tra", "KẾ HOẠCH kiểm tra"),
        ("Kế hoạch", "Kế hoạch", "Kế hoạch"),
        ("Tờ trình", "Tờ trình: phương án", "Tờ trình: phương án"),
        ("Công văn", "Báo cáo tình hình quý III", "Công văn: Báo cáo tình hình quý III"),
        ("Báo cáo", "về tình hình mẫu", "Báo cáo về tình hình mẫu"),
        ("Báo", "Báocáo", "Báo: Báocáo"),
        ("Kế hoạch", "", "Kế hoạch"),
        ("", "Kế hoạch", "Kế hoạch"),
        ("", "", ""),
    ],
)
def test_the_type_is_said_once_and_parted_from_the_title(
    type_name: str, title: str, said: str
) -> None:
    assert typed_title(type_name, title) == said
