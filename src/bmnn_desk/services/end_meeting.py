"""Collect the copies that were given out at a meeting (TH-11B)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.ending_cases import RecallCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import RECALL
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.away_copies import move_before, put_back, require_copies
from bmnn_desk.services.meeting_copies import given_copies
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.meetings import MeetingEndRequest

COLLECTED = "collected"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingEnded:
    """How many copies were collected, how many people still have theirs, what that breaks."""

    copies: int
    out: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def end_meeting(work: Work, request: MeetingEndRequest) -> MeetingEnded:
    """Tick copies as collected; each lies again where it was kept. May be done more than once.

    Raises:
        NotFoundError: the body has no such meeting, it no such copy, or none is named.
        WrongStageError: a copy was collected already, or is no longer with who got it.
        DaysOutOfOrderError: the day lies before they were given out.
    """
    meeting = work.find(t.Meeting, request.meeting, request.body)
    given = {each.row.copy_id: each for each in given_copies(work, [meeting.id])[meeting.id]}
    for copy in request.copies:
        if copy not in given:
            raise NotFoundError(t.MeetingCopy.__tablename__, copy)
        if (move := given[copy].next_move) is not None:
            raise WrongStageError(move.state, CopyState.LENT.value)
    now = require_copies(work, request.body, request.copies, request.day)
    paper = request.paper.strip() or meeting.name
    moves = [
        put_back(move_before(work, at.event), COLLECTED, request.day, paper) for at in now.values()
    ]
    work.session.add_all(moves)
    work.about(t.Meeting.__tablename__, meeting.id)
    out = [copy for copy, each in given.items() if each.is_out and copy not in now]
    case = RecallCase(
        day=request.day,
        recall_on=None,
        meeting_on=meeting.until,
        returned=tuple((place, None) for place, _ in enumerate(out, start=1)),
    )
    warnings = work.require(request.day, case, RECALL)
    return MeetingEnded(copies=len(now), out=len(out), warnings=warnings)
