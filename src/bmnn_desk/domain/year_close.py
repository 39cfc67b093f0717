"""What a year's end looks at: lines behind a figure, points still open, the report's parts."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.paper_code import digest_code

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.packages import PackageFigure
    from bmnn_desk.domain.secrecy import SecrecyLevel

REPORT_PARTS = 4
_EVERY_YEARS = 5


class OpenPointKind(StrEnum):
    """What may still be open when a year is to be closed."""

    SLIP_UNDECIDED = "slip_undecided"
    TEXT_UNSIGNED = "text_unsigned"
    TEXT_UNNUMBERED = "text_unnumbered"
    NUMBER_GAP = "number_gap"
    COPY_WAITING = "copy_waiting"
    RECEIPT_OPEN = "receipt_open"
    IRREGULARITY_OPEN = "irregularity_open"
    RECALL_DUE = "recall_due"
    COPY_UNCOUNTED = "copy_uncounted"
    COPY_UNSIGNED = "copy_unsigned"
    COPY_UNSEALED = "copy_unsealed"
    EXECUTOR_UNSIGNED = "executor_unsigned"
    LINE_UNPRINTED = "line_unprinted"
    CORRECTION_UNPRINTED = "correction_unprinted"
    SHEET_UNSIGNED = "sheet_unsigned"
    VOLUME_UNBOUND = "volume_unbound"
    BOOK_OPEN = "book_open"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenPoint:
    """Something open: its row's number, what it is by number or day, since when.

    `reference` never carries a title; `count` is of copies, lines, sheets or numbers. Of a
    book `book_kind` and `volume` say which.
    """

    kind: OpenPointKind
    subject: int
    reference: str
    day: date | None
    count: int
    book_kind: str = ""
    volume: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FigureLine:
    """A line of a register behind a figure: what it brings to it, in documents and copies."""

    line: int
    book: int
    book_kind: str
    ordinal: int
    reference: str
    level: SecrecyLevel
    day: date
    documents: int
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeptStatistics:
    """Statistics of a year as kept and signed: who, when, the figures and their code."""

    statistics: int
    year: int
    since: date
    until: date
    day: date
    compiler: str
    compiler_position: str
    leader: str
    leader_position: str
    code: str
    figures: tuple[PackageFigure, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReportFacts:
    """All that the report of a year says.

    `parts` are its four parts, and a fifth where it sums up five years; `before` are the figures
    of the year before, none where the desk knows nothing of that year (`has_before`); `signer`
    who leads; `code` that of kept figures, else empty; `counted_on` the day that these were
    counted.
    """

    parent: str
    agency: str
    place: str
    day: date
    year: int
    since: date
    until: date
    counted_on: date
    figures: tuple[PackageFigure, ...]
    before: tuple[PackageFigure, ...]
    parts: tuple[str, ...]
    compiler: str
    compiler_position: str
    signer: str
    signer_position: str
    code: str = ""
    has_before: bool = True


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExceptionsFacts:
    """The list of what stays open when a year is closed, to be printed and signed."""

    parent: str
    agency: str
    place: str
    day: date
    year: int
    points: tuple[OpenPoint, ...]
    code: str
    compiler: str
    leader: str
    leader_position: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ReportCase:
    """A year's report as the rules look at it; `due` None where no day is set."""

    day: date
    due: date | None
    year: int
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class YearClosing:
    """A year closed on a day with so many open points; `late_lines` came into its days since."""

    year: int
    day: date
    exceptions: int
    late_lines: int


@dataclass(frozen=True, slots=True, kw_only=True)
class YearCloseCase:
    """A year that is to be closed: how much is open, and whether a signed list says so.

    `losses` counts irregularities of loss or opening that nobody has put right; `gaps` numbers
    of a series that no document has.
    """

    has_statistics: bool
    open_points: int
    list_is_signed: bool
    losses: int
    gaps: int

    @property
    def is_settled(self) -> bool:
        """Nothing is open."""
        return self.open_points == 0


def is_summary_year(year: int) -> bool:
    """True for a year whose report sums up five years; which ones was not read."""
    return year % _EVERY_YEARS == 0


def exceptions_code(year: int, points: Iterable[OpenPoint]) -> str:
    """The code of a list of open points (XXXX-XXXX-XXXX): one point more or less changes it."""
    words = [f"{each.kind.value}:{each.subject}:{each.reference}:{each.count}" for each in points]
    return _code(str(year), *words)


def figures_code(year: int, figures: Iterable[PackageFigure]) -> str:
    """The code of a year's figures (XXXX-XXXX-XXXX): one copy more or less changes it."""
    words = [f"{each.level.name}:{each.kind}:{each.documents}:{each.copies}" for each in figures]
    return _code(str(year), *words)


def _code(*words: str) -> str:
    return digest_code(hashlib.sha256("\n".join(words).encode()).digest())
