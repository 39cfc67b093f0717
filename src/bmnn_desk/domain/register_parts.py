"""The parts of a printed register beside its lines, and where a print goes on (in nối tiếp)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.registers import Entry
    from bmnn_desk.domain.secrecy import SecrecyLevel

_COUNTS = ("copies", "quantity")


class RegisterPart(StrEnum):
    """What of a volume is to be printed.

    COVER_MARK is a page with the cover's level mark alone, to be printed in red over a cover;
    SIGNATURES the block right below the last line, as statistics and correction sheets have it.
    """

    COVER = "cover"
    COVER_MARK = "cover_mark"
    OPENING = "opening"
    LINES = "lines"
    SIGNATURES = "signatures"
    CLOSING = "closing"


@dataclass(frozen=True, slots=True, kw_only=True)
class Continuation:
    """The last printed sheet of a volume: its number, and where its last row ends in mm."""

    sheet: int
    bottom_mm: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SheetHeading:
    """A head above the table of the first sheet: of a correction sheet, of statistics.

    Both names empty: no letterhead. `day` None leaves it open. `lines` stand below the title;
    `page_label` takes {page} and {pages}, the last sheet of the print; empty: the form's own.
    """

    parent: str
    agency: str
    place: str
    day: date | None
    title: str
    lines: tuple[str, ...] = ()
    page_label: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupHead:
    """A row across all columns before the entry at `index` of a print: the name of a group."""

    index: int
    text: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpeningFacts:
    """What the opening page says: numbered sheets, first ordinal; None leaves dots to write on."""

    place: str
    day: date | None
    sheets: int | None
    first_ordinal: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class LevelTotal:
    """Lines of a level that stand, and the copies that they speak of; None: no such column."""

    level: SecrecyLevel
    lines: int
    copies: int | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ClosingFacts:
    """What the closing page says of a volume: its sheets, its lines, its totals by level.

    `cancelled` lines are among those from `first_ordinal` to `last_ordinal`, in no total.
    """

    place: str
    day: date | None
    sheets: int | None
    first_ordinal: int | None
    last_ordinal: int | None
    cancelled: int
    totals: tuple[LevelTotal, ...]


def totals_by_level(
    entries: Sequence[Entry], levels: Sequence[SecrecyLevel], cancelled: frozenset[int]
) -> tuple[LevelTotal, ...]:
    """The totals of a volume's entries for its closing page, without the cancelled ordinals."""
    standing = [entry for entry in entries if entry.ordinal not in cancelled]
    counted = next((name for name in _COUNTS if entries and hasattr(entries[0], name)), "")
    made = []
    for level in levels:
        of_level = [entry for entry in standing if entry.level is level]
        copies = sum(getattr(entry, counted) for entry in of_level) if counted else None
        made.append(LevelTotal(level=level, lines=len(of_level), copies=copies))
    return tuple(made)
