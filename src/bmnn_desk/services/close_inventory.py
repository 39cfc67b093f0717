"""Close a round of counting: everything has its outcome, every difference its answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    InventoryBalanceError,
    InventoryUnfinishedError,
)
from bmnn_desk.services.inventory_scope import figures, open_inventory
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.inventory import CloseInventoryRequest, InventoryFigures


@allowed(Role.CLERK, Role.OFFICER)
def close_inventory(work: Work, request: CloseInventoryRequest) -> InventoryFigures:
    """Close the round with its figures; these come back.

    Opening and movements are reckoned from the moves, the closing number from where lists say
    that each copy is: they must agree.

    Raises:
        NotFoundError: the body has no such round.
        WrongStageError: it was closed.
        DaysOutOfOrderError: the day lies before the last count or answer.
        InventoryUnfinishedError: a copy was not counted, or a difference waits.
        InventoryBalanceError: opening and movements do not give what is there.
    """
    row = open_inventory(work, request.inventory, request.body)
    last = _last_day(work, row)
    if request.day < last:
        raise DaysOutOfOrderError(request.day, last)
    made = figures(work, row)
    if made.uncounted or made.unresolved:
        raise InventoryUnfinishedError(made.uncounted, made.unresolved)
    if not made.balances:
        raise InventoryBalanceError(made.reckoned, made.closing)
    work.keep(
        t.InventoryEnd(
            inventory_id=row.id,
            day=request.day,
            number=request.number.strip(),
            words=request.words.strip(),
            opening=made.opening,
            came=made.came,
            went=made.went,
            lost=made.lost,
            closing=made.closing,
            found=made.found,
            differences=made.missing + made.elsewhere,
            extra=made.extra,
        )
    )
    work.about(t.Inventory.__tablename__, row.id)
    return made


def _last_day(work: Work, row: t.Inventory) -> date:
    counted = work.session.scalar(
        select(func.max(t.InventoryCount.day)).where(t.InventoryCount.inventory_id == row.id)
    )
    answered = work.session.scalar(
        select(func.max(t.InventoryAnswer.day))
        .join(t.InventoryCount, t.InventoryCount.id == t.InventoryAnswer.inventory_count_id)
        .where(t.InventoryCount.inventory_id == row.id)
    )
    return max(day for day in (row.day, counted, answered) if day is not None)
