"""Destruction (tiêu hủy) of copies: what is asked for, and how it stands."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copies import CopyKind
    from bmnn_desk.domain.ending_cases import DestructionPaper
    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


class DestructionKind(StrEnum):
    """By which road copies are destroyed: decided, spoiled or surplus at once, in an emergency."""

    DECIDED = "decided"
    AT_ONCE = "at_once"
    EMERGENCY = "emergency"

    @property
    def begins_at(self) -> frozenset[CopyState]:
        """The states out of which a copy is destroyed by this road."""
        return _BEGINS_AT[self]


_AT_HAND = frozenset({CopyState.AT_CLERK, CopyState.HELD, CopyState.ARCHIVED, CopyState.DELIVERED})
_BEGINS_AT = {
    DestructionKind.DECIDED: _AT_HAND,
    DestructionKind.AT_ONCE: frozenset({CopyState.AT_CLERK}),
    DestructionKind.EMERGENCY: _AT_HAND
    | {CopyState.LENT, CopyState.ON_THE_WAY, CopyState.TAKEN_OUT},
}


class DestructionState(StrEnum):
    """How a destruction stands."""

    PROPOSED = "proposed"
    DESTROYED = "destroyed"
    CANCELLED = "cancelled"


class SeatRole(StrEnum):
    """A seat on the council: its chair, who keeps the secrets, another member, who writes."""

    CHAIR = "chair"
    KEEPER = "keeper"
    MEMBER = "member"
    SECRETARY = "secretary"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CouncilSeat:
    """Who has a seat; `person` is None for somebody of another body."""

    role: SeatRole
    name: str
    post: str = ""
    person: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NumberedPaper:
    """A paper of a destruction: which, its number, its day."""

    kind: DestructionPaper
    number: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestructionPlace:
    """Where and how copies were destroyed, and who saw it, besides the council."""

    place: str
    method: str
    witnesses: tuple[str, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProposeDestructionRequest:
    """Copies (their rows' numbers) that are no longer needed: who proposes it, and why."""

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    proposed_by: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestructionPapersRequest:
    """Papers that are there now, and the whole council where it is told.

    A council takes the place of the one that was told before.
    """

    request_id: str
    day: date
    body: int
    destruction: int
    papers: tuple[NumberedPaper, ...] = ()
    seats: tuple[CouncilSeat, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestroyCopiesRequest:
    """The act: all copies of a proposal are gone from `day` on.

    `holder` is the row of the authority matrix of who decided, None for none; `minutes` the number
    of the destruction minutes. `wipe`: the kept files of what has no copy left in the office go
    too, with their keys.
    """

    request_id: str
    day: date
    body: int
    destruction: int
    done: DestructionPlace
    decided_on: date | None
    holder: int | None
    minutes: str
    wipe: bool
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestroyAtOnceRequest:
    """Spoiled or surplus copies, or an emergency: destroyed by `person` without a proposal.

    `minutes` is the paper that says so. `wipe` as in `DestroyCopiesRequest`.
    """

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    person: int
    reason: str
    done: DestructionPlace
    minutes: str
    wipe: bool
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class EmergencyReportRequest:
    """The written report of an emergency: its number, its day (`day`), to whom."""

    request_id: str
    day: date
    body: int
    destruction: int
    number: str
    recipient: str
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CancelDestructionRequest:
    """A proposal that is given up before the act, and why; its copies stay."""

    request_id: str
    day: date
    body: int
    destruction: int
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestructionRow:
    """A destruction as its list shows it; `level` is the highest of what it is about.

    `day` is that of the proposal or of an act without one, `ended_on` that of the act or of its
    end. `reported_on` is of an emergency.
    """

    id: int
    kind: DestructionKind
    state: DestructionState
    day: date
    copies: int
    level: SecrecyLevel
    proposed_by: str
    reason: str
    papers: tuple[NumberedPaper, ...]
    has_council: bool
    ended_on: date | None
    reported_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeptFile:
    """A file in the store that copies to be destroyed rest on: of one copy, or of the document.

    `stays` is told of what another copy in the office, or another document, still needs. `number`
    is that of the copy it belongs to, where it has one.
    """

    id: int
    reference: str
    of_copy: bool
    number: int | None
    stays: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestroyedCopy:
    """A copy of a destruction; `title` is "" where the reader may not see it."""

    id: int
    item: int
    line: int
    kind: CopyKind
    reference: str
    document_day: date
    type_name: str
    title: str
    level: SecrecyLevel
    number: int | None
    holder: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DestructionDetail:
    """All that is known of it; texts of the end are "" before it, `head` where none leads alone."""

    row: DestructionRow
    copies: tuple[DestroyedCopy, ...]
    seats: tuple[CouncilSeat, ...]
    place: str
    method: str
    witnesses: tuple[str, ...]
    decided_by: str
    decided_on: date | None
    cancelled: str
    report_number: str
    report_to: str
    wiped: int
    parent: str
    agency: str
    town: str
    head: str = ""


class PlaceKind(StrEnum):
    """Where a file went to: a folder or a drive, a package, a backup, a store that was put away."""

    SAVED_FILE = "saved_file"
    PACKAGE = "package"
    BACKUP = "backup"
    OLD_STORE = "old_store"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ContentPlace:
    """A place outside the store that was given a file of a document: it must be wiped there too.

    `where` is the drive's serial, a place's words, a folder, "" for this PC; `name` the file.
    """

    kind: PlaceKind
    item: int
    day: date
    where: str
    name: str
    copy_number: int | None


class DestructionSheet(StrEnum):
    """The papers that the program lays out for a destruction, in the order in which they come."""

    PROPOSAL = "proposal"
    COUNCIL_DECISION = "council_decision"
    LIST = "list"
    MEETING_MINUTES = "meeting_minutes"
    DECISION = "decision"
    DESTRUCTION_MINUTES = "destruction_minutes"
    EMERGENCY_REPORT = "emergency_report"


def sheets_of(row: DestructionRow) -> tuple[DestructionSheet, ...]:
    """The papers that a destruction may want, by its road and how it stands."""
    if row.state is DestructionState.CANCELLED:
        return ()
    act = (DestructionSheet.LIST, DestructionSheet.DESTRUCTION_MINUTES)
    if row.kind is DestructionKind.AT_ONCE:
        return act
    if row.kind is DestructionKind.EMERGENCY:
        return (*act, DestructionSheet.EMERGENCY_REPORT)
    report = DestructionSheet.EMERGENCY_REPORT
    return tuple(sheet for sheet in DestructionSheet if sheet is not report)
