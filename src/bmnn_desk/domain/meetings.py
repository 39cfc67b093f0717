"""Documents given out at a meeting (cuộc họp) and collected after it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


class MeetingState(StrEnum):
    """How a meeting's documents stand on a day: given out, uncollected after it, collected."""

    GIVEN = "given"
    LATE = "late"
    COLLECTED = "collected"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingGiven:
    """Who gets which copy at a meeting: his name, where he comes from, his row if he is ours."""

    copy: int
    receiver: str
    unit: str = ""
    person: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingRequest:
    """Copies are given out at a meeting on `day`; it lasts from `since` to `until`."""

    request_id: str
    day: date
    body: int
    name: str
    place: str
    since: date
    until: date
    chair: str
    given: tuple[MeetingGiven, ...]
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingEndRequest:
    """Copies of a meeting were collected, ticked off by their numbers; `paper` proves it."""

    request_id: str
    day: date
    body: int
    meeting: int
    copies: tuple[int, ...]
    paper: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingRow:
    """A meeting in a list: how many copies were given out, and how many are not back."""

    id: int
    name: str
    place: str
    since: date
    until: date
    chair: str
    references: str
    copies: int
    out: int
    state: MeetingState


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingCopyRow:
    """A copy given out: to whom, and the day when it was collected, None while he has it."""

    id: int
    item: int
    reference: str
    number: int | None
    level: SecrecyLevel
    type_name: str
    title: str
    receiver: str
    unit: str
    back: date | None
    is_gone: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingDetail:
    """Everything of a meeting, as its pane and its list on paper say it."""

    row: MeetingRow
    note: str
    copies: tuple[MeetingCopyRow, ...]


def meeting_state(until: date, day: date, *, out: int) -> MeetingState:
    """How a meeting's documents stand: it is over when its last day is."""
    if not out:
        return MeetingState.COLLECTED
    return MeetingState.LATE if day > until else MeetingState.GIVEN
