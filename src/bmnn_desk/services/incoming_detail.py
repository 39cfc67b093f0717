"""All about one incoming document, for the pane beside the list."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from bmnn_desk.domain.incoming import IrregularityKind, Urgency
from bmnn_desk.domain.incoming_list import (
    IncomingCopy,
    IncomingDetail,
    IrregularityEntry,
    ReceiptEntry,
)
from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.services.incoming_ids import READERS
from bmnn_desk.services.incoming_lines import incoming_line
from bmnn_desk.services.incoming_parts import newest_event
from bmnn_desk.services.incoming_rows import IncomingRowsAsked, incoming_rows
from bmnn_desk.services.level_follows import level_now
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.written_numbers import written_number
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingDetailAsked:
    """Which line of which body, on which day."""

    body: int
    line: int
    day: date


@allowed(*READERS)
def incoming_detail(work: Work, asked: IncomingDetailAsked, _after: int) -> Block[IncomingDetail]:
    """The line with its copies, receipts and irregularities.

    Raises:
        NotFoundError: the body has no such incoming line.
    """
    entered = incoming_line(work, asked.line, asked.body)
    line = work.find(t.Line, asked.line)
    rows = IncomingRowsAsked(body=asked.body, ids=(asked.line,), day=asked.day)
    (row,) = incoming_rows(work, rows, 0).rows
    reason = work.session.scalar(
        select(t.LineCancel.reason).where(t.LineCancel.line_id == asked.line)
    )
    detail = IncomingDetail(
        row=replace(row, level=level_now(work, line.item_id, row.level)),
        day=line.day,
        copy_numbers=entered.copy_numbers,
        pages=entered.pages,
        may_copy=entered.may_copy,
        channel=entered.channel,
        named_person=entered.named_person,
        urgency=Urgency(entered.urgency),
        recall_on=entered.recall_on,
        note=entered.note,
        cancelled=reason or "",
        copies=_copies(work, asked.line),
        receipts=_receipts(work, asked.line),
        irregularities=_irregularities(work, asked.line),
    )
    return Block(rows=(detail,), next_key=None)


def _copies(work: Work, line: int) -> tuple[IncomingCopy, ...]:
    rows = work.session.execute(
        select(
            t.Copy.id,
            written_number(),
            t.CopyEvent.holder,
            t.CopyEvent.place,
            t.CopyEvent.state,
            t.CopyEvent.day,
        )
        .join(t.CopyEvent, t.CopyEvent.id == newest_event())
        .where(t.Copy.line_id == line, t.Copy.source_copy_id.is_(None))
        .order_by(t.Copy.number)
    )
    return tuple(
        IncomingCopy(copy=copy, number=number, holder=holder, place=place, state=state, since=day)
        for copy, number, holder, place, state, day in rows
    )


def _receipts(work: Work, line: int) -> tuple[ReceiptEntry, ...]:
    """Signed in the incoming register itself, or in the register of hand-overs."""
    handed = (
        select(t.TransferLine.line_id)
        .join(t.TransferCopy, t.TransferCopy.transfer_line_id == t.TransferLine.id)
        .join(t.Copy, t.Copy.id == t.TransferCopy.copy_id)
        .where(t.Copy.line_id == line)
    )
    rows = work.session.execute(
        select(t.Receipt.place, t.Receipt.receiver, t.Receipt.quantity, t.Receipt.signed_on)
        .where(
            or_(t.Receipt.line_id == line, t.Receipt.line_id.in_(handed)),
            t.Receipt.kind == ReceiptKind.SIGNED,
        )
        .order_by(t.Receipt.signed_on, t.Receipt.id)
    )
    return tuple(
        ReceiptEntry(place=place, receiver=receiver, quantity=quantity, signed_on=day)
        for place, receiver, quantity, day in rows
    )


def _irregularities(work: Work, line: int) -> tuple[IrregularityEntry, ...]:
    rows = work.session.execute(
        select(t.Irregularity, t.IrregularityEnd.day, t.IrregularityEnd.words)
        .outerjoin(t.IrregularityEnd, t.IrregularityEnd.irregularity_id == t.Irregularity.id)
        .where(t.Irregularity.line_id == line)
        .order_by(t.Irregularity.id)
    )
    return tuple(
        IrregularityEntry(
            irregularity=row.id,
            kind=IrregularityKind(row.kind),
            day=row.day,
            told=row.told,
            words=row.words,
            expected=row.expected,
            received=row.received,
            paper_code=row.paper_code,
            ended_on=ended_on,
            end_words=end_words or "",
        )
        for row, ended_on, end_words in rows
    )
