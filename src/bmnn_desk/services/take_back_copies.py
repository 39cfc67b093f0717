"""Take copies back from who borrowed or kept them, or from the archive."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.office import Role
from bmnn_desk.services.move_copies import (
    movable_copies,
    move_all,
    require_holder,
    require_paper,
    with_clerk,
)
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import TakeBackCopiesRequest


@allowed(Role.CLERK)
def take_back_copies(work: Work, request: TakeBackCopiesRequest) -> int:
    """Copies are with the clerk again, at a place; how many comes back.

    Raises:
        HolderMissingError: nobody says where they lie now.
        SignedPaperMissingError: nothing says where it stands that they came back.
        NotFoundError: the body has no such copy.
        WrongStageError: a copy is with the clerk, on its way, taken out, or not the office's.
        DaysOutOfOrderError: the day lies before the last move of a copy.
    """
    rows = movable_copies(work, request, CopyMove.TAKEN_BACK)
    to = with_clerk(work, request.day, request.place, request.paper)
    require_holder(work, request.body, to)
    require_paper(request.paper)
    move_all(work, rows, request.day, CopyMove.TAKEN_BACK, to)
    return len(rows)
