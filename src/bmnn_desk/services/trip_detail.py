"""Everything of a taking out: its request, its permission, its copies, what was reported."""

from __future__ import annotations

from sqlalchemy import select

from bmnn_desk.domain.trips import TripCopy, TripDetail, TripEndKind, TripReport
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.away_copies import copies_now
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.services.trip_list import READERS, AwayRowsAsked, rows_of_trips
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t


@allowed(*READERS)
def trip_detail(work: Work, asked: AwayRowsAsked, _after: int) -> Block[TripDetail]:
    """The takings out in the order asked, each with its copies.

    Raises:
        NotFoundError: the body has no such taking out.
    """
    rows = {row.id: row for row in rows_of_trips(work, asked.body, asked.day, asked.ids)}
    found: list[TripDetail] = []
    for number in asked.ids:
        if number not in rows:
            raise NotFoundError(t.TakingOut.__tablename__, number)
        trip = work.find(t.TakingOut, number, asked.body)
        found.append(
            TripDetail(
                row=rows[number],
                since=trip.since,
                position=trip.position,
                purpose=trip.purpose,
                protection=trip.protection,
                asked_on=trip.asked_on,
                asked_number=trip.asked_number,
                permitted_on=trip.permitted_on,
                permit_number=trip.permit_number,
                permit_title=trip.permit_title,
                permit_name=trip.permitted_by,
                told_head=trip.told_head,
                told_on=trip.told_on,
                note=trip.note,
                copies=_copies(work, trip),
                reports=_reports(work, trip),
            )
        )
    return Block(rows=tuple(found), next_key=None)


def _copies(work: Work, trip: t.TakingOut) -> tuple[TripCopy, ...]:
    taken = taken_copies(work, [trip.id])[trip.id]
    now = copies_now(work, trip.body_id, [each.row.copy_id for each in taken])
    return tuple(
        TripCopy(
            id=row.copy_id,
            item=now[row.copy_id].at.item,
            reference=now[row.copy_id].at.reference,
            number=now[row.copy_id].at.number,
            level=now[row.copy_id].level,
            type_name=now[row.copy_id].at.type_name,
            title=now[row.copy_id].at.title,
            end=each.kind,
            ended_on=each.ended_on,
            paper="" if each.end is None else each.end.paper,
            note="" if each.end is None else each.end.note,
        )
        for each, row in ((each, each.row) for each in taken)
    )


def _reports(work: Work, trip: t.TakingOut) -> tuple[TripReport, ...]:
    rows = work.session.scalars(
        select(t.TakingOutReport)
        .where(t.TakingOutReport.taking_out_id == trip.id)
        .order_by(t.TakingOutReport.id)
    )
    return tuple(
        TripReport(kind=TripEndKind(row.kind), day=row.day, told=row.told, paper=row.paper)
        for row in rows
    )
