"""Record the ad-hoc report (báo cáo đột xuất) of an incident."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.incident_parts import open_incident
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.incidents import IncidentReportRequest


@allowed(Role.CLERK, Role.OFFICER)
def report_incident(work: Work, request: IncidentReportRequest) -> int:
    """Keep the report's number, its day and to whom it went; there may be several.

    Raises:
        NotFoundError: the body has no such incident.
        WrongStageError: it was closed.
        ReasonMissingError: the number is missing, or to whom it went.
        DaysOutOfOrderError: the day lies before the incident was found.
    """
    row = open_incident(work, request.incident, request.body)
    if not (request.number.strip() and request.told.strip()):
        raise ReasonMissingError
    if request.day < row.found_on:
        raise DaysOutOfOrderError(request.day, row.found_on)
    report = work.keep(
        t.IncidentReport(
            incident_id=row.id,
            day=request.day,
            number=request.number.strip(),
            told=request.told.strip(),
        )
    )
    work.about(t.Incident.__tablename__, row.id)
    return report.id
