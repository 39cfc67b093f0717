"""Copies taken out of where they are kept (mang ra): requests, and how lists show them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase
    from bmnn_desk.domain.secrecy import SecrecyLevel


class TripEndKind(StrEnum):
    """How a taking out ended for a copy: handed back, or lost on the way."""

    RETURNED = "returned"
    LOST = "lost"


class TripState(StrEnum):
    """How a taking out stands on a day."""

    OUT = "out"
    LATE = "late"
    ENDED = "ended"
    LOST = "lost"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripPermit:
    """Who permitted the taking out, as its paper says.

    `person` is one of the office, with `delegation` where he has his head's power; without one
    `name` and `title` are of somebody of another body, who holds the post `post` of the matrix.
    """

    day: date
    number: str
    person: int | None = None
    delegation: int | None = None
    name: str = ""
    title: str = ""
    post: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripRequest:
    """Copies leave where they are kept on `day`: who takes them, what for, where, till when.

    `since` and `until` are the days of the work. `asked_on` and `asked_number` are of the written
    request, None and "" where the law wants none; so is `permit`. `told_head` leads the
    delegation abroad and was told on `told_on`.
    """

    request_id: str
    day: date
    body: int
    copies: tuple[int, ...]
    abroad: bool
    taker: str
    since: date
    until: date
    taker_person: int | None = None
    position: str = ""
    unit: str = ""
    purpose: str = ""
    place: str = ""
    protection: str = ""
    asked_on: date | None = None
    asked_number: str = ""
    permit: TripPermit | None = None
    told_head: str = ""
    told_on: date | None = None
    note: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripBackRequest:
    """Copies of a taking out are handed back: by which paper, in what state.

    `told` is who permitted it and hears of the return that day, "" where he has not yet.
    """

    request_id: str
    day: date
    body: int
    trip: int
    copies: tuple[int, ...]
    paper: str = ""
    note: str = ""
    told: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripLossRequest:
    """Copies were lost on the way, on `day`: how, and who was told of it on `told_on`."""

    request_id: str
    day: date
    body: int
    trip: int
    copies: tuple[int, ...]
    how: str
    told: str = ""
    told_on: date | None = None
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripReportRequest:
    """Who permitted a taking out, or the head, was told of the return or of the loss on `day`."""

    request_id: str
    day: date
    body: int
    trip: int
    kind: TripEndKind
    told: str
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripRow:
    """A taking out in a list: `copies` were taken along, `out` are still away.

    `references` name the documents; `told_back` is False where a return was not reported yet.
    """

    id: int
    leaves_on: date
    until: date
    abroad: bool
    taker: str
    unit: str
    place: str
    permitted_by: str
    references: str
    copies: int
    out: int
    lost: int
    told_back: bool
    told_loss: bool
    state: TripState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripCopy:
    """A copy of a taking out: `id` is its row's number; `end` None while it is away."""

    id: int
    item: int
    reference: str
    number: int | None
    level: SecrecyLevel
    type_name: str
    title: str
    end: TripEndKind | None
    ended_on: date | None
    paper: str
    note: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripReport:
    """What was reported of a taking out: the return, or a loss."""

    kind: TripEndKind
    day: date
    told: str
    paper: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripDetail:
    """Everything of a taking out, as its pane and its papers say it."""

    row: TripRow
    since: date
    position: str
    purpose: str
    protection: str
    asked_on: date | None
    asked_number: str
    permitted_on: date | None
    permit_number: str
    permit_title: str
    permit_name: str
    told_head: str
    told_on: date | None
    note: str
    copies: tuple[TripCopy, ...]
    reports: tuple[TripReport, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripPermitter:
    """Somebody of the office who may permit taking out: as its head, or by a post of the matrix.

    `delegation` is a deputy's power. `abroad` says that his post lets him permit it abroad.
    """

    person: int
    name: str
    title: str
    delegation: int | None
    abroad: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyChoice:
    """A copy that can be taken out, called back, or given out at a meeting, to be ticked.

    `where` is who holds it now, `recipient` whom it was for, `state` a `CopyState`.
    """

    id: int
    item: int
    reference: str
    day: date
    number: int | None
    level: SecrecyLevel
    type_name: str
    title: str
    where: str
    recipient: str
    state: str


def trip_state(row_until: date, day: date, *, out: int, lost: int) -> TripState:
    """How a taking out stands: away, late, over, or over with a loss."""
    if out:
        return TripState.LATE if day > row_until else TripState.OUT
    return TripState.LOST if lost else TripState.ENDED
