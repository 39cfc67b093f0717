"""What is on record of incidents: reports, copies, remedies, ends."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.errors import WrongStageError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work

_CLOSED, _OPEN = "incident_closed", "incident_open"


def open_incident(work: Work, number: int, body: int) -> t.Incident:
    """An incident that is not closed.

    Raises:
        NotFoundError: the body has no such incident.
        WrongStageError: it was closed.
    """
    row = work.find(t.Incident, number, body)
    if end_of(work, number) is not None:
        raise WrongStageError(_CLOSED, _OPEN)
    return row


def end_of(work: Work, number: int) -> t.IncidentEnd | None:
    """How an incident was closed, None while it is open."""
    return work.session.scalars(
        select(t.IncidentEnd).where(t.IncidentEnd.incident_id == number)
    ).first()


def reports_of(work: Work, number: int) -> Sequence[t.IncidentReport]:
    """The reports of an incident, the first one first."""
    return work.session.scalars(
        select(t.IncidentReport)
        .where(t.IncidentReport.incident_id == number)
        .order_by(t.IncidentReport.id)
    ).all()


def ends_of(work: Work, numbers: Collection[int]) -> dict[int, t.IncidentEnd]:
    """How incidents were closed, by their numbers; an open one is left out."""
    rows = work.session.scalars(select(t.IncidentEnd).where(t.IncidentEnd.incident_id.in_(numbers)))
    return {row.incident_id: row for row in rows}


def first_reports(work: Work, numbers: Collection[int]) -> dict[int, t.IncidentReport]:
    """The first report of incidents, by their numbers; one without any is left out."""
    found: dict[int, t.IncidentReport] = {}
    rows = work.session.scalars(
        select(t.IncidentReport)
        .where(t.IncidentReport.incident_id.in_(numbers))
        .order_by(t.IncidentReport.id)
    )
    for row in rows:
        found.setdefault(row.incident_id, row)
    return found


def is_reported() -> ColumnElement[bool]:
    """The condition on `incident`: a report of it is on record."""
    return select(t.IncidentReport.id).where(t.IncidentReport.incident_id == t.Incident.id).exists()


def is_closed() -> ColumnElement[bool]:
    """The condition on `incident`: it was closed."""
    return select(t.IncidentEnd.id).where(t.IncidentEnd.incident_id == t.Incident.id).exists()


def report_due(work: Work, row: t.Incident) -> date:
    """The last day for the report of an incident.

    Raises:
        NoRegimeError: no regime that the program knows is in force on the day it was found.
    """
    span = work.law.on(row.found_on).deadlines.spans[DeadlineKind.LOSS_REPORT]
    return span.after(row.found_on)
