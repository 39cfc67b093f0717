"""Close an incident: not before its ad-hoc report is on record (BC-04)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.incidents import IncidentKind, end_case
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.incoming import IRREGULARITY_END
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.incident_parts import open_incident, reports_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.incidents import CloseIncidentRequest


@dataclass(frozen=True, slots=True, kw_only=True)
class IncidentClosed:
    """The end of an incident on record, and the rules it breaks and still may."""

    end: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK, Role.OFFICER)
def close_incident(work: Work, request: CloseIncidentRequest) -> IncidentClosed:
    """Keep what came out, and the conclusion that settles it.

    Raises:
        NotFoundError: the body has no such incident.
        WrongStageError: it was closed.
        ReasonMissingError: nobody says what came out.
        DaysOutOfOrderError: the day lies before the last thing told of it.
        RulesBrokenError: BC-04, it has no report.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    row = open_incident(work, request.incident, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    last = _last_day(work, row)
    if request.day < last:
        raise DaysOutOfOrderError(request.day, last)
    reports = reports_of(work, row.id)
    case = end_case(IncidentKind(row.kind), reports[0].number if reports else "")
    broken = work.require(request.day, case, IRREGULARITY_END, request.other_cases)
    end = work.keep(
        t.IncidentEnd(
            incident_id=row.id,
            day=request.day,
            words=request.words.strip(),
            paper=request.paper.strip(),
        )
    )
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Incident.__tablename__, row.id)
    return IncidentClosed(end=end.id, warnings=broken)


def _last_day(work: Work, row: t.Incident) -> date:
    days = [row.day]
    for table in (t.IncidentReport, t.IncidentRemedy):
        last = work.session.scalar(select(func.max(table.day)).where(table.incident_id == row.id))
        days += [] if last is None else [last]
    found = work.session.scalar(
        select(func.max(t.IncidentFind.day))
        .join(t.IncidentCopy, t.IncidentCopy.id == t.IncidentFind.incident_copy_id)
        .where(t.IncidentCopy.incident_id == row.id)
    )
    return max(days if found is None else [*days, found])
