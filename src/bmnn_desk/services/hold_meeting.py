"""Give copies out at a meeting: who has which, till it is over."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    ReasonMissingError,
    RecipientMissingError,
)
from bmnn_desk.services.away_copies import require_kept
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.meetings import MeetingGiven, MeetingRequest

GIVEN_AT_MEETING = "given_at_meeting"


@allowed(Role.CLERK)
def hold_meeting(work: Work, request: MeetingRequest) -> int:
    """Enter the meeting and who has which copy; its number comes back.

    Each copy is due back on the last day of the meeting.

    Raises:
        NotFoundError: the body has no such copy or person, none is given out, or one twice.
        WrongStageError: a copy is not kept here: it is away, or does not move any more.
        ReasonMissingError: the meeting has no name, or no place.
        RecipientMissingError: a copy is given to nobody.
        DaysOutOfOrderError: it ends before it begins, copies are given out after its last day,
            or a copy moved after that day.
    """
    _require_whole(request)
    for person in {given.person for given in request.given if given.person is not None}:
        work.find(t.Person, person)
    asked = [given.copy for given in request.given]
    require_kept(work, request.body, asked, request.day)
    row = work.keep(
        t.Meeting(
            body_id=request.body,
            name=request.name.strip(),
            place=request.place.strip(),
            since=request.since,
            until=request.until,
            chair=request.chair.strip(),
            note=request.note.strip(),
        )
    )
    _give(work, request, row)
    work.about(t.Meeting.__tablename__, row.id)
    return row.id


def _require_whole(request: MeetingRequest) -> None:
    if not (request.name.strip() and request.place.strip()):
        raise ReasonMissingError
    if not all(given.receiver.strip() for given in request.given):
        raise RecipientMissingError
    for first in (request.since, request.day):
        if request.until < first:
            raise DaysOutOfOrderError(request.until, first)


def _give(work: Work, request: MeetingRequest, row: t.Meeting) -> None:
    moves = [_move(request, given) for given in request.given]
    work.session.add_all(moves)
    work.session.flush()
    work.session.add_all(
        t.MeetingCopy(
            meeting_id=row.id,
            copy_id=given.copy,
            receiver=given.receiver.strip(),
            unit=given.unit.strip(),
            person_id=given.person,
            event_id=move.id,
        )
        for given, move in zip(request.given, moves, strict=True)
    )
    work.session.add_all(t.CopyDue(copy_event_id=move.id, due=request.until) for move in moves)


def _move(request: MeetingRequest, given: MeetingGiven) -> t.CopyEvent:
    """The copy is lent to who sits in the meeting, there."""
    who = filter(None, (given.receiver.strip(), given.unit.strip()))
    return t.CopyEvent(
        copy_id=given.copy,
        kind=GIVEN_AT_MEETING,
        day=request.day,
        holder=", ".join(who),
        place=request.place.strip(),
        state=CopyState.LENT.value,
        paper=request.name.strip(),
        person_id=given.person,
    )
