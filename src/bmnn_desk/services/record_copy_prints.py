"""Record prints of an item's copies and papers: which came out, which were spoiled and why."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.keep_prints import PrintOf, keep_print
from bmnn_desk.services.lines import copies_of, last_line
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.slips import slip_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest


@allowed(Role.CLERK, Role.DRAFTER)
def record_copy_prints(work: Work, request: CopyPrintsRequest) -> None:
    """Keep a row for each print; a copy printed again under its number gets a further one.

    Raises:
        NotFoundError: the body has no such item, or the item no copy of that number.
        WrongStageError: the item has not been issued; only its slip is printed before that. Or
            its number was cancelled on a day before.
        DaysOutOfOrderError: the day lies before the line's, or the slip's.
        ReasonMissingError: a print was spoiled and nobody says why.
    """
    require_sight(work, request.item, record_copy_prints)
    item = work.find(t.Item, request.item, request.body)
    since, copies = _printable(work, request)
    if request.day < since:
        raise DaysOutOfOrderError(request.day, since)
    for each in request.prints:
        copy = _copy_id(request.what, each, copies)
        of = PrintOf(item_id=item.id, copy_id=copy, what=request.what.value, day=request.day)
        keep_print(work, of, each)
    work.about("item", item.id)


def _printable(work: Work, request: CopyPrintsRequest) -> tuple[date, dict[int, t.Copy]]:
    """From which day on it can have been printed, and the copies there are by number."""
    if request.what is PrintedWhat.SLIP:
        return slip_of(work, request.item, request.body).day, {}
    line = last_line(work, request.item)
    if line is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    cancelled_on = work.session.scalar(
        select(t.LineCancel.day).where(t.LineCancel.line_id == line.id)
    )
    if cancelled_on is not None and cancelled_on < request.day:
        msg = "cancelled"
        raise WrongStageError(msg, "issued")
    return line.day, copies_of(work, line.id)


def _copy_id(what: PrintedWhat, each: CopyPrint, copies: dict[int, t.Copy]) -> int | None:
    if each.copy_number == 0 and not what.is_of_a_copy:
        return None
    copy = copies.get(each.copy_number)
    if copy is None:
        msg = "copy"
        raise NotFoundError(msg, each.copy_number)
    return copy.id
