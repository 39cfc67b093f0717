"""Hand-over (chuyển giao): rounds, what goes to whom, receipts, what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.transfer_list import WaitingRow


class CopyState(StrEnum):
    """Where a copy stands on its way, as its newest move says."""

    AT_CLERK = "at_clerk"
    ON_THE_WAY = "on_the_way"
    DELIVERED = "delivered"
    GIVEN_BACK = "given_back"
    NOT_MADE = "not_made"
    CANCELLED = "cancelled"
    HELD = "held"
    LENT = "lent"
    TAKEN_OUT = "taken_out"
    ARCHIVED = "archived"
    DESTROYED = "destroyed"
    LOST = "lost"


class ReceiptKind(StrEnum):
    """What became of a signing row: signed for (ký nhận), or it came back (trả lại)."""

    SIGNED = "signed"
    RETURNED = "returned"


class ReceiptState(StrEnum):
    """How a line of hand-over stands on a day."""

    OPEN = "open"
    OVERDUE = "overdue"
    SIGNED = "signed"
    RETURNED = "returned"
    CANCELLED = "cancelled"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Parcel:
    """Copies (their rows' numbers) of one document that go to one recipient: a line of the book.

    `paper_page` and `paper_line` are of a hand-written book.
    """

    copies: tuple[int, ...]
    recipient: str
    note: str = ""
    paper_page: int | None = None
    paper_line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HandoverRequest:
    """A round of delivery: what goes to whom, inside the office or out of it, how, by whom.

    `channel` is a code of the closed list; `carrier_person` a person of the office, None for who
    is not one; `other_cases` answer blocks of the law.
    """

    request_id: str
    day: date
    body: int
    book: int
    inside: bool
    channel: str
    carrier: str
    parcels: tuple[Parcel, ...]
    carrier_person: int | None = None
    note: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptRow:
    """What became of one signing row of a line; `place` counts the rows of a line from 0.

    It is proved by a printed sheet of the line's volume, or by page and line of a hand-written
    book. `quantity` is what the receiver counted.
    """

    line: int
    place: int = 0
    kind: ReceiptKind = ReceiptKind.SIGNED
    receiver: str = ""
    quantity: int | None = None
    sheet: int | None = None
    paper_page: int | None = None
    paper_line: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptsRequest:
    """Signatures of receipt as they stand on paper, many rows in one act; `day` is theirs."""

    request_id: str
    day: date
    body: int
    rows: tuple[ReceiptRow, ...]
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CancelTransfersRequest:
    """Lines of hand-over that were entered wrongly, and why; their copies wait again."""

    request_id: str
    day: date
    body: int
    lines: tuple[int, ...]
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelCase:
    """A channel by which secrets up to a level go or came.

    `is_listed` is False for what is no channel of the closed list; `suits` tells that it goes
    there: inside the office, or out of it. `networked` is a network that the law of ciphers does
    not cover; `highest_level` None has no limit.
    """

    is_listed: bool
    suits: bool
    networked: bool
    highest_level: SecrecyLevel | None
    level: SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True)
class HandoverCase:
    """A round of delivery, as far as the rules look at it.

    `unregistered` counts copies that stand in no register. `carrier_is_known` is a
    person of the office; a `carried_by_service` channel has carriers of its own.
    """

    unregistered: int
    carrier_is_known: bool
    carried_by_service: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptCase:
    """A signing row as it is to be recorded; `has_proof` is a sheet, or page and line."""

    inside: bool
    kind: ReceiptKind
    receiver: str
    has_proof: bool
    sent: int
    received: int


def last_awaited(day: date, working_days: int) -> date:
    """The last day on which a receipt is awaited: so many working days after the hand-over."""
    for _ in range(working_days):
        day = next_working_day(day)
    return day


def last_overdue(today: date, working_days: int) -> date:
    """The last day of hand-over whose receipt is overdue today."""
    day = today - timedelta(days=1)
    while last_awaited(day, working_days) >= today:
        day -= timedelta(days=1)
    return day


def parcels_of(rows: Iterable[WaitingRow]) -> tuple[Parcel, ...]:
    """One parcel for each register line and recipient, in the order in which they come first."""
    found: dict[tuple[int, str], list[WaitingRow]] = {}
    for row in rows:
        found.setdefault((row.line, row.recipient), []).append(row)
    return tuple(
        Parcel(copies=tuple(row.id for row in rows), recipient=recipient)
        for (_line, recipient), rows in found.items()
    )


def copy_numbers_text(numbers: Sequence[int]) -> str:
    """Copy numbers as papers write them: `01, 02, 03`."""
    return ", ".join(f"{number:02}" for number in sorted(numbers))


def copy_number_text(number: int | None) -> str:
    """The number of one copy as lists show it; "" for a copy that came without one."""
    return "" if number is None else f"{number:02}"
