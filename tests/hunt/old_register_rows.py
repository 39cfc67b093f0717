"""A workbook of an old register with planted cell faults, and what is to come of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from io import BytesIO
from random import Random
from typing import TYPE_CHECKING, Any

from openpyxl import Workbook

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.domain.old_cells_kept import register_of_lines
from bmnn_desk.domain.old_register import CellFault, OldBook
from bmnn_desk.papers.reading.old_layout import LAYOUT, Reads
from tests.hunt.old_register_cells import bad, blank, wanted_line, written

if TYPE_CHECKING:
    from openpyxl.worksheet.worksheet import Worksheet

    from bmnn_desk.domain.old_register import OldLine, OldRegister
    from bmnn_desk.papers.reading.old_layout import OldColumn, OldSheet
    from tests.hunt.old_register_cells import Cell

FAULTS = 40
# How many in a hundred rows each book has, and the font of old that it was typed for.
_BOOKS: tuple[tuple[OldBook, int, LegacyEncoding | None], ...] = (
    (OldBook.OUTGOING, 50, None),
    (OldBook.SLIPS, 20, None),
    (OldBook.INCOMING, 15, LegacyEncoding.TCVN3),
    (OldBook.TRANSFERS, 10, LegacyEncoding.VNI),
    (OldBook.COPYING, 5, None),
)
_MERGED_SHARE = 0.01
# Of the faults so many are in a cell that the next row shares, and are named there too.
_SHARED = 3

Named = tuple[str, int, int, CellFault]
"""A fault by sheet, row, column from 1, and what is wrong."""


@dataclass(slots=True, kw_only=True)
class Made:
    """A workbook, the register that it holds, and every fault that must be named."""

    data: bytes
    register: OldRegister
    named: set[Named]
    merged: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Fault:
    """Which column is faulty; `is_shared` where the cell is merged with the one below."""

    column: OldColumn
    is_shared: bool


@dataclass(slots=True, kw_only=True)
class _Book:
    book: OldBook
    sheet: Worksheet
    encoding: LegacyEncoding | None
    chance: Random
    row: int = 1
    merged: int = 0
    lines: list[OldLine] = field(default_factory=list)
    named: set[Named] = field(default_factory=set)

    @property
    def layout(self) -> OldSheet:
        """The columns of the book."""
        return LAYOUT[self.book]

    def write(self, cells: dict[int, Cell]) -> int:
        """Put cells by their columns from 0 into the next row; its number."""
        self.row += 1
        for at, cell in cells.items():
            self.sheet.cell(self.row, at + 1, cell)
        return self.row

    def merge(self, rows: tuple[int, int], columns: tuple[int, int]) -> None:
        """Merge cells, all counted from 1."""
        self.merged += 1
        self.sheet.merge_cells(
            start_row=rows[0], end_row=rows[1], start_column=columns[0], end_column=columns[1]
        )


def made_register(rows: int, seed: int) -> Made:
    """A workbook of five books with about so many rows, and `FAULTS` faults among them."""
    chance = Random(seed)
    workbook = Workbook()
    workbook.remove(workbook.active)
    counts = {book: max(4, rows * share // 100) for book, share, _ in _BOOKS}
    faulty = _places(counts, chance)
    books = []
    for book, _, encoding in _BOOKS:
        sheet = workbook.create_sheet(book.value)
        sheet.append([column.heading for column in LAYOUT[book].columns])
        made = _Book(book=book, sheet=sheet, encoding=encoding, chance=chance)
        for number in range(1, counts[book] + 1):
            _add(made, number, faulty.get((book, number)))
        books.append(made)
    stream = BytesIO()
    workbook.save(stream)
    return Made(
        data=stream.getvalue(),
        register=register_of_lines((made.book, line) for made in books for line in made.lines),
        named={each for made in books for each in made.named},
        merged=sum(made.merged for made in books),
    )


def _places(counts: dict[OldBook, int], chance: Random) -> dict[tuple[OldBook, int], _Fault]:
    """The lines with a faulty column, a kind of column after the other; `FAULTS` rows in all."""
    lines = [(book, number) for book, count in counts.items() for number in range(1, count + 1)]
    kinds = [Reads.DAY, Reads.LEVEL, Reads.COUNT, Reads.ANSWER, Reads.TEXT, Reads.LINES]
    found: dict[tuple[OldBook, int], _Fault] = {}
    for at, (book, number) in enumerate(chance.sample(lines, FAULTS - _SHARED)):
        layout = LAYOUT[book]
        columns = [column for column in layout.columns if column.field != layout.key]
        of_kind = [column for column in columns if column.reads is kinds[at % len(kinds)]]
        column = chance.choice(of_kind or columns)
        found[book, number] = _Fault(column=column, is_shared=at < _SHARED)
    return found


def _add(made: _Book, number: int, fault: _Fault | None) -> None:
    line = wanted_line(made.layout, number, made.row + 1, made.chance)
    cells = {
        at: written(getattr(line, column.field), column.reads, made.encoding, made.chance)
        for at, column in enumerate(made.layout.columns)
    }
    if fault is not None:
        _add_faulty(made, line, cells, fault)
    elif made.chance.random() < _MERGED_SHARE:
        _add_merged(made, line, cells)
    else:
        made.write(cells)
        made.lines.append(line)


def _add_faulty(made: _Book, line: OldLine, cells: dict[int, Cell], fault: _Fault) -> None:
    """A line with the fault; two of them where they share the faulty cell, and both are named."""
    at = made.layout.columns.index(fault.column)
    cells[at], seen = bad(fault.column, made.encoding, made.chance)
    rows = [made.write(cells)]
    if fault.is_shared:
        rows.append(made.write({place: cell for place, cell in cells.items() if place != at}))
        made.merge((rows[0], rows[1]), (at + 1, at + 1))
    left: dict[str, Any] = {fault.column.field: blank(fault.column)}
    made.named |= {(made.book.value, row, at + 1, seen) for row in rows}
    made.lines += [replace(line, row=row, **left) for row in rows]


def _add_merged(made: _Book, line: OldLine, cells: dict[int, Cell]) -> None:
    """A month's title above, a line over two rows, or two lines that share a cell."""
    columns = made.layout.columns
    key = next((at for at, each in enumerate(columns) if each.field == made.layout.key), None)
    way = made.chance.choice(
        ("title", "line", "shared") if key is not None else ("title", "shared")
    )
    if way == "title":
        row = made.write({0: "Quý hai"})
        made.merge((row, row), (1, len(columns)))
        row = made.write(cells)
        made.lines.append(replace(line, row=row))
        return
    row = made.write(cells)
    made.lines.append(line)
    if way == "line" and key is not None:
        many = next((at for at, each in enumerate(columns) if each.reads is Reads.LINES), None)
        below: dict[int, Cell] = {}
        if many is not None:
            said = f"Lưu hồ sơ (bản số {row:02})"
            below[many] = said
            upper: tuple[str, ...] = getattr(line, columns[many].field)
            longer: dict[str, Any] = {columns[many].field: (*upper, said)}
            made.lines[-1] = replace(line, **longer)
            made.sheet.cell(row, many + 1, "\n".join(upper))
        made.write(below)
        made.merge((row, row + 1), (key + 1, key + 1))
        return
    shared = made.chance.choice([at for at in range(len(columns)) if at != key])
    other = {at: cell for at, cell in cells.items() if at != shared}
    made.write(other)
    made.merge((row, row + 1), (shared + 1, shared + 1))
    made.lines.append(replace(line, row=row + 1))
