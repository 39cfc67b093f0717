"""What is away and is to be back: taken out, called back, from a meeting; reports not made."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.meeting_list import rows_of_meetings
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.recall_list import rows_of_recalls
from bmnn_desk.services.sent_copies import is_stamped
from bmnn_desk.services.still_out import has_copy_out
from bmnn_desk.services.trip_list import rows_of_trips
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

# How long ahead a return is told of: our choice, no law's.
AHEAD = timedelta(days=3)


def taking_out_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Copies to come back by a day that is over or near, and reports of returns and losses.

    What came in and is to go back to its sender is among those of `copies_due` (DEN-07).
    """
    yield from _trips(work, body, day)
    yield from _reports(work, body, day)
    yield from _recalls(work, body, day)
    yield from _meetings(work, body, day)


def _trips(work: Work, body: int, day: date) -> Iterator[DueRow]:
    rows = work.session.scalars(
        select(t.TakingOutCopy.taking_out_id)
        .join(t.CopyNow, t.CopyNow.event_id == t.TakingOutCopy.event_id)
        .where(
            t.CopyNow.body_id == body,
            t.CopyNow.state == CopyState.TAKEN_OUT.value,
            t.CopyNow.due <= day + AHEAD,
        )
        .order_by(t.CopyNow.due, t.TakingOutCopy.id)
    )
    found = list(dict.fromkeys(rows))[:MOST]
    for trip in sorted(rows_of_trips(work, body, day, found), key=lambda row: row.until):
        yield DueRow(
            kind=DueKind.TAKEN_OUT,
            ref=RecordRef(kind=RecordKind.TAKING_OUT, number=trip.id),
            label=trip.references,
            due=trip.until,
            who=trip.taker,
            rule="MR-03",
            count=trip.out,
        )


def _reports(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Returns that who permitted it did not hear of; losses that nobody reported."""
    for kind, rule, due in (
        (TripEndKind.RETURNED, "MR-03B", DueKind.TAKEN_OUT),
        (TripEndKind.LOST, "MR-03C", DueKind.INCIDENT),
    ):
        told = is_there(
            t.TakingOutReport.id,
            t.TakingOutReport.taking_out_id == t.TakingOut.id,
            t.TakingOutReport.kind == kind.value,
            # A report tells of what was on record by then: a later loss wants its own.
            t.TakingOutReport.act_seq >= t.TakingOutEnd.act_seq,
        )
        ends = (
            select(t.TakingOut.id, t.TakingOutEnd.day)
            .join(t.TakingOutCopy, t.TakingOutCopy.taking_out_id == t.TakingOut.id)
            .join(t.TakingOutEnd, t.TakingOutEnd.taking_out_copy_id == t.TakingOutCopy.id)
            .where(t.TakingOut.body_id == body, t.TakingOutEnd.kind == kind.value, ~told)
            .order_by(t.TakingOutEnd.id)
        )
        if kind is TripEndKind.RETURNED:
            ends = ends.where(t.TakingOut.permitted_on.is_not(None))
        days: dict[int, date] = {}
        for trip, ended in work.session.execute(ends):
            days.setdefault(trip, ended)
        trips = rows_of_trips(work, body, day, list(days)[:MOST])
        for trip_row in trips:
            ended = days[trip_row.id]
            span = work.law.on(ended).deadlines.spans[DeadlineKind.LOSS_REPORT]
            yield DueRow(
                kind=due,
                ref=RecordRef(kind=RecordKind.TAKING_OUT, number=trip_row.id),
                label=trip_row.references,
                due=span.after(ended) if kind is TripEndKind.LOST else None,
                who=trip_row.taker,
                rule=rule,
                count=trip_row.lost if kind is TripEndKind.LOST else 1,
            )


def _recalls(work: Work, body: int, day: date) -> Iterator[DueRow]:
    stamped = (
        select(t.Slip.item_id, t.Slip.recall_on)
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .where(
            t.Slip.recall_on <= day + AHEAD,
            t.Item.body_id == body,
            is_stamped(),
            has_copy_out(t.Item.id),
        )
        .order_by(t.Slip.recall_on)
        .limit(MOST)
    )
    called = (
        select(t.Recall.item_id, t.Recall.due)
        .join(t.Item, t.Item.id == t.Recall.item_id)
        .where(t.Recall.body_id == body, t.Recall.due <= day + AHEAD, has_copy_out(t.Item.id))
        .order_by(t.Recall.due)
        .limit(MOST)
    )
    items = [item for asked in (stamped, called) for item, _ in work.session.execute(asked)]
    rows = rows_of_recalls(work, body, day, list(dict.fromkeys(items)))
    near = [row for row in rows.values() if row.out and row.due <= day + AHEAD]
    for row in sorted(near, key=lambda row: row.due)[:MOST]:
        yield DueRow(
            kind=DueKind.RECALL,
            ref=RecordRef(kind=RecordKind.RECALL, number=row.id, item=row.id),
            label=row.reference,
            due=row.due,
            rule="TH-11",
            count=row.out,
        )


def _meetings(work: Work, body: int, day: date) -> Iterator[DueRow]:
    rows = work.session.scalars(
        select(t.MeetingCopy.meeting_id)
        .join(t.CopyNow, t.CopyNow.event_id == t.MeetingCopy.event_id)
        .where(
            t.CopyNow.body_id == body,
            t.CopyNow.state == CopyState.LENT.value,
            t.CopyNow.due <= day + AHEAD,
        )
        .order_by(t.CopyNow.due, t.MeetingCopy.id)
    )
    found = list(dict.fromkeys(rows))[:MOST]
    for row in sorted(rows_of_meetings(work, body, day, found), key=lambda row: row.until):
        yield DueRow(
            kind=DueKind.RECALL,
            ref=RecordRef(kind=RecordKind.MEETING, number=row.id),
            label=row.references,
            due=row.until,
            who=row.name,
            rule="TH-11B",
            count=row.out,
        )
