"""Record the day on which the work ended that documents belong to; then they are archived."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.copy_moves import EndWorkRequest


@allowed(Role.CLERK, Role.OFFICER)
def end_work(work: Work, request: EndWorkRequest) -> int:
    """The documents of these copies belong to a work that ended; how many they are comes back.

    A later record of the same document stands in place of the earlier one.

    Raises:
        NotFoundError: none is named, or the body has no such copy.
        DaysOutOfOrderError: the day of the end is still to come.
    """
    copies = sorted(set(request.copies))
    if not copies:
        raise NotFoundError(t.Copy.__tablename__, 0)
    if request.ended_on > request.day:
        raise DaysOutOfOrderError(request.day, request.ended_on)
    found: dict[int, int] = {}
    for chunk in in_chunks(copies):
        rows = select(t.Copy.id, t.Copy.item_id).join(t.Item, t.Item.id == t.Copy.item_id)
        rows = rows.where(t.Copy.id.in_(chunk), t.Item.body_id == request.body)
        found.update({copy: item for copy, item in work.session.execute(rows)})  # noqa: C416  typed
    if missing := set(copies) - set(found):
        raise NotFoundError(t.Copy.__tablename__, min(missing))
    items = sorted(set(found.values()))
    keep_work_end(work, items, request.ended_on)
    work.about(t.Item.__tablename__, items[0])
    return len(items)


def keep_work_end(work: Work, items: Iterable[int], ended_on: date) -> None:
    """Put the end of their work on record for these items."""
    work.session.add_all(t.WorkEnd(item_id=item, ended_on=ended_on) for item in items)
