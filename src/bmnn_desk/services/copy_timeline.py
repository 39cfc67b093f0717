"""What happened to a copy, from its first move on: moves, marks, prints."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copy_moves import TimelineEntry, TimelineKind
from bmnn_desk.services.holdings_list import READERS
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

Told = tuple[int, TimelineEntry]


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyAsked:
    """A copy of a body by its row's number."""

    body: int
    copy: int


@allowed(*READERS)
def copy_timeline(work: Work, asked: CopyAsked, _after: int) -> Block[TimelineEntry]:
    """Everything that happened to a copy, as it was recorded; signatures are in its moves.

    Raises:
        NotFoundError: the body has no such copy.
    """
    copy = work.find(t.Copy, asked.copy)
    work.find(t.Item, copy.item_id, asked.body)
    told = (*_moves(work, copy.id), *_marks(work, copy.id), *_prints(work, copy.id))
    return Block(rows=in_order(told), next_key=None)


def in_order(told: tuple[Told, ...]) -> tuple[TimelineEntry, ...]:
    """The entries in the order of the acts that wrote them."""
    return tuple(entry for _, entry in sorted(told, key=lambda each: each[0]))


def _moves(work: Work, copy: int) -> Iterator[Told]:
    rows = work.session.execute(
        select(t.CopyEvent, t.CopyDue.due)
        .outerjoin(t.CopyDue, t.CopyDue.copy_event_id == t.CopyEvent.id)
        .where(t.CopyEvent.copy_id == copy)
        .order_by(t.CopyEvent.id)
    )
    for event, due in rows:
        yield (
            event.act_seq,
            TimelineEntry(
                day=event.day,
                kind=TimelineKind.MOVE,
                what=event.state,
                who=event.holder,
                place=event.place,
                paper=event.paper,
                until=due,
            ),
        )


def _marks(work: Work, copy: int) -> Iterator[Told]:
    rows = work.session.execute(
        select(t.MarkUse, t.Act.day)
        .join(t.Act, t.Act.seq == t.MarkUse.act_seq)
        .where(t.MarkUse.copy_id == copy)
        .order_by(t.MarkUse.id)
    )
    for mark, day in rows:
        yield (
            mark.act_seq,
            TimelineEntry(
                day=day, kind=TimelineKind.MARK, what=mark.stamp.value, place=mark.way.value
            ),
        )


def _prints(work: Work, copy: int) -> Iterator[Told]:
    # By the item, for which there is an index; a document has few prints.
    item = select(t.Copy.item_id).where(t.Copy.id == copy).scalar_subquery()
    rows = work.session.scalars(
        select(t.PrintJob)
        .where(t.PrintJob.item_id == item, t.PrintJob.copy_id == copy)
        .order_by(t.PrintJob.id)
    )
    for job in rows:
        yield (
            job.act_seq,
            TimelineEntry(
                day=job.day,
                kind=TimelineKind.PRINT,
                what=job.what,
                paper=job.outcome,
                count=job.prints,
            ),
        )
