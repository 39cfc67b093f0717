"""Copies that went away as an inspection looks at them: taken out, called back, at meetings."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import select, union

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.ending_cases import RecallCase
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.taking_out import TakingBackCase
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.away_copies import copies_now
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.meeting_copies import given_copies
from bmnn_desk.services.recall_list import rows_of_recalls
from bmnn_desk.services.sent_copies import is_stamped, sent_copies
from bmnn_desk.services.take_out import documents_of
from bmnn_desk.services.trip_case import trip_case
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.services.trip_list import names_of, references
from bmnn_desk.services.work import Block, Work
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Iterator, Mapping
    from datetime import date

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.sent_copies import SentCopy
    from bmnn_desk.services.trip_copies import TakenCopy

_MOST_TRIPS = LINES // 4
"""How many takings out a block is about: each gives a row a document."""


def taking_out_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every taking out of those days: its request and permission, and what came of it."""
    trips = work.session.scalars(
        select(t.TakingOut)
        .where(
            t.TakingOut.body_id == asked.body,
            t.TakingOut.id > after,
            t.TakingOut.leaves_on.between(asked.since, asked.until),
        )
        .order_by(t.TakingOut.id)
        .limit(_MOST_TRIPS)
    ).all()
    others, taken = other_cases(work, asked.body), taken_copies(work, [row.id for row in trips])
    told = _told(work, [row.id for row in trips])
    copies = [each.row.copy_id for rows in taken.values() for each in rows]
    every = copies_now(work, asked.body, copies)
    found: list[InspectedRow] = []
    for row in trips:
        numbers = (each.row.copy_id for each in taken[row.id])
        now = {copy: every[copy] for copy in numbers if copy in every}
        names = names_of(now, {copy: at.at.reference for copy, at in now.items()})
        about = AboutRecord(
            book=None, ref=RecordRef(kind=RecordKind.TAKING_OUT, number=row.id), label=names
        )
        excused = others.of(act=row.act_seq)
        cases = [
            *(trip_case(work, row, document) for document in documents_of(now)),
            *_ends(work, asked, row, taken[row.id], told.get(row.id, {})),
        ]
        found += [
            InspectedRow(about=about, day=row.leaves_on, case=case, excused=excused)
            for case in cases
        ]
    full = len(trips) == _MOST_TRIPS
    return Block(rows=tuple(found), next_key=trips[-1].id if full else None)


def recall_rows_inspected(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every document that is called back by a day up to the last of those days, day by day."""
    stamped = (
        select(t.Slip.item_id.label("item"))
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .where(
            t.Item.body_id == asked.body,
            t.Slip.recall_on.between(asked.since, asked.until),
            is_stamped(),
        )
    )
    called = select(t.Recall.item_id.label("item")).where(
        t.Recall.body_id == asked.body, t.Recall.due.between(asked.since, asked.until)
    )
    both = union(stamped, called).subquery()
    items = work.session.scalars(
        select(both.c.item).where(both.c.item > after).order_by(both.c.item).limit(LINES)
    ).all()
    rows, sent = rows_of_recalls(work, asked.body, asked.day, items), sent_copies(work, items)
    found: list[InspectedRow] = []
    for item in items:
        if item not in rows:
            continue
        about = AboutRecord(
            book=None,
            ref=RecordRef(kind=RecordKind.RECALL, number=item, item=item),
            label=rows[item].reference,
        )
        found += [
            InspectedRow(about=about, day=case.recall_on or asked.day, case=case)
            for case in _recalls(asked, sent.get(item, []))
        ]
    return Block(rows=tuple(found), next_key=next_key(items, items[-1] if items else 0))


def meeting_rows_inspected(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every meeting that ended in those days, with what was given out there."""
    meetings = work.session.scalars(
        select(t.Meeting)
        .where(
            t.Meeting.body_id == asked.body,
            t.Meeting.id > after,
            t.Meeting.until.between(asked.since, asked.until),
        )
        .order_by(t.Meeting.id)
        .limit(LINES)
    ).all()
    given = given_copies(work, [row.id for row in meetings])
    copies = [each.row.copy_id for rows in given.values() for each in rows]
    names = references(work, asked.body, copies)
    found: list[InspectedRow] = []
    for row in meetings:
        about = AboutRecord(
            book=None,
            ref=RecordRef(kind=RecordKind.MEETING, number=row.id),
            label=names_of([each.row.copy_id for each in given[row.id]], names),
        )
        case = RecallCase(
            day=asked.day,
            recall_on=None,
            meeting_on=row.until,
            returned=tuple(
                (each.row.copy_id, each.back) for each in given[row.id] if not each.is_gone
            ),
        )
        found.append(InspectedRow(about=about, day=row.until, case=case))
    return Block(rows=tuple(found), next_key=next_key(meetings, meetings[-1].id if meetings else 0))


def _recalls(asked: InspectionAsked, sent: Collection[SentCopy]) -> Iterator[RecallCase]:
    """A case for each day by which copies of a document are to be back."""
    by_day: defaultdict[date, list[SentCopy]] = defaultdict(list)
    for copy in sent:
        if copy.due is not None and asked.period.has(copy.due) and not copy.is_gone:
            by_day[copy.due].append(copy)
    for due, copies in sorted(by_day.items()):
        yield RecallCase(
            day=asked.day,
            recall_on=due,
            meeting_on=None,
            returned=tuple((copy.copy, copy.back) for copy in copies),
        )


def _ends(
    work: Work,
    asked: InspectionAsked,
    row: t.TakingOut,
    taken: Collection[TakenCopy],
    told: Mapping[TripEndKind, Collection[tuple[int, date]]],
) -> Iterator[TakingBackCase]:
    """What came of it: a case for what is out, and one for each act of return or of loss."""
    span = work.law.on(row.leaves_on).deadlines.spans[DeadlineKind.LOSS_REPORT]
    for (kind, act), days in _acts(taken).items():
        ended = None if kind is None else min(days)
        lost = kind is TripEndKind.LOST
        # A report tells of what was on record by then: what ended later wants its own.
        report = next((day for at, day in told.get(kind, ()) if at >= act), None) if kind else None
        yield TakingBackCase(
            day=asked.day,
            due=row.until,
            returned_on=None if lost else ended,
            was_permitted=row.permitted_on is not None,
            told_permitting=kind is TripEndKind.RETURNED and report is not None,
            lost_on=ended if lost else None,
            loss_told=report if lost else None,
            loss_report=span,
        )


def _acts(taken: Collection[TakenCopy]) -> dict[tuple[TripEndKind | None, int], list[date]]:
    """How copies ended and by which act, with the days; act 0 for what no act of the trip ended."""
    found: defaultdict[tuple[TripEndKind | None, int], list[date]] = defaultdict(list)
    for each in taken:
        act = 0 if each.end is None else each.end.act_seq
        found[each.kind, act] += [] if each.ended_on is None else [each.ended_on]
    return found


def _told(
    work: Work, trips: Collection[int]
) -> dict[int, dict[TripEndKind, list[tuple[int, date]]]]:
    """The reports of each kind, as they were kept: act and day."""
    found: dict[int, dict[TripEndKind, list[tuple[int, date]]]] = {}
    reports = work.session.scalars(
        select(t.TakingOutReport)
        .where(t.TakingOutReport.taking_out_id.in_(trips))
        .order_by(t.TakingOutReport.id)
    )
    for report in reports:
        of_trip = found.setdefault(report.taking_out_id, {})
        of_trip.setdefault(TripEndKind(report.kind), []).append((report.act_seq, report.day))
    return found
