"""Cancel a line of the incoming register that was entered wrongly; nothing is erased."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.services.cancel_line import cancel_line, require_at_clerk
from bmnn_desk.services.incoming_lines import standing_incoming_line
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CancelIncomingRequest:
    """Which line, and why; its arrival number stays taken."""

    request_id: str
    body: int
    day: date
    line: int
    reason: str


@allowed(Role.CLERK, second=SecondAct.CANCEL_NUMBER)
def cancel_incoming(work: Work, request: CancelIncomingRequest) -> int:
    """Cancel the line while every copy is still with the clerk; the line's number comes back.

    Raises:
        NotFoundError: the body has no such incoming line.
        ReasonMissingError: no reason is given.
        WrongStageError: the line is cancelled already, or a copy was handed on.
        DaysOutOfOrderError: the day lies before the line's, or the last move of a copy.
        BookClosedError: the book of the line was closed.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    standing_incoming_line(work, request.line, request.body)
    line = work.find(t.Line, request.line)
    require_at_clerk(work, line.id)
    cancel_line(work, line, request)
    work.about("item", line.item_id)
    return line.id
