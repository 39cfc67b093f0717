"""Give up a proposal to destroy, before the act; its copies stay."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionState
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.keep_change import require_reason
from bmnn_desk.services.record_destruction_papers import open_proposal
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import CancelDestructionRequest


@allowed(Role.CLERK, Role.OFFICER)
def cancel_destruction(work: Work, request: CancelDestructionRequest) -> None:
    """Keep that a proposal was given up, and why.

    Raises:
        NotFoundError: the body has no such destruction.
        WrongStageError: it is no proposal, or was ended.
        ReasonMissingError: nobody says why.
        DaysOutOfOrderError: the day lies before the proposal.
    """
    row = open_proposal(work, request.body, request.destruction)
    require_reason(request.reason)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    work.keep(
        t.DestructionEnd(
            destruction_id=row.id,
            state=DestructionState.CANCELLED.value,
            day=request.day,
            reason=request.reason.strip(),
        )
    )
    work.about(t.Destruction.__tablename__, row.id)
