"""What happened to a document: slip, signature, number, hand-overs, copyings, moves, changes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.copy_moves import TimelineEntry, TimelineKind
from bmnn_desk.services.copy_timeline import Told, in_order
from bmnn_desk.services.holdings_list import READERS
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Row

    from bmnn_desk.services.paper_facts import ItemAsked

# What the line of the register says already, or the signature in it.
_TOLD_ELSEWHERE = ("issued", "copied", "handed_over", "received", "came_back", "cancelled")


@allowed(*READERS)
def document_timeline(work: Work, asked: ItemAsked, _after: int) -> Block[TimelineEntry]:
    """Everything that happened to a document, as it was recorded; no trích yếu is told.

    Raises:
        NotFoundError: the body has no such item.
    """
    work.find(t.Item, asked.item, asked.body)
    item = asked.item
    told = (
        *_slips(work, item),
        *_signature(work, item),
        *_dated(work, item),
        *_lines(work, item),
        *_receipts(work, item),
        *_moves(work, item),
    )
    return Block(rows=in_order(told), next_key=None)


def _slips(work: Work, item: int) -> Iterator[Told]:
    rows = work.session.execute(
        select(t.SlipAct, t.Person.name)
        .join(t.Slip, t.Slip.id == t.SlipAct.slip_id)
        .outerjoin(t.Person, t.Person.id == t.SlipAct.decided_by)
        .where(t.Slip.item_id == item)
        .order_by(t.SlipAct.id)
    )
    for act, name in rows:
        yield (
            act.act_seq,
            TimelineEntry(
                day=act.day,
                kind=TimelineKind.SLIP,
                what=act.kind.value,
                who=name or "",
                paper=act.paper_code,
            ),
        )


def _signature(work: Work, item: int) -> Iterator[Told]:
    rows = work.session.execute(
        select(t.Signature, t.Person.name)
        .join(t.Person, t.Person.id == t.Signature.signer_id)
        .where(t.Signature.item_id == item)
    )
    for signed, name in rows:
        yield (
            signed.act_seq,
            TimelineEntry(
                day=signed.day,
                kind=TimelineKind.SIGNATURE,
                what=signed.capacity.value,
                who=name,
            ),
        )


def _dated(work: Work, item: int) -> Iterator[Told]:
    for level in work.session.scalars(select(t.ItemLevel).where(t.ItemLevel.item_id == item)):
        yield (
            level.act_seq,
            TimelineEntry(day=level.since, kind=TimelineKind.LEVEL, what=level.level.name),
        )
    for term in work.session.scalars(select(t.ItemTerm).where(t.ItemTerm.item_id == item)):
        yield (
            term.act_seq,
            TimelineEntry(day=term.decided_on, kind=TimelineKind.TERM, until=term.until),
        )
    for end in work.session.scalars(select(t.WorkEnd).where(t.WorkEnd.item_id == item)):
        yield end.act_seq, TimelineEntry(day=end.ended_on, kind=TimelineKind.WORK_END)


def _lines(work: Work, item: int) -> Iterator[Told]:
    rows = work.session.execute(
        select(
            t.Line.act_seq,
            t.Line.day,
            t.Line.ordinal,
            t.Book.kind,
            t.OutgoingLine.reference,
            t.OutgoingLine.copies,
            t.IncomingLine.arrival_number,
            t.IncomingLine.sender,
            t.IncomingLine.quantity.label("came"),
            t.TransferLine.recipient,
            t.TransferLine.quantity.label("given"),
            t.Handover.carrier,
            t.CopyLine.permitted_by,
            t.CopyLine.quantity.label("copied"),
            t.LineCancel.act_seq.label("cancel_act"),
            t.LineCancel.day.label("cancelled_on"),
        )
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.TransferLine, t.TransferLine.line_id == t.Line.id)
        .outerjoin(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.Line.item_id == item)
        .order_by(t.Line.id)
    )
    for row in rows:
        yield row.act_seq, _entered(row)
        if row.cancel_act is not None:
            yield (
                row.cancel_act,
                TimelineEntry(
                    day=row.cancelled_on,
                    kind=TimelineKind.CANCEL,
                    what=row.kind,
                    paper=str(row.ordinal),
                ),
            )


def _entered(row: Row[*tuple[Any, ...]]) -> TimelineEntry:
    if row.carrier is not None:
        return TimelineEntry(
            day=row.day,
            kind=TimelineKind.HAND_OVER,
            what=row.kind,
            who=row.carrier,
            place=row.recipient,
            paper=str(row.ordinal),
            count=row.given,
        )
    if row.permitted_by is not None:
        return TimelineEntry(
            day=row.day,
            kind=TimelineKind.COPYING,
            what=row.kind,
            who=row.permitted_by,
            paper=str(row.ordinal),
            count=row.copied,
        )
    return TimelineEntry(
        day=row.day,
        kind=TimelineKind.REGISTER,
        what=row.kind,
        who=row.sender or "",
        paper=row.reference or row.arrival_number or "",
        count=row.copies or row.came or 0,
    )


def _receipts(work: Work, item: int) -> Iterator[Told]:
    rows = work.session.scalars(
        select(t.Receipt)
        .join(t.Line, t.Line.id == t.Receipt.line_id)
        .where(t.Line.item_id == item)
        .order_by(t.Receipt.id)
    )
    for receipt in rows:
        yield (
            receipt.act_seq,
            TimelineEntry(
                day=receipt.signed_on,
                kind=TimelineKind.RECEIPT,
                what=receipt.kind,
                who=receipt.receiver,
                count=receipt.quantity,
            ),
        )


def _moves(work: Work, item: int) -> Iterator[Told]:
    """The later moves, those of one act and one kind together."""
    event = t.CopyEvent
    rows = work.session.execute(
        select(
            event.act_seq,
            event.day,
            event.state,
            event.holder,
            event.place,
            event.paper,
            func.max(t.CopyDue.due),
            func.count(),
        )
        .join(t.Copy, t.Copy.id == event.copy_id)
        .outerjoin(t.CopyDue, t.CopyDue.copy_event_id == event.id)
        .where(t.Copy.item_id == item, event.kind.not_in(_TOLD_ELSEWHERE))
        .group_by(event.act_seq, event.day, event.state, event.holder, event.place, event.paper)
        .order_by(func.min(event.id))
    )
    for act, day, state, holder, place, paper, due, copies in rows:
        yield (
            act,
            TimelineEntry(
                day=day,
                kind=TimelineKind.MOVE,
                what=state,
                who=holder,
                place=place,
                paper=paper,
                until=due,
                count=copies,
            ),
        )
