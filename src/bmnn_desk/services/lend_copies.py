"""Lend copies (cho mượn) until a day, against a signature."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.move_copies import (
    MovedTo,
    movable_copies,
    move_all,
    require_holder,
    require_paper,
)
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from bmnn_desk.domain.copy_moves import LendCopiesRequest


@allowed(Role.CLERK)
def lend_copies(work: Work, request: LendCopiesRequest) -> int:
    """Copies go to a borrower and are due back on a day; how many comes back.

    Raises:
        HolderMissingError: nobody says who borrows them, or where they will lie.
        SignedPaperMissingError: nothing says where he signed.
        NotFoundError: the body has no such copy or unit, or there is no such person.
        WrongStageError: a copy is lent already, taken out, or no longer the office's.
        DaysOutOfOrderError: the day lies before the last move of a copy, or they would be due
            before they are lent.
    """
    rows = movable_copies(work, request, CopyMove.LENT)
    if request.due < request.day:
        raise DaysOutOfOrderError(request.due, request.day)
    to = MovedTo(
        state=CopyState.LENT,
        holder=request.borrower,
        place=request.place,
        paper=request.paper,
        person=request.person,
        unit=request.unit,
        due=request.due,
    )
    require_holder(work, request.body, to)
    require_paper(request.paper)
    move_all(work, rows, request.day, CopyMove.LENT, to)
    return len(rows)
