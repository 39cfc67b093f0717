"""Reads the entries of secret lists out of a workbook or a CSV file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import CellFault, OldFault
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_place import PlacePart, bare_part
from bmnn_desk.domain.secret_sheet import SecretRow, SecretSheetRead
from bmnn_desk.errors import WorkbookTooBigError
from bmnn_desk.papers.reading.merged_rows import lines_of_sheet
from bmnn_desk.papers.reading.old_cells import is_failed, level_of_cell, text_of
from bmnn_desk.papers.reading.old_columns import folded
from bmnn_desk.papers.reading.read_sheets import read_sheets

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.reading.sheet import Cell, Sheet, SheetRow

DECISION, ARTICLE, CLAUSE, POINT, LEVEL, WORDS = (
    "decision",
    "article",
    "clause",
    "point",
    "level",
    "words",
)
_HEADINGS: Mapping[str, str] = MappingProxyType(
    {
        "quyet dinh": DECISION,
        "so quyet dinh": DECISION,
        "quyet dinh so": DECISION,
        "quyet dinh danh muc": DECISION,
        "danh muc": DECISION,
        "dieu": ARTICLE,
        "khoan": CLAUSE,
        "diem": POINT,
        "do mat": LEVEL,
        "muc do mat": LEVEL,
        "noi dung": WORDS,
        "noi dung muc": WORDS,
        "noi dung bi mat nha nuoc": WORDS,
        "noi dung danh muc": WORDS,
    }
)
_USUAL: Mapping[str, str] = MappingProxyType(
    {field: heading for heading, field in reversed(list(_HEADINGS.items()))}
)
_PARTS: Mapping[str, PlacePart] = MappingProxyType(
    {ARTICLE: PlacePart.ARTICLE, CLAUSE: PlacePart.CLAUSE, POINT: PlacePart.POINT}
)
_MOST_ROWS_ABOVE = 15
_LEAST_HEADINGS = 3
_LONGEST_SEEN = 200
MOST_ROWS = 20_000


@dataclass(frozen=True, slots=True)
class _Columns:
    """Where each field stands, from 0, what the cells above say, and how many rows stand above."""

    at: Mapping[str, int]
    headings: Mapping[int, str]
    below: int


def read_secret_items(data: bytes, name: str = "") -> SecretSheetRead:
    """Read an XLSX or a CSV: decision, Điều, khoản, điểm, độ mật, nội dung, in any order.

    A sheet without such headings is left out and told. A blank cell of the decision means the one
    of the row above; a row in which anything cannot be read is left out, and each of its faults
    named.

    Raises:
        NotAWorkbookError, OldExcelFormatError, WorkbookPasswordError: something else.
        WorkbookDamagedError: it cannot be read whole.
        WorkbookTooBigError: over a limit, or more than `MOST_ROWS` rows.
    """
    rows: list[SecretRow] = []
    faults: list[OldFault] = []
    for sheet in read_sheets(data, PurePath(name).stem):
        columns = _columns(sheet)
        if columns is None:
            faults.append(_fault(sheet, CellFault.UNKNOWN_SHEET))
            continue
        faults += _heading_faults(sheet, columns)
        if set(_PARTS) | {DECISION, LEVEL, WORDS} <= set(columns.at) | {POINT}:
            _read_rows(sheet, columns, rows, faults)
        if len(rows) + len(faults) > MOST_ROWS:
            raise WorkbookTooBigError
    return SecretSheetRead(rows=tuple(rows), faults=tuple(faults))


def _columns(sheet: Sheet) -> _Columns | None:
    """The row near the top that names the most columns, three at least."""
    best: _Columns | None = None
    for below, row in enumerate(sheet.rows[:_MOST_ROWS_ABOVE], 1):
        headings = {at: " ".join(text_of(cell).split()) for at, cell in enumerate(row.cells)}
        at: dict[str, int] = {}
        for place, text in headings.items():
            field = _HEADINGS.get(folded(text))
            if field is not None:
                at.setdefault(field, place)
        if len(at) >= _LEAST_HEADINGS and len(at) > (0 if best is None else len(best.at)):
            best = _Columns(at, {place: text for place, text in headings.items() if text}, below)
    return best


def _heading_faults(sheet: Sheet, columns: _Columns) -> list[OldFault]:
    row = sheet.rows[columns.below - 1].number
    found = []
    for at, text in columns.headings.items():
        if at in columns.at.values():
            continue
        twice = folded(text) in _HEADINGS
        fault = CellFault.HEADING_TWICE if twice else CellFault.UNKNOWN_HEADING
        found.append(_fault(sheet, fault, (row, at + 1, text)))
    for field, heading in _USUAL.items():
        if field not in columns.at and field != POINT:
            found.append(_fault(sheet, CellFault.HEADING_MISSING, (row, 0, heading)))
    return found


def _read_rows(
    sheet: Sheet, columns: _Columns, rows: list[SecretRow], faults: list[OldFault]
) -> None:
    above = ""
    for row in lines_of_sheet(sheet, columns.below, None):
        cells = {field: _at(row, at) for field, at in columns.at.items()}
        if not any(text_of(cell).strip() for cell in cells.values()):
            continue
        values: dict[str, str] = {POINT: ""}
        level: SecrecyLevel | None = None
        count = len(faults)
        for field, cell in cells.items():
            value = _value(field, cell, above)
            if isinstance(value, CellFault):
                at = columns.at[field]
                where = (row.number, at + 1, columns.headings[at])
                faults.append(_fault(sheet, value, where, text_of(cell)))
            elif isinstance(value, SecrecyLevel):
                level = value
            else:
                values[field] = value
        above = values.get(DECISION, above)
        if len(faults) == count and level is not None:
            rows.append(SecretRow(sheet=sheet.name, row=row.number, level=level, **values))


def _value(field: str, cell: Cell, above: str) -> str | SecrecyLevel | CellFault:
    if is_failed(cell):
        return CellFault.CELL_ERROR
    text = " ".join(text_of(cell).split())
    if not text:
        blank = {POINT: "", DECISION: above}.get(field, "")
        return blank if blank or field == POINT else CellFault.MISSING
    if field == LEVEL:
        return level_of_cell(cell)
    if field not in _PARTS:
        return text
    bare = bare_part(_PARTS[field], text)
    return CellFault.NO_NUMBER if bare is None else bare


def _at(row: SheetRow, column: int) -> Cell:
    return row.cells[column] if column < len(row.cells) else None


def _fault(
    sheet: Sheet, fault: CellFault, where: tuple[int, int, str] = (0, 0, ""), seen: str = ""
) -> OldFault:
    """A fault at a row and a column from 1, and the column's heading."""
    row, column, heading = where
    return OldFault(
        sheet=sheet.name,
        row=row,
        column=column,
        heading=heading[:_LONGEST_SEEN],
        fault=fault,
        seen=seen[:_LONGEST_SEEN],
    )
