"""Who has sent something to a body before: offered while the next sender is typed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.settings import BodyAsked

_MOST = 300


@allowed(Role.CLERK)
def incoming_senders(work: Work, asked: BodyAsked, _after: int) -> Block[str]:
    """The names of senders, each once, the newest first; no more than a list can offer."""
    newest = func.max(t.IncomingLine.id)
    rows = work.session.execute(
        select(t.IncomingLine.sender, newest)
        .join(t.Line, t.Line.id == t.IncomingLine.line_id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(t.Item.body_id == asked.body)
        .group_by(t.IncomingLine.sender)
        .order_by(desc(newest))
        .limit(_MOST)
    )
    return Block(rows=tuple(sender for sender, _ in rows), next_key=None)
