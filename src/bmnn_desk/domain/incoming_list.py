"""Incoming documents as the list and the pane beside it show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.domain.incoming import IrregularityKind, Urgency
    from bmnn_desk.domain.secrecy import SecrecyLevel


class IncomingState(StrEnum):
    """How an incoming document stands: the first of these that holds."""

    CANCELLED = "cancelled"
    RECALL_DUE = "recall_due"
    IRREGULAR = "irregular"
    TO_RETURN = "to_return"
    WITH_CLERK = "with_clerk"
    HANDED_ON = "handed_on"
    RETURNED = "returned"


class IncomingPart(StrEnum):
    """What a list of incoming documents shows: all, those to be given back, those amiss."""

    ALL = "all"
    TO_RETURN = "to_return"
    IRREGULAR = "irregular"


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingFacts:
    """What the state of a line follows from.

    `here` and `gone_back` count copies that the clerk holds, and that were given back;
    `open_irregularities` those that nobody has put right.
    """

    is_cancelled: bool
    recall_on: date | None
    copies: int
    here: int
    gone_back: int
    open_irregularities: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingRow:
    """A row of the list; `id` is the line's. `title` is empty where it may not be read."""

    id: int
    item: int
    ordinal: int
    arrival_number: str
    arrived_on: date
    sender: str
    reference: str
    document_day: date | None
    type_name: str
    title: str
    level: SecrecyLevel
    sealed: bool
    recipients: tuple[str, ...]
    copies: int
    state: IncomingState


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingCounts:
    """How many lines each part has; `by_level` those of the part that was asked for."""

    by_part: Mapping[IncomingPart, int]
    by_level: Mapping[SecrecyLevel, int]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingCopy:
    """A copy that came: its bản số, who holds it, where it lies, in what state, since when.

    `number` is None where it came without one.
    """

    copy: int
    number: int | None
    holder: str
    place: str
    state: str
    since: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IrregularityEntry:
    """An irregularity on record; `ended_on` None while it is open."""

    irregularity: int
    kind: IrregularityKind
    day: date
    told: str
    words: str
    expected: int | None
    received: int | None
    paper_code: str
    ended_on: date | None
    end_words: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReceiptEntry:
    """A signature of receipt: who, how many, when; `place` counts the signing rows from 0."""

    place: int
    receiver: str
    quantity: int
    signed_on: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncomingDetail:
    """All that the pane says of an incoming document; `cancelled` as in `OutgoingDetail`."""

    row: IncomingRow
    day: date
    copy_numbers: str
    pages: int | None
    may_copy: bool | None
    channel: str
    named_person: str
    urgency: Urgency
    recall_on: date | None
    note: str
    cancelled: str
    copies: tuple[IncomingCopy, ...]
    receipts: tuple[ReceiptEntry, ...]
    irregularities: tuple[IrregularityEntry, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SameIncoming:
    """A line that the book has already of the same sender and reference."""

    line: int
    arrival_number: str
    arrived_on: date


def incoming_state(facts: IncomingFacts, today: date) -> IncomingState:
    """How the line stands today; a recall is over once every copy went back."""
    if facts.is_cancelled:
        return IncomingState.CANCELLED
    is_back = facts.copies > 0 and facts.gone_back == facts.copies
    if facts.recall_on is not None and not is_back and facts.recall_on < today:
        return IncomingState.RECALL_DUE
    if facts.open_irregularities:
        return IncomingState.IRREGULAR
    if is_back:
        return IncomingState.RETURNED
    if facts.recall_on is not None:
        return IncomingState.TO_RETURN
    return IncomingState.WITH_CLERK if facts.here else IncomingState.HANDED_ON
