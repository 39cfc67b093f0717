"""Volumes of a book (quyển): what becomes of one, what its shelf says of it, what is due."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.register_parts import Continuation
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.sheets import SheetState


class VolumeEventKind(StrEnum):
    """Opening page signed (by the head), closing page signed, bound with its paging seal."""

    OPENED = "opened"
    CLOSED = "closed"
    BOUND = "bound"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VolumeMark:
    """An event of a volume on its shelf: its day, and how many sheets the page says."""

    day: date
    sheets: int | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ShelfEntry:
    """A volume on the shelf: its book, its lines, its sheets by state, and what is due.

    `is_last` is the volume that lines go into while the book is open. `unprinted` lines stand on
    no sheet; `to_correct` ordinals were corrected or cancelled after their sheet was printed.
    """

    book: int
    kind: str
    year: int
    pack: str
    hand_written: bool
    volume: int
    is_last: bool
    opened_on: date
    book_closed_on: date | None
    first_ordinal: int | None
    last_ordinal: int | None
    next_ordinal: int
    sheets: Mapping[SheetState, int]
    unprinted: int
    to_correct: tuple[int, ...]
    events: Mapping[VolumeEventKind, VolumeMark]

    @property
    def lines(self) -> int:
        """How many lines stand in the volume, cancelled ones among them."""
        if self.first_ordinal is None or self.last_ordinal is None:
            return 0
        return self.last_ordinal - self.first_ordinal + 1

    @property
    def is_finished(self) -> bool:
        """No line goes into it any more."""
        return self.book_closed_on is not None or not self.is_last

    @property
    def printed(self) -> int:
        """How many sheets of it were printed, whatever became of them."""
        return sum(self.sheets.values())


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BookEnding:
    """What of a book is still to be done when it is about to be closed.

    `unprinted` lines stand on no sheet, `to_correct` wait for a correction sheet, `sheets` were
    printed and not signed, of `unopened` volumes nobody signed the opening page, `waiting`
    copies of its lines lie at the clerk's, `receipts` of its lines nobody signed for.
    """

    unprinted: int
    to_correct: int
    sheets: int
    unopened: int
    waiting: int
    receipts: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PrintPlan:
    """Where the next print of a volume stands.

    `printed_to` is the last ordinal on a sheet; lines after it are new. `continue_from` is the
    last sheet with free room, None where there is none that takes more rows. `to_correct` names
    each line that waits for a correction sheet, with the sheet it was printed on last. `sheets`
    is how many the signed opening page says the volume has; None while no page says it.
    """

    first_ordinal: int
    last_ordinal: int | None
    printed_to: int | None
    next_sheet: int
    continue_from: Continuation | None
    to_correct: Mapping[int, int]
    cancelled: frozenset[int]
    is_finished: bool
    sheets: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StockOfLevel:
    """Documents and copies of a level that the office held before the desk began to count."""

    level: SecrecyLevel
    documents: int
    copies: int
