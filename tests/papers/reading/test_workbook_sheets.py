from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta

import pytest
from openpyxl import Workbook

from bmnn_desk.errors import WorkbookDamagedError
from bmnn_desk.papers.reading.sheet import Merged, SheetRow
from bmnn_desk.papers.reading.workbook_sheets import workbook_sheets
from tests.papers.reading.workbooks import with_part, workbook


def saved(book: Workbook) -> bytes:
    stream = io.BytesIO()
    book.save(stream)
    return stream.getvalue()


def test_rows_and_columns_are_numbered_as_excel_shows_them() -> None:
    book = Workbook()
    book.active["C4"] = "x"
    book.active["B6"] = 12
    (sheet,) = workbook_sheets(saved(book))
    assert sheet.rows == (
        SheetRow(number=4, cells=(None, None, "x")),
        SheetRow(number=6, cells=(None, 12.0, None)),
    )


def test_every_kind_of_value_is_a_plain_one() -> None:
    day = date(2024, 3, 5)
    values = [day, datetime(2024, 3, 5, 23, 59), 1.5, True, "a\nb", time(7, 30), "=1+1"]
    (sheet,) = workbook_sheets(workbook({"di": [[*values, timedelta(hours=30), "#REF!"]]}))
    assert sheet.rows[0].cells == (
        day, day, 1.5, True, "a\nb", "07:30:00", None, "1 day, 6:00:00", "#N/A"
    )  # fmt: skip


def test_sheets_come_in_their_order_and_hidden_ones_too() -> None:
    book = Workbook()
    book.active.title = "phieu"
    hidden = book.create_sheet("di")
    hidden.sheet_state = "hidden"
    book.create_chartsheet("hình")
    assert [sheet.name for sheet in workbook_sheets(saved(book))] == ["phieu", "di"]


def test_merged_cells_are_told_by_excels_rows() -> None:
    (sheet,) = workbook_sheets(workbook({"di": [["a", "b"]]}, {"di": ["B2:C4"]}))
    assert sheet.merged == (Merged(first_row=2, last_row=4, first_column=1, last_column=2),)


def test_a_damaged_sheet_is_no_empty_one() -> None:
    good = workbook({"di": [["a", "b"]]})
    with pytest.raises(WorkbookDamagedError):
        workbook_sheets(with_part(good, b"</row>", b"</rwo>"))


def test_a_sheet_whose_part_is_missing_is_damage() -> None:
    good = workbook({"di": [["a"]]})
    links = "xl/_rels/workbook.xml.rels"
    with pytest.raises(WorkbookDamagedError):
        workbook_sheets(with_part(good, b"worksheets/sheet1.xml", b"worksheets/gone.xml", links))
