"""The covers of a round of delivery: one recipient and one document each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.cover_of import Sent, cover_of, hastes_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bmnn_desk.domain.papers import EnvelopeFacts


@dataclass(frozen=True, slots=True, kw_only=True)
class RoundAsked:
    """Which round of which body."""

    body: int
    handover: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RoundCover:
    """A cover of a line of hand-over; `issued` where its document has a number of this body.

    `day` is the round's, by whose regime it is.
    """

    day: date
    item: int
    issued: bool
    facts: EnvelopeFacts


@allowed(Role.CLERK)
def round_covers(work: Work, asked: RoundAsked, _after: int) -> Block[RoundCover]:
    """The covers of the lines that were not cancelled, by the regime of the round's day.

    Raises:
        NotFoundError: the body has no such round.
    """
    round_ = work.find(t.Handover, asked.handover, asked.body)
    regime = work.law.on(round_.day)
    agency = name_on(work, asked.body, round_.day).name
    rows = work.session.execute(
        select(t.TransferLine, t.Line.item_id)
        .join(t.Line, t.Line.id == t.TransferLine.line_id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.TransferLine.handover_id == round_.id, t.LineCancel.id.is_(None))
        .order_by(t.Line.ordinal)
    ).all()
    lines = as_corrected(work, (line for line, _item in rows), "line_id")
    items = {item for _line, item in rows}
    issued, hastes = _issued(work, items), hastes_of(work, items)
    covers = []
    for line, (_entered, item) in zip(lines, rows, strict=True):
        sent = Sent(
            reference=line.reference,
            level=line.level,
            recipient=line.recipient,
            copies=line.quantity,
            haste=hastes.get(item),
        )
        facts = cover_of(regime, agency, sent)
        covers.append(RoundCover(day=round_.day, item=item, issued=item in issued, facts=facts))
    return Block(rows=tuple(covers), next_key=None)


def _issued(work: Work, items: Collection[int]) -> frozenset[int]:
    """Those that have a line in an outgoing register, cancelled or not."""
    found = (
        select(t.Line.item_id)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.item_id.in_(items))
    )
    return frozenset(work.session.scalars(found))
