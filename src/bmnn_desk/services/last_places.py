"""Read where the marks stood on the last document of the same type, to propose it again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.keep_marks import marks_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.services.paper_facts import ItemAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class LastPlace:
    """Where a mark stood, in mm, and its pages; both as `MarkMade` has them."""

    stamp: Stamp
    x_mm: float
    y_mm: float
    pages: str
    from_right: bool


@allowed(Role.CLERK)
def last_places(work: Work, asked: ItemAsked, _after: int) -> Block[LastPlace]:
    """The marks of the last marked document of this body that is of the item's type.

    Nothing where there is none; a mark put on twice stands once, as it was put on last.

    Raises:
        NotFoundError: the body has no such item.
    """
    item = work.find(t.Item, asked.item, asked.body)
    copy = _last_copy(work, item)
    if copy is None:
        return Block(rows=(), next_key=None)
    places = tuple(
        LastPlace(
            stamp=mark.stamp,
            x_mm=mark.x_mm,
            y_mm=mark.y_mm,
            pages=mark.pages,
            from_right=mark.from_right,
        )
        for mark in marks_on(work, {copy: 0})[0].values()
    )
    return Block(rows=places, next_key=None)


def _last_copy(work: Work, item: t.Item) -> int | None:
    """The copy that was marked last, of another document of the type; no copy of a copy."""
    return work.session.scalar(
        select(t.MarkUse.copy_id)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .join(t.Item, t.Item.id == t.Copy.item_id)
        .where(
            t.Copy.source_copy_id.is_(None),
            t.Item.body_id == item.body_id,
            t.Item.type_code == item.type_code,
            t.Item.id != item.id,
        )
        .order_by(desc(t.MarkUse.id))
        .limit(1)
    )
