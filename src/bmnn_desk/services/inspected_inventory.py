"""Copies as a count looks at them, incidents and requests, for an inspection of the own store."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING

from sqlalchemy import func, select, text

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.holdings import HoldingCase
from bmnn_desk.domain.incidents import end_case
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.inventory import AnswerWay, CountOutcome
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.copies_to_give import copies_to_give, copy_label
from bmnn_desk.services.incident_parts import ends_of
from bmnn_desk.services.incidents import IncidentsAsked, incident_rows
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.custody import NEWEST_COLUMNS, newest_move

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_SEEN = [outcome.value for outcome in CountOutcome if outcome is not CountOutcome.MISSING]


def counted_copy_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every copy in the office's hands, and every lost or missing one, as it stands that day.

    A copy that came after the period is left out.
    """
    rows = work.session.scalars(
        select(t.CopyNow)
        .where(
            t.CopyNow.body_id == asked.body,
            t.CopyNow.copy_id > after,
            t.CopyNow.ours | (t.CopyNow.state == CopyState.LOST.value),
        )
        .order_by(t.CopyNow.copy_id)
        .limit(LINES)
    ).all()
    copies = [row.copy_id for row in rows]
    told = copies_to_give(work, asked.body, copies)
    came, seen = _came(work, copies), _seen(work, copies)
    missing, incidents = _missing(work, copies), _incidents(work, copies)
    span = work.law.on(asked.day).deadlines.spans[DeadlineKind.INVENTORY]
    found: list[InspectedRow] = []
    for row in rows:
        at = told.get(row.copy_id)
        since = came.get(row.copy_id, row.day)
        if at is None or since > asked.until:
            continue
        is_lost = row.state == CopyState.LOST
        case = HoldingCase(
            # What is lost is not counted any more.
            day=since if is_lost else asked.day,
            holder=row.holder,
            place=row.place,
            since=since,
            counted_on=seen.get(row.copy_id),
            next_count=span,
            is_missing=is_lost or row.copy_id in missing,
            incident=incidents.get(row.copy_id, 0),
        )
        about = AboutRecord(
            book=None,
            ref=RecordRef(kind=RecordKind.COPY, number=row.copy_id, item=at.item),
            label=copy_label(at),
        )
        found.append(InspectedRow(about=about, day=asked.day, case=case))
    return Block(rows=tuple(found), next_key=next_key(rows, copies[-1] if copies else 0))


def incident_case_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every incident that was found in those days, with its report (BC-04)."""
    ids = work.session.scalars(
        select(t.Incident.id)
        .where(
            t.Incident.body_id == asked.body,
            t.Incident.id > after,
            t.Incident.found_on.between(asked.since, asked.until),
        )
        .order_by(t.Incident.id)
        .limit(LINES)
    ).all()
    others, ends = other_cases(work, asked.body), ends_of(work, ids)
    found = []
    for row in incident_rows(work, IncidentsAsked(body=asked.body, ids=tuple(ids)), 0).rows:
        end = ends.get(row.id)
        found.append(
            InspectedRow(
                about=AboutRecord(
                    book=None,
                    ref=RecordRef(kind=RecordKind.INCIDENT, number=row.id, item=row.item or 0),
                    label=row.what if row.copies else "",
                ),
                day=row.found_on,
                case=end_case(row.kind, row.report),
                excused=others.of(act=0 if end is None else end.act_seq),
            )
        )
    return Block(rows=tuple(found), next_key=next_key(ids, ids[-1] if ids else 0))


def _came(work: Work, copies: Sequence[int]) -> dict[int, date]:
    """The day on which each copy came into the office's hands, for the last time."""
    moves = (
        f"WITH moves ({NEWEST_COLUMNS}) AS (SELECT {newest_move('e')} FROM copy_event e "  # noqa: S608
        "JOIN copy ON copy.id = e.copy_id JOIN item ON item.id = copy.item_id "
        "WHERE e.copy_id IN (SELECT value FROM json_each(:copies))) "
        "SELECT copy_id, event_id, ours FROM moves ORDER BY event_id"
    )
    found: dict[int, int] = {}
    for copy, event, ours in work.session.execute(
        text(moves), {"copies": "[" + ",".join(map(str, copies)) + "]"}
    ):
        if not ours:
            found.pop(copy, None)
        else:
            found.setdefault(copy, event)
    days = work.session.execute(
        select(t.CopyEvent.copy_id, t.CopyEvent.day).where(t.CopyEvent.id.in_(found.values()))
    )
    return dict(days.all())


def _seen(work: Work, copies: Sequence[int]) -> dict[int, date]:
    """The day on which each copy was counted last, as found wherever it was."""
    counts = t.InventoryCount
    seen: defaultdict[int, list[date]] = defaultdict(list)
    counted = select(counts.copy_id, func.max(counts.day)).where(
        counts.copy_id.in_(copies), counts.outcome.in_(_SEEN)
    )
    later = (
        select(counts.copy_id, func.max(t.InventoryAnswer.day))
        .join(t.InventoryAnswer, t.InventoryAnswer.inventory_count_id == counts.id)
        .where(counts.copy_id.in_(copies), t.InventoryAnswer.kind == AnswerWay.FOUND_LATER.value)
    )
    for asked in (counted, later):
        for copy, day in work.session.execute(asked.group_by(counts.copy_id)):
            seen[copy or 0].append(day)
    return {copy: max(days) for copy, days in seen.items()}


def _missing(work: Work, copies: Sequence[int]) -> set[int]:
    """Copies that were looked for in vain, and of which nothing came out yet."""
    counts = t.InventoryCount
    newest = select(func.max(counts.id)).where(counts.copy_id.in_(copies)).group_by(counts.copy_id)
    answered = select(t.InventoryAnswer.id).where(t.InventoryAnswer.inventory_count_id == counts.id)
    rows = work.session.scalars(
        select(counts.copy_id).where(
            counts.id.in_(newest),
            counts.outcome == CountOutcome.MISSING.value,
            ~answered.exists(),
        )
    )
    return {copy for copy in rows if copy is not None}


def _incidents(work: Work, copies: Sequence[int]) -> dict[int, int]:
    """The incident that tells of each lost copy's loss."""
    rows = work.session.execute(
        select(t.IncidentCopy.copy_id, t.IncidentCopy.incident_id)
        .join(t.CopyNow, t.CopyNow.event_id == t.IncidentCopy.event_id)
        .where(t.IncidentCopy.copy_id.in_(copies))
    )
    return dict(rows.all())
