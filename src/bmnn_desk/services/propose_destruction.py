"""Propose to destroy copies that are no longer needed (đề nghị tiêu hủy)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.destruction import DestructionKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.destruction_copies import copies_to_destroy, require_unproposed
from bmnn_desk.services.keep_change import require_reason
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.destruction import ProposeDestructionRequest


@allowed(Role.CLERK, Role.OFFICER)
def propose_destruction(work: Work, request: ProposeDestructionRequest) -> int:
    """Keep a proposal; its copies stay where they are until the act. Its number comes back.

    Raises:
        NotFoundError: there is no such person, or the body has no such copy.
        ReasonMissingError: nobody says why.
        CopyAwayError: a copy is lent or taken out.
        WrongStageError: a copy is not in the office, or proposed already.
        DaysOutOfOrderError: the day lies before the last move of a copy.
    """
    work.find(t.Person, request.proposed_by)
    require_reason(request.reason)
    kind = DestructionKind.DECIDED
    rows = copies_to_destroy(work, request.body, request.copies, request.day, kind)
    copies = [row.copy_id for row in rows]
    require_unproposed(work, copies)
    made = work.keep(
        t.Destruction(
            body_id=request.body,
            kind=kind.value,
            day=request.day,
            reason=request.reason.strip(),
            proposed_by=request.proposed_by,
        )
    )
    work.session.add_all(t.DestructionCopy(destruction_id=made.id, copy_id=copy) for copy in copies)
    work.about(t.Destruction.__tablename__, made.id)
    return made.id
