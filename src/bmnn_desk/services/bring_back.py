"""Hand back copies that were taken out: they lie again where they were kept."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.away_copies import move_before, put_back
from bmnn_desk.services.trip_copies import keep_report, require_away
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.trips import TripBackRequest

BROUGHT_BACK = "brought_back"


@allowed(Role.CLERK)
def bring_back(work: Work, request: TripBackRequest) -> int:
    """Tick copies as handed back on that day; how many came back is the answer.

    Each returns to holder and place as they were before it left. Where `told` names who
    permitted it, the report of the return is kept too.

    Raises:
        NotFoundError: the body has no such taking out, it has no such copy, or none is named.
        WrongStageError: a copy is back already, or was lost.
        DaysOutOfOrderError: the day lies before they left.
    """
    trip = work.find(t.TakingOut, request.trip, request.body)
    away = require_away(work, trip, request.copies, request.day)
    for taken, now in away.values():
        before = move_before(work, now.event)
        work.session.add(put_back(before, BROUGHT_BACK, request.day, request.paper.strip()))
        work.keep(
            t.TakingOutEnd(
                taking_out_copy_id=taken.id,
                kind=TripEndKind.RETURNED.value,
                day=request.day,
                paper=request.paper.strip(),
                note=request.note.strip(),
            )
        )
    if request.told.strip():
        words = (request.told, request.paper)
        keep_report(work, trip, TripEndKind.RETURNED, request.day, words)
    work.about(t.TakingOut.__tablename__, trip.id)
    return len(away)
