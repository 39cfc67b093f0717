"""The lines of a book of an old register, and a fault for each cell that does not say its part."""

from __future__ import annotations

import re
from functools import partial
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.old_register import CellFault, OldFault
from bmnn_desk.papers.reading import old_cells
from bmnn_desk.papers.reading.old_layout import Reads

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from bmnn_desk.domain.old_register import OldLine
    from bmnn_desk.papers.reading.old_columns import OldColumns
    from bmnn_desk.papers.reading.old_layout import OldSheet
    from bmnn_desk.papers.reading.sheet import Cell, Sheet, SheetRow

_BLANKS: Mapping[Reads, object] = {Reads.TEXT: "", Reads.LINES: ()}
_LONGEST_SEEN = 200
_FEW_CELLS = 3
_BELOW = re.compile(
    r"\W*(?:tong(?: cong| so)?|cong)\s*(?:[:\d]|$)|\W*nguoi (?:lap|ghi|vao) (?:so|bieu)"
)


def lines_and_faults(
    sheet: Sheet, rows: Sequence[SheetRow], columns: OldColumns, layout: OldSheet
) -> tuple[tuple[OldLine, ...], list[OldFault]]:
    """Read the rows of a sheet under its headings.

    A row stays a line whatever is wrong with it; the field of a cell that cannot be read is blank.
    Only a total or a signature below the book is none: what it lacks is told all the same.
    """
    read: Mapping[Reads, Callable[[Cell], object]] = {
        Reads.TEXT: old_cells.text_of,
        Reads.LINES: old_cells.lines_of,
        Reads.DAY: partial(old_cells.day_of, starts_1904=sheet.starts_1904),
        Reads.LEVEL: old_cells.level_of_cell,
        Reads.COUNT: old_cells.count_of,
        Reads.ANSWER: old_cells.answer_of,
    }
    blank = {column.field: _BLANKS.get(column.reads) for column in layout.columns}
    lines: list[OldLine] = []
    faults: list[OldFault] = []
    for row in rows:
        values: dict[str, Any] = dict(blank)
        if not any(_at(row, at) is not None for at in columns.columns):
            continue
        is_line = not _ends_a_page([_at(row, at) for at in sorted(columns.columns)])
        for at, column in columns.columns.items():
            cell = _at(row, at)
            value = _value(cell, read[column.reads])
            if not isinstance(value, CellFault):
                values[column.field] = value
                continue
            if value is not CellFault.MISSING or column.is_required:
                faults.append(
                    OldFault(
                        sheet=sheet.name,
                        row=row.number,
                        column=at + 1,
                        heading=columns.headings[at][:_LONGEST_SEEN],
                        fault=value,
                        seen=old_cells.text_of(cell)[:_LONGEST_SEEN],
                    )
                )
        if is_line:
            lines.append(layout.line(row=row.number, **values))
    return tuple(lines), faults


def _ends_a_page(cells: Sequence[Cell]) -> bool:
    """True for a row with few cells of which the first says a total or who signs."""
    filled = [cell for cell in cells if cell is not None]
    if not filled or len(filled) > _FEW_CELLS:
        return False
    return _BELOW.match(fold(old_cells.text_of(filled[0]))) is not None


def _value(cell: Cell, read: Callable[[Cell], object]) -> object:
    if old_cells.is_failed(cell):
        return CellFault.CELL_ERROR
    return CellFault.MISSING if cell is None else read(cell)


def _at(row: SheetRow, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else None
