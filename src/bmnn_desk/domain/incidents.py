"""Incidents (sự cố lộ, mất bí mật nhà nước): what is recorded, reported, mended and closed."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming import IrregularityEndCase, IrregularityKind
from bmnn_desk.domain.transfers import CopyState

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


NEVER_MOVES = frozenset(
    {CopyState.DESTROYED, CopyState.CANCELLED, CopyState.NOT_MADE, CopyState.GIVEN_BACK}
)
"""The states after which a copy never moves again, so that it cannot be lost either."""


class IncidentKind(StrEnum):
    """A leak (lộ): somebody who may not know it does; a loss (mất): nobody controls it."""

    LEAK = "leak"
    LOSS = "loss"


class RemedyKind(StrEnum):
    """What is told of an incident later: its cause, what was done, what is proposed."""

    CAUSE = "cause"
    DONE = "done"
    PROPOSED = "proposed"


class IncidentState(StrEnum):
    """How an incident stands: not reported, reported and open, or closed."""

    UNREPORTED = "unreported"
    OPEN = "open"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentRequest:
    """Record an incident: what, which copies, found on which day, by whom, how it happened.

    `copies` that are lost become lost by it. `counts` are rows of an inventory that it answers.
    `subject` names what stands in no register, `item` a document without a copy of its own.
    """

    request_id: str
    day: date
    body: int
    kind: IncidentKind
    found_on: date
    found_by: str
    how: str
    copies: tuple[int, ...] = ()
    counts: tuple[int, ...] = ()
    item: int | None = None
    subject: str = ""
    place: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentReportRequest:
    """The ad-hoc report (báo cáo đột xuất) of an incident: its number, and to whom it went."""

    request_id: str
    day: date
    body: int
    incident: int
    number: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RemedyRequest:
    """Something to tell of an incident: its cause, what was done or is proposed, by whom."""

    request_id: str
    day: date
    body: int
    incident: int
    kind: RemedyKind
    words: str
    by: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FoundAgainRequest:
    """Lost copies of an incident are found again: how, with whom, where they lie now."""

    request_id: str
    day: date
    body: int
    incident: int
    copies: tuple[int, ...]
    words: str
    holder: str
    place: str
    person: int | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CloseIncidentRequest:
    """Close an incident: what came out, and the conclusion that settles it (`paper`)."""

    request_id: str
    day: date
    body: int
    incident: int
    words: str
    paper: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentRow:
    """An incident in a list; `what` names it without a title, `report` is its first report."""

    id: int
    kind: IncidentKind
    day: date
    found_on: date
    found_by: str
    what: str
    level: SecrecyLevel | None
    copies: int
    lost: int
    report: str
    reported_on: date | None
    due: date
    closed_on: date | None
    item: int | None
    state: IncidentState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentCopyRow:
    """A copy of an incident; `found_on` None while it is lost, or of a leak."""

    id: int
    item: int
    reference: str
    number: int | None
    level: SecrecyLevel
    title: str
    is_lost: bool
    found_on: date | None
    found: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentReported:
    """A report that went out."""

    day: date
    number: str
    told: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Remedied:
    """Something that was told of an incident."""

    kind: RemedyKind
    day: date
    words: str
    by: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentDetail:
    """Everything of an incident, as its pane and its report say it."""

    row: IncidentRow
    how: str
    place: str
    subject: str
    copies: tuple[IncidentCopyRow, ...]
    reports: tuple[IncidentReported, ...]
    remedies: tuple[Remedied, ...]
    end_words: str
    end_paper: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class IncidentPaperFacts:
    """What the ad-hoc report says; `told` is whom it goes to, `number` that of the report.

    Without a number it is written by hand, before the `symbol`.
    """

    parent: str
    agency: str
    place: str
    day: date
    number: str
    symbol: str
    told: str
    detail: IncidentDetail
    leader: str
    leader_position: str


def end_case(kind: IncidentKind, report: str) -> IrregularityEndCase:
    """An incident as the rule of reports looks at it (BC-04): by its report's number."""
    same = {IncidentKind.LEAK: IrregularityKind.OPENED, IncidentKind.LOSS: IrregularityKind.LOST}
    return IrregularityEndCase(kind=same[kind], report=report)


def incident_state(*, reported: bool, closed: bool) -> IncidentState:
    """How an incident stands."""
    if closed:
        return IncidentState.CLOSED
    return IncidentState.OPEN if reported else IncidentState.UNREPORTED
