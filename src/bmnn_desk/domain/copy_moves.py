"""Moves of a copy inside the office: kept, lent, taken back, archived; and copies as lists show."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copies import CopyKind
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


class CopyMove(StrEnum):
    """What a clerk does with copies that the office has: keep, lend, take back, archive."""

    KEPT = "kept"
    LENT = "lent"
    TAKEN_BACK = "taken_back"
    ARCHIVED = "archived"

    @property
    def begins_at(self) -> frozenset[CopyState]:
        """The states out of which it is done; what was delivered was so inside the office."""
        return _BEGINS_AT[self]


_BEGINS_AT = {
    CopyMove.KEPT: frozenset({CopyState.AT_CLERK, CopyState.HELD, CopyState.DELIVERED}),
    CopyMove.LENT: frozenset({CopyState.AT_CLERK, CopyState.HELD, CopyState.ARCHIVED}),
    CopyMove.TAKEN_BACK: frozenset(
        {CopyState.LENT, CopyState.HELD, CopyState.DELIVERED, CopyState.ARCHIVED}
    ),
    CopyMove.ARCHIVED: frozenset({CopyState.AT_CLERK, CopyState.HELD, CopyState.DELIVERED}),
}


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeepCopiesRequest:
    """Who keeps copies and where they lie from a day on.

    `copies` are their rows' numbers. `holder` is empty where the clerk keeps them himself;
    `person` and `unit` are the rows of who is of this office. `paper` is where it was signed for,
    "" where the clerk only notes the place.
    """

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    place: str
    holder: str = ""
    person: int | None = None
    unit: int | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LendCopiesRequest:
    """Copies lent: to whom, till which day, where he signed for them (`paper`), where they lie."""

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    borrower: str
    due: date
    paper: str
    place: str = ""
    person: int | None = None
    unit: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakeBackCopiesRequest:
    """Copies that come back to the clerk from a loan, a holder or the archive.

    `place` is where he puts them, `paper` where it stands that they came back.
    """

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    place: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ArchiveCopiesRequest:
    """Copies that go to the agency's archive: which one, where they lie there, by which paper.

    `ended_on` is the day on which the work ended, None where that was recorded before, or is not
    known.
    """

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    archive: str
    place: str
    paper: str
    ended_on: date | None = None
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EndWorkRequest:
    """The day `ended_on` on which the work ended that copies' documents belong to."""

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    ended_on: date


class HoldingPart(StrEnum):
    """What a list of copies in the office's hands shows."""

    ALL = "all"
    AT_CLERK = "at_clerk"
    HELD = "held"
    LENT = "lent"
    OVERDUE = "overdue"
    AWAY = "away"
    ARCHIVED = "archived"
    LACKING = "lacking"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoldingRow:
    """A copy in the office's hands: `id` is its row's number.

    `number` is None where it came without one. `level` is the document's today. `receiver` is who
    signed for what was delivered inside the office. `since` is the day of the last move, `due`
    that by which it is to be back. `proposed` says that it waits for its destruction.
    """

    id: int
    item: int
    line: int
    kind: CopyKind
    reference: str
    day: date
    type_name: str
    title: str
    level: SecrecyLevel
    number: int | None
    state: CopyState
    holder: str
    place: str
    receiver: str
    since: date
    due: date | None
    paper: str
    person: int | None = None
    unit: int | None = None
    proposed: bool = False

    def is_overdue(self, day: date) -> bool:
        """True where it was to be back before that day."""
        return self.due is not None and self.due < day


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HolderRow:
    """Who has copies in his hands, and how many; `id` is the first of these copies.

    `person` and `unit` are None for who is not of this office.
    """

    id: int
    holder: str
    person: int | None
    unit: int | None
    copies: int
    lent: int
    overdue: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PlaceRow:
    """A place with copies, "" for those without one; `id` is the first of these copies."""

    id: int
    place: str
    copies: int
    holders: int


class TimelineKind(StrEnum):
    """What happened to a copy, or to a document."""

    MOVE = "move"
    MARK = "mark"
    PRINT = "print"
    SLIP = "slip"
    SIGNATURE = "signature"
    REGISTER = "register"
    HAND_OVER = "hand_over"
    RECEIPT = "receipt"
    COPYING = "copying"
    LEVEL = "level"
    TERM = "term"
    WORK_END = "work_end"
    CANCEL = "cancel"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TimelineEntry:
    """Something that happened on a day; entries stand in the order of the journal.

    `what` is a code of its kind: the state that a move ends in, the mark, what was printed, the
    act on the slip, the kind of register, the level. `who` holds it or did it, `place` is where it
    lies or went, `paper` proves it, `until` is a day that it sets, `count` how many copies or
    prints.
    """

    day: date
    kind: TimelineKind
    what: str = ""
    who: str = ""
    place: str = ""
    paper: str = ""
    until: date | None = None
    count: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HoldingsListFacts:
    """The list of what somebody holds, to be compared and signed by him; it names no titles."""

    parent: str
    agency: str
    place: str
    day: date
    holder: str
    copies: tuple[HoldingRow, ...]
