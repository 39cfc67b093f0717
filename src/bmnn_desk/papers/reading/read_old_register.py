"""Reads a register that an office kept before, out of a workbook or a CSV file."""

from __future__ import annotations

import re
from dataclasses import dataclass, fields
from pathlib import PurePath
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.old_register import (
    CellFault,
    OldBook,
    OldFault,
    OldRegister,
    OldRegisterRead,
    OldSheetRead,
)
from bmnn_desk.errors import WorkbookTooBigError
from bmnn_desk.papers.reading.merged_rows import lines_of_sheet
from bmnn_desk.papers.reading.old_columns import book_by_headings, columns_of, folded
from bmnn_desk.papers.reading.old_layout import LAYOUT
from bmnn_desk.papers.reading.old_lines import lines_and_faults
from bmnn_desk.papers.reading.old_sheets import MOST_SHEETS, sheet_read, unread
from bmnn_desk.papers.reading.read_sheets import read_sheets

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from bmnn_desk.domain.old_register import OldHeading, OldLine
    from bmnn_desk.papers.reading.sheet import Sheet

AS_NAMED: Mapping[str, str] = MappingProxyType({})
"""No name stands for another."""
# What crosses to the window in one answer (machine/wire.py): 64 MB, and so many long texts.
_MOST_BYTES = 58_000_000
_MOST_LONG_TEXTS = 90_000
_LONG_TEXT = 500
_YEAR = re.compile(r"(?:nam)?\d{4}$")
_LINE_BYTES = 300
_FAULT_BYTES = 250


@dataclass(slots=True)
class _Size:
    bytes: int = 0
    long_texts: int = 0

    def add(self, text: str) -> None:
        """Count a text, quotation marks and line ends twice as JSON writes them."""
        self.bytes += len(text.encode("utf-8", "surrogatepass")) + len(text) // 8 + 4
        self.long_texts += len(text) > _LONG_TEXT


def read_old_register(
    data: bytes, name: str = "", names: Mapping[str, str] = AS_NAMED
) -> OldRegisterRead:
    """Read an XLSX, or a CSV with one book; what a cell does not tell is a fault, and no stop.

    A sheet is a book by its name (a CSV by its file's, `name`); a file with a single sheet of
    another name is the book whose required headings it has. `names` says of a sheet or a heading,
    folded as `old_columns.folded` does it, which one of the layout it stands for; "" leaves it
    out. The heading of one sheet alone is named by `old_columns.name_key`.

    Raises:
        NotAWorkbookError, OldExcelFormatError, WorkbookPasswordError: something else.
        WorkbookDamagedError: it cannot be read whole.
        WorkbookTooBigError: over a limit.
    """
    sheets = read_sheets(data, PurePath(name).stem)
    found: dict[OldBook, tuple[OldLine, ...]] = {}
    faults: list[OldFault] = []
    told: list[OldSheetRead] = []
    for sheet in sheets:
        book = _book(sheet, sheets, names)
        if book is None or book in found:
            told += [unread(sheet, names)] if len(told) < MOST_SHEETS else []
            fault = CellFault.UNKNOWN_SHEET if book is None else CellFault.SHEET_TWICE
            faults.append(OldFault(sheet=sheet.name, row=0, heading="", fault=fault))
            continue
        columns = columns_of(sheet, book, names)
        key = next(
            (at for at, each in columns.columns.items() if each.field == LAYOUT[book].key), None
        )
        rows = lines_of_sheet(sheet, columns.below, key)
        found[book], odd = lines_and_faults(sheet, rows, columns, LAYOUT[book])
        faults += [*columns.faults, *odd]
        told.append(sheet_read(sheet, book, columns))
    _require_sendable(found.values(), faults, told)
    lines: dict[str, Any] = {LAYOUT[book].part: read for book, read in found.items()}
    return OldRegisterRead(
        register=OldRegister(books=frozenset(found), **lines),
        faults=tuple(faults),
        sheets=tuple(told),
    )


def _book(sheet: Sheet, sheets: Sequence[Sheet], names: Mapping[str, str]) -> OldBook | None:
    heading = folded(sheet.name)
    name = names.get(heading, heading).replace(" ", "")
    if heading and not name:
        return None
    name = _YEAR.sub("", name)
    for said in (name, name.removeprefix("so")):
        if said in set(OldBook):
            return OldBook(said)
    return book_by_headings(sheet, names) if len(sheets) == 1 else None


def _require_sendable(
    lines: Iterable[tuple[OldLine, ...]],
    faults: Sequence[OldFault],
    sheets: Sequence[OldSheetRead],
) -> None:
    headings = [heading for sheet in sheets for heading in sheet.headings]
    size = _Size(bytes=_FAULT_BYTES * (len(faults) + len(sheets) + len(headings)))
    _add_headings(size, headings)
    for fault in faults:
        size.add(fault.heading)
        size.add(fault.seen)
    for read in lines:
        size.bytes += _LINE_BYTES * len(read)
        names = [field.name for field in fields(read[0])] if read else []
        for line in read:
            for name in names:
                value = getattr(line, name)
                for text in value if isinstance(value, tuple) else (value,):
                    if isinstance(text, str):
                        size.add(text)
    if size.bytes > _MOST_BYTES or size.long_texts > _MOST_LONG_TEXTS:
        raise WorkbookTooBigError


def _add_headings(size: _Size, headings: Iterable[OldHeading]) -> None:
    for heading in headings:
        for text in (heading.words, heading.folded, *heading.samples):
            size.add(text)
