"""Put on record that copies were lost on the way, outside of where they are kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentKind, IncidentRequest
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.trip_copies import keep_report, require_away
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripLossRequest

LOST_ON_THE_WAY = "lost_on_the_way"


@allowed(Role.CLERK)
def record_trip_loss(work: Work, request: TripLossRequest) -> int:
    """Tick copies as lost on that day; the number of the incident that it opens is the answer.

    A report to who permitted it or to the head is kept where `told` names him. The incident has
    its own report and end.

    Raises:
        NotFoundError: the body has no such taking out, it has no such copy, or none is named.
        ReasonMissingError: nobody says how it happened, or when the one named was told.
        WrongStageError: a copy is back, or was lost already.
        DaysOutOfOrderError: the day lies before they left, or the report before the loss.
    """
    if not request.how.strip() or bool(request.told.strip()) != (request.told_on is not None):
        raise ReasonMissingError
    if request.told_on is not None and request.told_on < request.day:
        raise DaysOutOfOrderError(request.told_on, request.day)
    trip = work.find(t.TakingOut, request.trip, request.body)
    away = require_away(work, trip, request.copies, request.day)
    for taken, now in away.values():
        work.session.add(
            t.CopyEvent(
                copy_id=taken.copy_id,
                kind=LOST_ON_THE_WAY,
                day=request.day,
                holder=now.event.holder,
                place=now.event.place,
                state=CopyState.LOST.value,
                paper=request.paper.strip(),
                person_id=now.event.person_id,
                unit_id=now.event.unit_id,
            )
        )
        work.keep(
            t.TakingOutEnd(
                taking_out_copy_id=taken.id,
                kind=TripEndKind.LOST.value,
                day=request.day,
                paper=request.paper.strip(),
                note=request.how.strip(),
            )
        )
    if request.told_on is not None:
        words = (request.told, request.paper)
        keep_report(work, trip, TripEndKind.LOST, request.told_on, words)
    incident = record_incident(work, _incident(request, trip))
    work.about(t.TakingOut.__tablename__, trip.id)
    return incident


def _incident(request: TripLossRequest, trip: t.TakingOut) -> IncidentRequest:
    return IncidentRequest(
        request_id=request.request_id,
        day=request.day,
        body=request.body,
        kind=IncidentKind.LOSS,
        found_on=request.day,
        found_by=trip.taker,
        how=request.how,
        copies=request.copies,
        place=trip.place,
    )
