"""The sheets of an XLSX workbook, each with its cells and what is merged. No formula is run."""

from __future__ import annotations

import io
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

from python_calamine import CalamineError, CalamineWorkbook, SheetTypeEnum

from bmnn_desk.errors import WorkbookDamagedError
from bmnn_desk.papers.reading.sheet import Merged, Sheet, SheetRow
from bmnn_desk.papers.reading.workbook_parts import open_workbook

if TYPE_CHECKING:
    from collections.abc import Iterator

    from python_calamine import CalamineSheet

    from bmnn_desk.papers.reading.sheet import Cell
    from bmnn_desk.papers.reading.workbook_parts import WorkbookParts

_FAILED = "#N/A"


def workbook_sheets(data: bytes) -> tuple[Sheet, ...]:
    """All sheets of an XLSX, hidden ones too, in their order; the value of a formula as saved.

    Raises:
        DeskError: what `open_workbook` refuses.
        WorkbookDamagedError: the engine cannot read what passed.
    """
    parts = open_workbook(data)
    try:
        with CalamineWorkbook.from_filelike(io.BytesIO(parts.packed)) as book:
            return tuple(
                _sheet(book.get_sheet_by_name(about.name), parts)
                for about in book.sheets_metadata
                if about.typ is SheetTypeEnum.WorkSheet
            )
    except (CalamineError, OSError, ValueError, OverflowError):
        raise WorkbookDamagedError from None


def _sheet(read: CalamineSheet, parts: WorkbookParts) -> Sheet:
    return Sheet(
        name=read.name,
        rows=tuple(_rows(read, parts.failed.get(read.name, frozenset()))),
        merged=tuple(
            Merged(first_row=top + 1, last_row=end + 1, first_column=left, last_column=right)
            for (top, left), (end, right) in read.merged_cell_ranges or ()
        ),
        starts_1904=parts.starts_1904,
    )


def _rows(read: CalamineSheet, failed: frozenset[tuple[int, int]]) -> Iterator[SheetRow]:
    left = read.start[1] if read.start else 0
    before: tuple[Cell, ...] = (None,) * left
    rows_failed = {row for row, _ in failed}
    for number, values in enumerate(read.iter_rows(), start=1):
        cells = before + tuple(map(_cell, values))
        if number in rows_failed:
            cells = tuple(
                _FAILED if (number, column) in failed else cell for column, cell in enumerate(cells)
            )
        if any(cell is not None for cell in cells):
            yield SheetRow(number=number, cells=cells)


def _cell(value: str | float | date | time | timedelta) -> Cell:
    if isinstance(value, str):
        return value if value and not value.isspace() else None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, time | timedelta):
        return str(value)
    return float(value) if type(value) is int else value
