"""Record what is told of an incident later: its cause, what was done, what is proposed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.incident_parts import open_incident
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.incidents import RemedyRequest


@allowed(Role.CLERK, Role.OFFICER)
def remedy_incident(work: Work, request: RemedyRequest) -> int:
    """Keep it with its day and who did it.

    Raises:
        NotFoundError: the body has no such incident.
        WrongStageError: it was closed.
        ReasonMissingError: it says nothing.
        DaysOutOfOrderError: the day lies before the incident was found.
    """
    row = open_incident(work, request.incident, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    if request.day < row.found_on:
        raise DaysOutOfOrderError(request.day, row.found_on)
    kept = work.keep(
        t.IncidentRemedy(
            incident_id=row.id,
            kind=request.kind.value,
            day=request.day,
            words=request.words.strip(),
            by=request.by.strip(),
        )
    )
    work.about(t.Incident.__tablename__, row.id)
    return kept.id
