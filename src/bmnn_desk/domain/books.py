"""Books (sổ): what the rules look at when one is opened; closed, and opened again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

_LAST_MONTH, _LAST_DAY = 12, 31


class BookKind(StrEnum):
    """The registers (sổ) of a desk: đi, đến, chuyển giao, sao chụp; the key of its form."""

    OUTGOING = "outgoing_register"
    INCOMING = "incoming_register"
    TRANSFER = "transfer_register"
    COPY = "copy_register"


class BookEventKind(StrEnum):
    """What became of a book after it was opened."""

    CLOSED = "closed"
    REOPENED = "reopened"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BookCase:
    """The form pack chosen for a book, the pack in force that day, and the reason given."""

    pack: str
    in_force: str
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BookState:
    """Whether lines may be written: `closed_on` is None while the book is open.

    `last_day` is that of the last line, closing or reopening, the day of opening before any.
    """

    closed_on: date | None
    reason: str
    last_day: date


def book_end(year: int) -> date:
    """The day on which the book of a year ends of itself; closed earlier, it wants a reason."""
    return date(year, _LAST_MONTH, _LAST_DAY)
