"""Cancel a register line with the copies that were numbered with it; nothing is erased."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

from sqlalchemy import select

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, WrongStageError
from bmnn_desk.services.book_state import require_open_book
from bmnn_desk.services.copies_to_give import newest_day, newest_state
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work


class Cancelling(Protocol):
    """What a request to cancel a line says."""

    @property
    def day(self) -> date:
        """The day of the cancelling."""

    @property
    def reason(self) -> str:
        """Why."""


def require_at_clerk(work: Work, line: int) -> None:
    """Refuse a line of which a copy is not with the clerk any more.

    Raises:
        WrongStageError: a copy was handed on.
    """
    states = work.session.scalars(select(newest_state()).where(t.Copy.line_id == line))
    if any(state != CopyState.AT_CLERK for state in states):
        msg = "handed_on"
        raise WrongStageError(msg, CopyState.AT_CLERK.value)


def cancel_line(work: Work, line: t.Line, asked: Cancelling) -> None:
    """Cancel a line that stands, and its copies; its number stays taken.

    Raises:
        DaysOutOfOrderError: the day lies before the line's, or the last move of a copy.
        BookClosedError: the book of the line was closed.
    """
    copies = work.session.execute(
        select(t.Copy.id, newest_day()).where(t.Copy.line_id == line.id)
    ).all()
    last = max((line.day, *(moved for _, moved in copies if moved is not None)))
    if asked.day < last:
        raise DaysOutOfOrderError(asked.day, last)
    require_open_book(work, work.find(t.Volume, line.volume_id).book_id)
    reason = asked.reason.strip()
    work.keep(t.LineCancel(line_id=line.id, day=asked.day, reason=reason))
    work.session.add_all(
        t.CopyEvent(
            copy_id=copy,
            kind=CopyState.CANCELLED.value,
            day=asked.day,
            holder="",
            place="",
            state=CopyState.CANCELLED.value,
            paper=reason,
        )
        for copy, _ in copies
    )
