"""Give back what the sender recalls."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.incoming import IncomingReturnCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.incoming import INCOMING_RETURN
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError, WrongStageError
from bmnn_desk.services.incoming_lines import standing_incoming_line
from bmnn_desk.services.incoming_parts import newest_event
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incoming import IncomingReturnRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class GivenBack:
    """How many copies went back, and the rules that it still breaks."""

    copies: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def return_incoming(work: Work, request: IncomingReturnRequest) -> GivenBack:
    """Copies that the clerk holds go back to the sender; nothing happens to them here any more.

    Raises:
        NotFoundError: the body has no such incoming line, or the line no such copy.
        ReasonMissingError: nobody says to whom, or by which paper.
        WrongStageError: the line was cancelled, or a copy is not with the clerk.
        DaysOutOfOrderError: the day lies before the copies' last event.
    """
    entered = standing_incoming_line(work, request.line, request.body)
    if not (request.receiver.strip() and request.paper.strip()):
        raise ReasonMissingError
    events = _held(work, request)
    case = IncomingReturnCase(day=request.day, recall_on=entered.recall_on)
    broken = work.require(request.day, case, INCOMING_RETURN, request.other_cases)
    work.session.add_all(
        t.CopyEvent(
            copy_id=event.copy_id,
            kind=CopyState.GIVEN_BACK.value,
            day=request.day,
            holder=request.receiver,
            place="",
            state=CopyState.GIVEN_BACK.value,
            paper=request.paper,
        )
        for event in events
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("item", work.find(t.Line, request.line).item_id)
    return GivenBack(copies=len(events), warnings=broken)


def _held(work: Work, request: IncomingReturnRequest) -> Sequence[t.CopyEvent]:
    """The newest events of the copies that are to go back, all of them with the clerk."""
    events = work.session.scalars(
        select(t.CopyEvent)
        .join(t.Copy, t.CopyEvent.id == newest_event())
        .where(
            t.Copy.line_id == request.line,
            t.Copy.source_copy_id.is_(None),
            t.Copy.id.in_(request.copies)
            if request.copies
            else t.CopyEvent.state == CopyState.AT_CLERK,
        )
    ).all()
    if len(events) < len(set(request.copies)):
        raise NotFoundError(t.Copy.__tablename__, request.copies[0])
    away = [event for event in events if event.state != CopyState.AT_CLERK]
    if away or not events:
        msg = "handed_on"
        raise WrongStageError(msg, CopyState.AT_CLERK)
    last = max(event.day for event in events)
    if request.day < last:
        raise DaysOutOfOrderError(request.day, last)
    return events
