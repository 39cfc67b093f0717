"""What the control sheet beside a book says: codes over its printed lines (workflow.md 5)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlLine:
    """The check code of a printed line."""

    ordinal: int
    code: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlSheet:
    """A printed sheet of the volume: its code and those of the lines on it, in their order."""

    number: int
    code: str
    lines: tuple[ControlLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ControlSheetFacts:
    """The control sheet of a volume: its sheets, and the journal's head when it was made.

    `book` is the book's name as printed; `seq` and `mark` are the journal's last act and 12
    characters of its MAC in groups of 4, as on the anchor sheet.
    """

    parent: str
    agency: str
    place: str
    day: date
    book: str
    year: int
    volume: int
    seq: int
    mark: str
    sheets: tuple[ControlSheet, ...]


def control_text(facts: ControlSheetFacts, sheet: ControlSheet) -> str:
    """What the QR of a sheet holds: year, volume, sheet, code, act and mark; no word of a line."""
    parts = (facts.year, facts.volume, sheet.number, sheet.code, facts.seq, facts.mark)
    return ";".join(map(str, parts))
