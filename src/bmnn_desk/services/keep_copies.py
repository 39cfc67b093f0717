"""Record who keeps copies and where they lie (người giữ, nơi để)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.move_copies import (
    MovedTo,
    movable_copies,
    move_all,
    require_holder,
    require_paper,
    with_clerk,
)
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import KeepCopiesRequest


@allowed(Role.CLERK)
def keep_copies(work: Work, request: KeepCopiesRequest) -> int:
    """Copies get a holder and a place; without a holder the clerk keeps them at that place.

    Bản gốc and bản chính too, which nobody hands over. How many moved comes back.

    Raises:
        HolderMissingError: nobody says where they lie.
        SignedPaperMissingError: somebody else gets them, and nothing says where he signed.
        NotFoundError: the body has no such copy or unit, or there is no such person.
        WrongStageError: a copy is lent, taken out, archived, or no longer the office's.
        DaysOutOfOrderError: the day lies before the last move of a copy.
    """
    rows = movable_copies(work, request, CopyMove.KEPT)
    if request.holder.strip():
        require_paper(request.paper)
        to = MovedTo(
            state=CopyState.HELD,
            holder=request.holder,
            place=request.place,
            paper=request.paper,
            person=request.person,
            unit=request.unit,
        )
    else:
        to = with_clerk(work, request.day, request.place, request.paper)
    require_holder(work, request.body, to)
    move_all(work, rows, request.day, CopyMove.KEPT, to)
    return len(rows)
