from __future__ import annotations

from bmnn_desk.domain.old_register import CellFault, OldBook, OldFault, OldTransfer
from bmnn_desk.papers.reading.old_columns import columns_of
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.papers.reading.old_lines import lines_and_faults
from bmnn_desk.papers.reading.sheet import Cell, Sheet, SheetRow

HEADINGS = ("Ngày", "Số, ký hiệu", "Nơi nhận", "Độ mật", "Màu")


def read(*rows: tuple[Cell, ...]) -> tuple[list[OldTransfer], list[OldFault]]:
    sheet = Sheet(
        name="Chuyển giao",
        rows=tuple(SheetRow(number=at, cells=row) for at, row in enumerate((HEADINGS, *rows), 1)),
    )
    columns = columns_of(sheet, OldBook.TRANSFERS, {})
    lines, faults = lines_and_faults(sheet, sheet.rows[1:], columns, LAYOUT[OldBook.TRANSFERS])
    return [line for line in lines if isinstance(line, OldTransfer)], faults


def test_a_line_stays_whatever_is_wrong_with_it() -> None:
    lines, faults = read(("hôm qua", 7.0, None, "Thường"))
    assert (lines[0].row, lines[0].day, lines[0].reference, lines[0].level) == (2, None, "7", None)
    assert lines[0].recipient == ""
    assert [(each.row, each.column, each.heading, each.fault, each.seen) for each in faults] == [
        (2, 1, "Ngày", CellFault.NO_DATE, "hôm qua"),
        (2, 3, "Nơi nhận", CellFault.MISSING, ""),
        (2, 4, "Độ mật", CellFault.NO_LEVEL, "Thường"),
    ]
    assert {each.sheet for each in faults} == {"Chuyển giao"}


def test_a_blank_cell_that_may_be_blank_is_no_fault() -> None:
    lines, faults = read(("05/03/2024", "1/BC", "Sở A"))
    assert faults == []
    assert (lines[0].level, lines[0].channel, lines[0].signed) == (None, "", None)


def test_a_row_that_says_something_only_beside_the_table_is_no_line() -> None:
    assert read((None, None, None, None, "xanh")) == ([], [])


def test_what_is_shown_of_a_wrong_cell_is_short() -> None:
    _, faults = read(("x" * 5000, "1/BC", "Sở A"))
    assert len(faults[0].seen) == 200


def test_a_total_below_the_book_is_no_line_and_is_told() -> None:
    lines, faults = read(("Tổng cộng:", "12"), ("Cộng", None, None, None), ("Người lập biểu",))
    assert lines == []
    assert {each.row for each in faults} == {2, 3, 4}
    lines, _ = read(("Tổng cục Một", "12/BC"), ("Cộng", "1/BC", "Sở A", "Mật"))
    assert [line.row for line in lines] == [2, 3]
