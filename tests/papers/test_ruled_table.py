from __future__ import annotations

import pytest

from bmnn_desk.domain.office_paper import PaperTable
from bmnn_desk.papers.ink import Stroke, Words
from bmnn_desk.papers.ruled_table import least_height_mm, ruled_table
from bmnn_desk.papers.sheet import Edges, Sheet

EDGES = Edges(top_mm=20, bottom_mm=20, left_mm=30, right_mm=15)


def table(*rows: tuple[str, ...]) -> PaperTable:
    return PaperTable(headings=("TT", "Tên"), widths_mm=(10, 40), rows=rows, centred=(0,))


def drawn(*rows: tuple[str, ...], left_mm: float = 250) -> Sheet:
    sheet = Sheet(EDGES)
    sheet.y_mm = 277 - left_mm
    ruled_table(sheet, table(*rows), 12)
    return sheet


def texts(sheet: Sheet, page: int) -> list[str]:
    return [mark.text for mark in sheet.pages[page] if isinstance(mark, Words)]


def bottom(sheet: Sheet, page: int) -> float:
    return max(mark.y_mm for mark in sheet.pages[page])


def test_it_is_as_wide_as_the_text_and_shares_its_width_out() -> None:
    sheet = drawn(("1", "Báo cáo"))
    upright = {mark.x_mm for mark in sheet.pages[0] if isinstance(mark, Stroke)}
    upright |= {mark.to_x_mm for mark in sheet.pages[0] if isinstance(mark, Stroke)}
    assert sorted(round(x_mm, 3) for x_mm in upright) == [30, 63, 195]


def test_headings_and_told_columns_are_centred() -> None:
    number, name, one, report = (
        mark for mark in drawn(("1", "Báo cáo")).pages[0] if isinstance(mark, Words)
    )
    assert (number.anchor, name.anchor, one.anchor, report.anchor) == (0.5, 0.5, 0.5, 0.0)


def test_its_headings_stand_on_every_page_and_rows_go_over_whole() -> None:
    sheet = drawn(*((str(number), "Báo cáo\nquý\nI") for number in range(1, 61)))
    assert len(sheet.pages) > 3
    seen: list[str] = []
    for page in range(len(sheet.pages)):
        told = texts(sheet, page)
        assert told[:2] == ["TT", "Tên"]
        assert told.count("quý") == told.count("I") == (len(told) - 2) / 4
        assert bottom(sheet, page) <= 277
        seen += [each for each in told if each.isdigit()]
    assert seen == [str(number) for number in range(1, 61)]


def test_a_row_higher_than_a_page_is_parted_and_loses_nothing() -> None:
    lines = [f"dòng {number}" for number in range(200)]
    sheet = drawn(("1", "trước"), ("2", "\n".join(lines)), ("3", "sau"))
    pages = range(len(sheet.pages))
    told = [each for page in pages for each in texts(sheet, page)]
    assert [each for each in told if each.startswith("dòng")] == lines
    assert told[-2:] == ["3", "sau"]
    assert all(texts(sheet, page)[:2] == ["TT", "Tên"] for page in pages)
    assert all(bottom(sheet, page) <= 277 for page in pages)
    assert "2" in texts(sheet, 0)


def test_its_headings_never_stand_alone_at_the_foot() -> None:
    sheet = drawn(("1", "Báo cáo"), left_mm=10)
    assert texts(sheet, 0) == []
    assert texts(sheet, 1) == ["TT", "Tên", "1", "Báo cáo"]


def test_its_last_row_stays_with_what_must_stand_below_it() -> None:
    rows = (("1", "Báo cáo"), ("2", "Tờ trình"))
    for left in range(20, 120):
        sheet = Sheet(EDGES)
        sheet.y_mm = 277 - left
        ruled_table(sheet, table(*rows), 12, 60)
        assert "2" in texts(sheet, -1)
        assert sheet.room_mm >= 60 - 0.01
        assert all(texts(sheet, page) != ["TT", "Tên"] for page in range(len(sheet.pages)))


def test_what_no_page_has_room_for_is_not_kept_below() -> None:
    sheet = Sheet(EDGES)
    ruled_table(sheet, table(("1", "Báo cáo")), 12, 400)
    assert len(sheet.pages) == 1


def test_it_begins_where_headings_and_first_row_have_room() -> None:
    sheet = Sheet(EDGES)
    made = table(("1", "Báo cáo"), ("2", "Tờ trình"))
    least = least_height_mm(sheet, made, 12, 60)
    assert least_height_mm(sheet, table(("1", "Báo cáo")), 12, 60) - least == pytest.approx(60)
    sheet.y_mm = 277 - least - 0.01
    ruled_table(sheet, made, 12)
    assert texts(sheet, 0) == ["TT", "Tên", "1", "Báo cáo"]


def test_a_table_without_rows_has_its_headings() -> None:
    assert texts(drawn(), 0) == ["TT", "Tên"]
