"""Rounds of delivery as a list shows them: how far each is signed for."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfer_list import RoundRow
from bmnn_desk.domain.transfers import ReceiptKind, last_overdue
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.transfer_lines import TransferRowsAsked, is_open
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.settings import BodyAsked

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@allowed(*_READERS)
def round_ids(work: Work, asked: BodyAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of a body's rounds, newest first."""
    rounds = select(t.Handover.id).where(t.Handover.body_id == asked.body)
    return ids_block(ids_of(work, rounds), newest_first=True)


@allowed(*_READERS)
def round_rows(work: Work, asked: TransferRowsAsked, _after: int) -> Block[RoundRow]:
    """The rounds in the order asked; one that the body has not gives no row."""
    late = last_overdue(asked.day, settings_of(work, asked.body).receipt_days)
    rows = work.session.execute(
        select(
            t.Handover,
            func.count(t.TransferLine.id),
            func.count().filter(_has(ReceiptKind.SIGNED) & ~_has(ReceiptKind.RETURNED)),
            func.count().filter(_has(ReceiptKind.RETURNED)),
            func.count().filter(is_open()),
            func.count().filter(is_open() & (t.Handover.day <= late)),
            func.count().filter(is_open() & ~_has_place()),
        )
        .join(t.TransferLine, t.TransferLine.handover_id == t.Handover.id)
        # A sum, for which there is no index: the rounds' own numbers are to be gone by.
        .where(t.Handover.id.in_(asked.ids), t.Handover.body_id + 0 == asked.body)
        .group_by(t.Handover.id)
    )
    found = {
        row.id: RoundRow(
            id=row.id,
            day=row.day,
            inside=row.inside,
            channel=row.channel,
            carrier=row.carrier,
            note=row.note,
            lines=lines,
            signed=signed,
            returned=returned,
            open=still_open,
            overdue=overdue,
            unprinted=unprinted,
        )
        for row, lines, signed, returned, still_open, overdue, unprinted in rows
    }
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


def _has(kind: ReceiptKind) -> ColumnElement[bool]:
    return is_there(
        t.Receipt.id, t.Receipt.line_id == t.TransferLine.line_id, t.Receipt.kind == kind.value
    )


def _has_place() -> ColumnElement[bool]:
    line = t.TransferLine.line_id
    by_hand = is_there(t.Line.id, t.Line.id == line, t.Line.paper_line.is_not(None))
    return is_there(t.SheetRow.id, t.SheetRow.line_id == line) | by_hand
