"""Lost copies of an incident are found again, and somebody holds them once more."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.incidents import FoundAgainRequest

FOUND_AGAIN = "found_again"


@allowed(Role.CLERK, Role.OFFICER)
def find_lost(work: Work, request: FoundAgainRequest) -> int:
    """Keep how they were found, even after the incident was closed; how many is the answer.

    Raises:
        NotFoundError: the body has no such incident, it has no such copy, none is named, or
            there is no such person.
        ReasonMissingError: nobody says how.
        HolderMissingError: nobody says who holds them now, or where they lie.
        WrongStageError: a copy is not lost.
        DaysOutOfOrderError: the day lies before a copy was lost.
    """
    row = work.find(t.Incident, request.incident, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    if not (request.holder.strip() and request.place.strip()):
        raise HolderMissingError
    if request.person is not None:
        work.find(t.Person, request.person)
    found = work.session.execute(
        select(t.IncidentCopy, t.CopyNow)
        .join(t.CopyNow, t.CopyNow.copy_id == t.IncidentCopy.copy_id)
        .where(t.IncidentCopy.incident_id == row.id, t.IncidentCopy.copy_id.in_(request.copies))
        .order_by(t.IncidentCopy.copy_id)
        .execution_options(populate_existing=True)
    ).all()
    missing = set(request.copies) - {lost.copy_id for lost, _ in found}
    if missing or not found:
        raise NotFoundError(t.IncidentCopy.__tablename__, min(missing, default=0))
    for lost, now in found:
        event = work.keep(_back(request, now))
        work.keep(
            t.IncidentFind(
                incident_copy_id=lost.id,
                day=request.day,
                words=request.words.strip(),
                event_id=event.id,
            )
        )
    work.about(t.Incident.__tablename__, row.id)
    return len(found)


def _back(request: FoundAgainRequest, now: t.CopyNow) -> t.CopyEvent:
    if now.state != CopyState.LOST:
        raise WrongStageError(now.state, CopyState.LOST.value)
    if request.day < now.day:
        raise DaysOutOfOrderError(request.day, now.day)
    return t.CopyEvent(
        copy_id=now.copy_id,
        kind=FOUND_AGAIN,
        day=request.day,
        holder=request.holder.strip(),
        place=request.place.strip(),
        state=CopyState.HELD.value,
        paper=request.paper.strip(),
        person_id=request.person,
    )
