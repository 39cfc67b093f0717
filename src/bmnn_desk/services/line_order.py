"""Register lines in another order than the newest first: by their number, or by their level.

Both stand sorted in an index of the store, so that a hundred thousand cost little more to order
than to find. The level is that which was entered, as where a list is narrowed by levels.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.services.list_ids import ListKey, as_ids, ids_in_order, in_groups
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.list_ids import ListOrder
    from bmnn_desk.services.work import Work

Levelled = type[t.OutgoingLine] | type[t.IncomingLine]


def lines_in_order(
    work: Work, lines: Iterable[int], order: ListOrder, volumes: Sequence[int], table: Levelled
) -> list[int]:
    """The lines of these volumes by number, volume after volume, or by the level in their table.

    Of one level the newest stands first, up and down.

    Raises:
        ValueError: the lines stand sorted by no such thing.
    """
    if order.by is ListKey.LEVEL:
        levels = _by_level(work, table)
        return in_groups(lines, (levels[each] for each in sorted(levels, reverse=order.descending)))
    if order.by is not ListKey.NUMBER:
        raise ValueError(order.by)
    numbered = select(t.Line.id).where(t.Line.volume_id.in_(volumes))
    ids = ids_in_order(work, numbered, t.Line.volume_id, t.Line.ordinal)
    return in_groups(lines, (ids[::-1] if order.descending else ids,))


def _by_level(work: Work, table: Levelled) -> dict[SecrecyLevel, list[int]]:
    """The lines of each level, the newest first; the index of levels has them so."""
    rows = select(table.level, func.group_concat(table.line_id)).group_by(table.level)
    return {
        level: sorted(as_ids(joined), reverse=True)
        for level, joined in work.session.execute(rows).all()
    }
