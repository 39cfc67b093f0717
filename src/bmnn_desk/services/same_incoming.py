"""Lines that the office has already of the same sender and reference."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import and_, select

from bmnn_desk.domain.incoming_list import SameIncoming
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.services.outgoing_stages import is_there, line_stands
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

_MOST = 10


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SameAsked:
    """A sender and a reference as they are being typed."""

    body: int
    sender: str
    reference: str


@allowed(Role.CLERK)
def same_incoming(work: Work, asked: SameAsked, _after: int) -> Block[SameIncoming]:
    """Lines that stand with that sender and reference, newest first; marks and case apart."""
    if not (asked.sender.strip() and asked.reference.strip()):
        return Block(rows=(), next_key=None)
    rows = work.session.execute(
        select(t.Line.id, t.IncomingLine.arrival_number, t.IncomingLine.arrived_on)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .where(_is_same(asked.body, asked.sender, asked.reference))
        .order_by(t.Line.id.desc())
        .limit(_MOST)
    )
    found = tuple(
        SameIncoming(line=line, arrival_number=number, arrived_on=day) for line, number, day in rows
    )
    return Block(rows=found, next_key=None)


def is_entered(work: Work, body: int, sender: str, reference: str) -> bool:
    """Whether there is such a line; what has no reference is no other's repeat."""
    if not reference.strip():
        return False
    found = (
        select(t.Line.id)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .where(_is_same(body, sender, reference))
        .limit(1)
    )
    return work.session.scalar(found) is not None


def _is_same(body: int, sender: str, reference: str) -> ColumnElement[bool]:
    of_body = is_there(t.Item.id, t.Item.id == t.Line.item_id, t.Item.body_id == body)
    return and_(
        t.IncomingLine.sender_folded == fold(sender),
        t.IncomingLine.reference_folded == fold(reference),
        of_body,
        line_stands(),
    )
