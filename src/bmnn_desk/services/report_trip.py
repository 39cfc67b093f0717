"""Put on record that who permitted a taking out was told of its return, or of a loss."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.trip_copies import keep_report
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripReportRequest


@allowed(Role.CLERK)
def report_trip(work: Work, request: TripReportRequest) -> int:
    """Keep the report; the taking out's number is the answer.

    Raises:
        NotFoundError: the body has no such taking out.
        ReasonMissingError: nobody is named who was told.
        WrongStageError: nothing came back, or nothing was lost, that could be reported.
        DaysOutOfOrderError: the day lies before the last return, or before the loss.
    """
    trip = work.find(t.TakingOut, request.trip, request.body)
    if not request.told.strip():
        raise ReasonMissingError
    last = work.session.scalar(
        select(func.max(t.TakingOutEnd.day))
        .join(t.TakingOutCopy, t.TakingOutCopy.id == t.TakingOutEnd.taking_out_copy_id)
        .where(
            t.TakingOutCopy.taking_out_id == trip.id,
            t.TakingOutEnd.kind == request.kind.value,
        )
    )
    if last is None:
        needed = f"trip_{request.kind.value}"
        raise WrongStageError(CopyState.TAKEN_OUT.value, needed)
    if request.day < last:
        raise DaysOutOfOrderError(request.day, last)
    keep_report(work, trip, request.kind, request.day, (request.told, request.paper))
    work.about(t.TakingOut.__tablename__, trip.id)
    return trip.id
