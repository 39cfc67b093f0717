"""Cancel lines of hand-over that were entered wrongly: they stay, their copies wait again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.book_state import require_open_book
from bmnn_desk.services.copies_to_give import newest_state
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.still_out import NOT_GIVEN
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.transfers import CancelTransfersRequest


@allowed(Role.CLERK)
def cancel_transfers(work: Work, request: CancelTransfersRequest) -> tuple[int, ...]:
    """Cancel lines for which nobody signed; each stays in the book with the reason.

    Returns:
        The copies that wait at the clerk's again.

    Raises:
        ReasonMissingError: no reason is given.
        NotFoundError: the body has no such line of hand-over, or no line is named.
        WrongStageError: the line is cancelled already, or its receipt is recorded.
        DaysOutOfOrderError: the day lies before the line's.
        BookClosedError: the book of the line was closed.
    """
    if not request.reason.strip():
        raise ReasonMissingError
    if not request.lines:
        kind = "line"
        raise NotFoundError(kind, 0)
    back = [copy for line in request.lines for copy in _cancel(work, request, line)]
    work.about("line", request.lines[0])
    return tuple(back)


def _cancel(work: Work, request: CancelTransfersRequest, number: int) -> tuple[int, ...]:
    transfer = work.session.scalars(
        select(t.TransferLine)
        .join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .where(t.TransferLine.line_id == number, t.Handover.body_id == request.body)
    ).first()
    if transfer is None:
        kind = "line"
        raise NotFoundError(kind, number)
    line = work.find(t.Line, number)
    _require_open(work, request, line)
    work.keep(t.LineCancel(line_id=line.id, day=request.day, reason=request.reason))
    rows = work.session.execute(
        select(t.Copy.id, newest_state())
        .join(t.TransferCopy, t.TransferCopy.copy_id == t.Copy.id)
        .where(t.TransferCopy.transfer_line_id == transfer.id)
    )
    back = tuple(copy for copy, state in rows if state == CopyState.ON_THE_WAY.value)
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy,
            kind=NOT_GIVEN,
            day=request.day,
            holder=work.law.on(request.day).words["copy_original_holder"],
            place=settings_of(work, request.body).clerk_place,
            state=CopyState.AT_CLERK.value,
            paper=request.reason,
        )
        for copy in back
    )
    return back


def _require_open(work: Work, request: CancelTransfersRequest, line: t.Line) -> None:
    needed = "receipt_open"
    require_standing(work, line.id, needed)
    signed = select(t.Receipt.id).where(t.Receipt.line_id == line.id)
    if work.session.scalar(signed.limit(1)) is not None:
        msg = "receipt_recorded"
        raise WrongStageError(msg, needed)
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    require_open_book(work, work.find(t.Volume, line.volume_id).book_id)
