"""Record the written report of what was destroyed in an emergency (TH-10E)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import DESTRUCTION
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.destruction_case import destruction_case
from bmnn_desk.services.keep_change import require_reason
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import EmergencyReportRequest
    from bmnn_desk.domain.findings import Rule


@allowed(Role.CLERK, Role.OFFICER)
def report_emergency(work: Work, request: EmergencyReportRequest) -> tuple[Rule, ...]:
    """Keep the report; what it still breaks comes back.

    Raises:
        NotFoundError: the body has no such destruction.
        WrongStageError: it was no emergency.
        AlreadyThereError: it was reported.
        ReasonMissingError: the report has no number, or nobody to go to.
        DaysOutOfOrderError: the report is of a day before the act.
        RulesBrokenError: a rule of TH-10 blocks: it comes late.
    """
    row = work.find(t.Destruction, request.destruction, request.body)
    if row.kind != DestructionKind.EMERGENCY:
        raise WrongStageError(row.kind, DestructionKind.EMERGENCY.value)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    require_reason(request.number, request.recipient)
    work.keep(
        t.DestructionReport(
            destruction_id=row.id,
            day=request.day,
            number=request.number.strip(),
            recipient=request.recipient.strip(),
        )
    )
    end = work.session.scalars(
        select(t.DestructionEnd).where(t.DestructionEnd.destruction_id == row.id)
    ).one()
    case = destruction_case(work, row, end, request.day)
    broken = work.require(request.day, case, DESTRUCTION, request.other_cases)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about(t.Destruction.__tablename__, row.id)
    return broken
