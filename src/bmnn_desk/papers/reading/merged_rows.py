"""Merged cells undone: each line of a sheet gets what stands in the cells that it shares."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import WorkbookTooBigError
from bmnn_desk.papers.reading.old_cells import text_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.sheet import Cell, Merged, Sheet, SheetRow

_MOST_FILLED = 1_000_000
_LEAST_WIDE = 3


def lines_of_sheet(sheet: Sheet, below: int, key: int | None) -> tuple[SheetRow, ...]:
    """The rows of a sheet under its first `below` ones, what is merged downwards in each.

    Rows whose cells of the column `key` are merged are one line: what differs in them stands
    there line by line. A row that is one wide cell ("Tháng 3") parts lines and is none.

    Raises:
        WorkbookTooBigError: merged cells lie over each other a million times.
    """
    rows = {row.number: row for row in sheet.rows[below:]}
    for each in sheet.merged:
        if each.last_column - each.first_column + 1 >= _LEAST_WIDE:
            _drop_title(rows, each)
    last = max(rows, default=0)
    tall = [
        replace(each, last_row=min(each.last_row, last))
        for each in sheet.merged
        if each.first_row < min(each.last_row, last) and each.first_row in rows
    ]
    if sum(each.last_row - each.first_row for each in tall) > _MOST_FILLED:
        raise WorkbookTooBigError
    _fill(rows, [each for each in tall if each.first_column != key])
    for each in tall:
        if each.first_column == key:
            _join(rows, each)
    return tuple(rows.values())


def _drop_title(rows: dict[int, SheetRow], merged: Merged) -> None:
    row = rows.get(merged.first_row)
    if row and [at for at, cell in enumerate(row.cells) if cell is not None] == [
        merged.first_column
    ]:
        del rows[merged.first_row]


def _fill(rows: dict[int, SheetRow], merged: Sequence[Merged]) -> None:
    """Put the upper cell's value into the rows below it that have anything of their own."""
    wanted: dict[int, dict[int, Cell]] = {}
    for each in merged:
        value = _at(rows[each.first_row], each.first_column)
        if value is not None:
            for number in range(each.first_row + 1, each.last_row + 1):
                wanted.setdefault(number, {})[each.first_column] = value
    for number, cells in wanted.items():
        if number in rows:
            rows[number] = _with_cells(rows[number], cells)


def _join(rows: dict[int, SheetRow], merged: Merged) -> None:
    if merged.first_row not in rows:  # a part of another line already
        return
    numbers = range(merged.first_row + 1, merged.last_row + 1)
    parts = [rows[merged.first_row], *(rows.pop(each) for each in numbers if each in rows)]
    width = max(len(row.cells) for row in parts)
    cells = {at: _joined([_at(row, at) for row in parts]) for at in range(width)}
    rows[merged.first_row] = _with_cells(parts[0], cells)


def _joined(values: Sequence[Cell]) -> Cell:
    told = list(dict.fromkeys(value for value in values if value is not None))
    return told[0] if len(told) == 1 else "\n".join(map(text_of, told)) or None


def _with_cells(row: SheetRow, cells: dict[int, Cell]) -> SheetRow:
    width = max(len(row.cells), 1 + max(cells))
    full = [*row.cells, *(None,) * (width - len(row.cells))]
    for at, value in cells.items():
        full[at] = value
    return replace(row, cells=tuple(full))


def _at(row: SheetRow, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else None
