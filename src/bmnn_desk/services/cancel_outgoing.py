"""Cancel an issued document: the line stays with its reason, the number stays taken."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import ReasonMissingError, WrongStageError
from bmnn_desk.services.cancel_line import cancel_line
from bmnn_desk.services.lines import last_line, standing_line
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.outgoing import CancelRequest


@allowed(Role.CLERK, second=SecondAct.CANCEL_NUMBER)
def cancel_outgoing(work: Work, request: CancelRequest) -> int:
    """Cancel the register line of an item; nothing is erased.

    Returns:
        The number of the line.

    Raises:
        ReasonMissingError: no reason is given.
        WrongStageError: the item was never issued, or is cancelled already.
        DaysOutOfOrderError: the day lies before the line's, or the last move of a copy.
        BookClosedError: the book of the line was closed.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    work.find(t.Item, request.item, request.body)
    line = last_line(work, request.item)
    if line is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    if standing_line(work, request.item) is None:
        msg = "cancelled"
        raise WrongStageError(msg, "issued")
    cancel_line(work, line, request)
    work.about("item", request.item)
    return line.id
