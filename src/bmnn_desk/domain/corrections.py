"""Corrections of register lines (đính chính): which cells may be corrected, and how they read."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.dates import read_day, short_day
from bmnn_desk.domain.registers import Entry

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.secrecy import SecrecyLevel

Line = TypeVar("Line", bound=Entry)

_SOME_DAY, _ANOTHER_DAY = date(2001, 2, 3), date(2012, 11, 10)


class CellKind(StrEnum):
    """What a cell holds: a text, a day, or several texts, a line each."""

    TEXT = "text"
    DAY = "day"
    TEXTS = "texts"


# Numbers, quantities and levels are not corrected here: they were given by acts of their own,
# and statistics count by them. Such a line is cancelled and entered anew.
CORRECTABLE: Mapping[str, Mapping[str, CellKind]] = {
    BookKind.OUTGOING: {
        "title": CellKind.TEXT,
        "signer": CellKind.TEXT,
        "recipients": CellKind.TEXTS,
        "keeping_unit": CellKind.TEXT,
        "note": CellKind.TEXT,
    },
    BookKind.INCOMING: {
        "sender": CellKind.TEXT,
        "reference": CellKind.TEXT,
        "document_day": CellKind.DAY,
        "title": CellKind.TEXT,
        "recipients": CellKind.TEXTS,
        "note": CellKind.TEXT,
    },
    BookKind.TRANSFER: {
        "reference": CellKind.TEXT,
        "recipient": CellKind.TEXT,
        "note": CellKind.TEXT,
    },
    BookKind.COPY: {
        "reference": CellKind.TEXT,
        "title": CellKind.TEXT,
        "executor": CellKind.TEXT,
        "recipients": CellKind.TEXTS,
        "note": CellKind.TEXT,
    },
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Correction:
    """A cell of a line corrected: its old and its new text as printed, when and why."""

    field: str
    old: str
    new: str
    reason: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LineCell:
    """A cell that may be corrected: its column's heading, and what it says now."""

    field: str
    heading: str
    kind: CellKind
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LineCells:
    """A line to be corrected: its cells, whether it stands, whether it is on a sheet already."""

    ordinal: int
    day: date
    level: SecrecyLevel
    cells: tuple[LineCell, ...]
    is_cancelled: bool
    is_printed: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CorrectionCase:
    """A correction as the rules look at it.

    `hidden_title`: it would write a trích yếu of a Tuyệt mật line that has none; `sealed`: it
    would write what lies in an envelope that nobody but its addressee opens.
    """

    old: str
    new: str
    reason: str
    hidden_title: bool = False
    sealed: bool = False


def cell_text(value: object) -> str:
    """A correctable cell as text: days as dd/mm/yyyy, several texts a line each."""
    if isinstance(value, date):
        return short_day(value)
    if isinstance(value, tuple):
        return "\n".join(map(str, value))
    return "" if value is None else str(value)


def cell_value(kind: CellKind, text: str) -> object:
    """The value that a corrected cell's text stands for; a day that cannot be read is None."""
    if kind is CellKind.TEXTS:
        return tuple(part.strip() for part in text.split("\n") if part.strip())
    if kind is CellKind.DAY:
        return _whole_day(text)
    return text


def _whole_day(text: str) -> date | None:
    """The day, where no day of today is needed to understand it: no `hn`, `+3` or `5/2`."""
    day = read_day(text, _SOME_DAY)
    if isinstance(day, date) and day == read_day(text, _ANOTHER_DAY):
        return day
    return None


def corrected_cells(kind: str, corrections: Iterable[Correction]) -> dict[str, Any]:
    """What the cells say now that were corrected, by their fields; the last word counts."""
    cells = CORRECTABLE[kind]
    return {
        said.field: cell_value(cells[said.field], said.new)
        for said in corrections
        if said.field in cells
    }


def corrected(kind: str, entry: Line, corrections: Iterable[Correction]) -> Line:
    """The line as it reads with its corrections; its note is another's work."""
    changes = corrected_cells(kind, corrections)
    changes.pop("note", None)
    return replace(entry, **changes) if changes else entry
