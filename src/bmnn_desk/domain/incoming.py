"""Incoming documents (văn bản đến): requests, and what the rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


# More is a slip of the hand: each copy is a row of its own.
MOST_COPIES = 9999


class Urgency(StrEnum):
    """What the envelope says of haste (độ khẩn; NĐ 30/2020 Phụ lục I)."""

    NONE = ""
    URGENT = "urgent"
    VERY_URGENT = "very_urgent"
    AT_ONCE = "at_once"


class IrregularityKind(StrEnum):
    """What was wrong with something that came (NĐ 26/2020 Điều 4 khoản 2 điểm c, khoản 3)."""

    WRONG_PROCEDURE = "wrong_procedure"
    OPENED = "opened"
    SWAPPED = "swapped"
    LOST = "lost"
    DAMAGED = "damaged"
    SHORTAGE = "shortage"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingRequest:
    """Enter what came: number it, write its line, make a copy for each bản số received.

    Of a `sealed` envelope only what its cover says. `copy_numbers` are the sender's, empty
    where the paper has none; `told` is the quantity that the sender's list says. `may_copy`
    None where the paper does not say. `recall_stamped`: it carries "Tài liệu thu hồi". `place`
    is where it lies. `paper_page` and `paper_line` are of a hand-written book.
    """

    request_id: str
    body: int
    day: date
    book: int
    arrived_on: date
    sender: str
    reference: str
    level: SecrecyLevel
    recipients: tuple[str, ...]
    document_day: date | None = None
    type_name: str = ""
    type_code: str = ""
    title: str = ""
    copy_numbers: tuple[int, ...] = ()
    quantity: int = 1
    told: int | None = None
    pages: int | None = None
    may_copy: bool | None = None
    channel: str = ""
    sealed: bool = False
    named_person: str = ""
    urgency: Urgency = Urgency.NONE
    recall_stamped: bool = False
    recall_on: date | None = None
    place: str = ""
    note: str = ""
    paper_page: int | None = None
    paper_line: int | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingCase:
    """All that the rules of entering look at.

    `is_repeated` where the office has the sender's reference already; `has_place` is False where
    a hand-written book's page or line is missing.
    """

    request: IncomingRequest
    is_repeated: bool
    has_place: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IrregularityRequest:
    """Put on record what was wrong with a line's document, and who was told of it.

    `day` is when he was told, `known_on` when it came to light, None for the same day. `told` is
    the leader or head; `expected` and `received` are quantities of a shortage.
    """

    request_id: str
    body: int
    day: date
    line: int
    kind: IrregularityKind
    told: str
    words: str
    known_on: date | None = None
    expected: int | None = None
    received: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IrregularityCase:
    """What the rules look at of an irregularity of what came on `arrived_on`."""

    request: IrregularityRequest
    arrived_on: date

    @property
    def known_on(self) -> date:
        """The day on which it came to light."""
        return self.request.known_on or self.request.day


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IrregularityEndRequest:
    """Say how an irregularity was put right, or answered.

    `report` is the number and day of the report of a leak or loss, "" where none was made.
    """

    request_id: str
    body: int
    day: date
    irregularity: int
    words: str
    report: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IrregularityEndCase:
    """What the rules look at when an irregularity ends."""

    kind: IrregularityKind
    report: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingReturnRequest:
    """Give copies back that had to be given back: to whom, by which paper.

    `copies` empty is every copy that is still here.
    """

    request_id: str
    body: int
    day: date
    line: int
    receiver: str
    paper: str
    copies: tuple[int, ...] = ()
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingReturnCase:
    """What the rules look at when copies go back; `recall_on` None where none was asked for."""

    day: date
    recall_on: date | None
