"""What is due of incidents: reports that were not made, incidents to be ended, losses untold."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.copies_to_give import copies_to_give, copy_label
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.incident_parts import is_closed
from bmnn_desk.services.incidents import IncidentsAsked, incident_rows
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

_REPORT, _MISSING = "BC-04", "KK-01C"


def incidents_due(work: Work, body: int, _day: date) -> Iterator[DueRow]:
    """Every incident that is open, and the lost copies that no incident tells of.

    An incident has its report's last day until there is a report.

    Raises:
        NoRegimeError: no regime that the program knows was in force when one was found.
    """
    ids = work.session.scalars(
        select(t.Incident.id)
        .where(t.Incident.body_id == body, ~is_closed())
        .order_by(t.Incident.found_on, t.Incident.id)
        .limit(MOST)
    ).all()
    for row in incident_rows(work, IncidentsAsked(body=body, ids=tuple(ids)), 0).rows:
        is_told = row.reported_on is not None
        yield DueRow(
            kind=DueKind.INCIDENT,
            ref=RecordRef(kind=RecordKind.INCIDENT, number=row.id, item=row.item or 0),
            # What stands in no register is told in words of the office: they stay in the record.
            label=row.what if row.copies else "",
            due=None if is_told else row.due,
            who=row.found_by,
            rule="" if is_told else _REPORT,
        )
    yield from _untold(work, body)


def lost_untold(work: Work, body: int) -> list[tuple[int, date]]:
    """Lost copies that no incident tells of since they were lost, with that day; 200 at most."""
    told = select(t.IncidentCopy.id).where(
        t.IncidentCopy.copy_id == t.CopyNow.copy_id,
        t.IncidentCopy.event_id == t.CopyNow.event_id,
    )
    rows = work.session.execute(
        select(t.CopyNow.copy_id, t.CopyNow.day)
        .where(
            t.CopyNow.body_id == body,
            t.CopyNow.state == CopyState.LOST.value,
            ~told.exists(),
        )
        .order_by(t.CopyNow.copy_id)
        .limit(MOST)
    )
    return [(copy, day) for copy, day in rows]


def _untold(work: Work, body: int) -> Iterator[DueRow]:
    lost = lost_untold(work, body)
    told = copies_to_give(work, body, [copy for copy, _ in lost])
    for copy, day in lost:
        at = told[copy]
        yield DueRow(
            kind=DueKind.INCIDENT,
            ref=RecordRef(kind=RecordKind.COPY, number=copy, item=at.item),
            label=copy_label(at),
            due=day,
            rule=_MISSING,
        )
