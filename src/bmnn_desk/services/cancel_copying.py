"""Cancel a copying entered wrongly: its line stays with the reason, its numbers stay taken."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import ReasonMissingError, WrongStageError
from bmnn_desk.services.cancel_line import cancel_line, require_at_clerk
from bmnn_desk.services.copy_lines import copy_line, steps_done
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.work import Work, allowed

if TYPE_CHECKING:
    from datetime import date

_BEGUN = frozenset({CopyStepKind.MADE, CopyStepKind.SIGNED})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CancelCopyingRequest:
    """Which line, and why it is cancelled."""

    request_id: str
    body: int
    day: date
    line: int
    reason: str


@allowed(Role.CLERK, second=SecondAct.CANCEL_NUMBER)
def cancel_copying(work: Work, request: CancelCopyingRequest) -> int:
    """Cancel a line before any copy was made or signed; the line's number comes back.

    Raises:
        ReasonMissingError: no reason is given.
        NotFoundError: the body has no such line in a register of copying.
        WrongStageError: it was cancelled before, or copies were made, signed or handed on already.
        DaysOutOfOrderError: the day lies before the line's, or the last move of a copy.
        BookClosedError: the book of the line was closed.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    line, _ = copy_line(work, request.line, request.body)
    require_standing(work, line.id, "copied")
    if _BEGUN & steps_done(work, line.id).keys():
        msg = "copied"
        raise WrongStageError(msg, "planned")
    require_at_clerk(work, line.id)
    cancel_line(work, line, request)
    work.about("line", line.id)
    return line.id
