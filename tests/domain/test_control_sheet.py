from __future__ import annotations

from datetime import date

from bmnn_desk.domain.control_sheet import (
    ControlLine,
    ControlSheet,
    ControlSheetFacts,
    control_text,
)

SHEET = ControlSheet(
    number=3, code="7KQ4-M2XD-9PLA", lines=(ControlLine(ordinal=21, code="AB3D9"),)
)
FACTS = ControlSheetFacts(
    parent="Ủy ban nhân dân tỉnh Sông Lam",
    agency="Sở Kế hoạch và Phát triển",
    place="Sông Lam",
    day=date(2026, 6, 1),
    book="SỔ ĐĂNG KÝ BÍ MẬT NHÀ NƯỚC ĐI",
    year=2026,
    volume=2,
    seq=4711,
    mark="7F3A 99C2 10BE",
    sheets=(SHEET,),
)


def test_the_square_code_says_year_volume_sheet_code_act_and_mark() -> None:
    assert control_text(FACTS, SHEET) == "2026;2;3;7KQ4-M2XD-9PLA;4711;7F3A 99C2 10BE"


def test_the_square_code_names_nobody_and_no_line() -> None:
    text = control_text(FACTS, SHEET)
    assert text.isascii()
    assert all(word not in text for word in ("Sở", "Ủy ban", "SỔ", "AB3D9"))


def test_facts_show_no_name_when_they_are_logged() -> None:
    assert "Sông Lam" not in repr(FACTS)
