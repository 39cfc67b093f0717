"""Cancel an issued document: the line stays with its reason, the number stays taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import CancelRequest


@allowed(Role.CLERK)
def cancel_outgoing(work: Work, request: CancelRequest) -> int:
    """Cancel the register line of an item; nothing is erased.

    Returns:
        The number of the line.

    Raises:
        ReasonMissingError: no reason is given.
        WrongStageError: the item was never issued, or is cancelled already.
        DaysOutOfOrderError: the day lies before the line's.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    work.find(t.Item, request.item, request.body)
    line = work.session.scalars(select(t.Line).where(t.Line.item_id == request.item)).first()
    if line is None:
        msg = "signed"
        raise WrongStageError(msg, "issued")
    cancelled = work.session.scalar(select(t.LineCancel.id).where(t.LineCancel.line_id == line.id))
    if cancelled is not None:
        msg = "cancelled"
        raise WrongStageError(msg, "issued")
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    work.keep(t.LineCancel(line_id=line.id, day=request.day, reason=request.reason))
    work.about("item", request.item)
    return line.id
