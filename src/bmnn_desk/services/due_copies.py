"""What waits of copies: loans, holders, receipts, recalls, what is to go to the archive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.transfers import CopyState, last_awaited
from bmnn_desk.services.copies_to_give import copies_to_give, copy_label
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.holdings_list import lacks
from bmnn_desk.services.incoming_parts import to_return
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.services.transfer_lines import is_open
from bmnn_desk.services.year_statistics import line_references
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.custody import BY_LACKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.work import Work

# How long ahead these are told of: our choice, no law's.
_LOAN_AHEAD = timedelta(days=3)
_RECALL_AHEAD = timedelta(days=7)
_RECEIPT_AHEAD = timedelta(days=1)
_ARCHIVE_AHEAD = timedelta(days=30)
_ARCHIVED_KINDS = (CopyKind.ORIGINAL, CopyKind.FILE, CopyKind.RECEIVED)
_NOT_ARCHIVED = (CopyState.AT_CLERK, CopyState.HELD, CopyState.LENT, CopyState.DELIVERED)


def copies_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Loans to come back, copies without holder or place, receipts awaited, recalls, archiving."""
    yield from _loans(work, body, day)
    yield from _lacking(work, body)
    yield from _receipts(work, body, day)
    yield from _to_return(work, body, day)
    yield from _to_archive(work, body, day)


def _loans(work: Work, body: int, day: date) -> Iterator[DueRow]:
    rows = work.session.execute(
        select(t.CopyNow.copy_id, t.CopyNow.holder, t.CopyNow.due)
        .where(
            t.CopyNow.body_id == body,
            t.CopyNow.state == CopyState.LENT.value,
            t.CopyNow.due <= day + _LOAN_AHEAD,
            # What was given out at a meeting is told by the meeting.
            ~is_there(t.MeetingCopy.id, t.MeetingCopy.event_id == t.CopyNow.event_id),
        )
        .order_by(t.CopyNow.due)
        .limit(MOST)
    ).all()
    named = copies_to_give(work, body, [copy for copy, _, _ in rows])
    for copy, holder, due in rows:
        yield DueRow(
            kind=DueKind.LOAN,
            ref=_ref(copy, named[copy]),
            label=copy_label(named[copy]),
            due=due,
            who=holder,
        )


def _lacking(work: Work, body: int) -> Iterator[DueRow]:
    rows = work.session.execute(
        select(t.CopyNow.copy_id, t.CopyNow.holder)
        .with_hint(t.CopyNow, BY_LACKING)
        .join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
        .where(t.CopyNow.body_id == body, lacks())
        .order_by(t.CopyNow.copy_id)
        .limit(MOST)
    ).all()
    named = copies_to_give(work, body, [copy for copy, _ in rows])
    for copy, holder in rows:
        if copy in named:
            yield DueRow(
                kind=DueKind.HOLDER,
                ref=_ref(copy, named[copy]),
                label=copy_label(named[copy]),
                due=None,
                who=holder,
                rule="KK-01",
            )


def _receipts(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Lines of hand-over that nobody signed for; begun with the copies that are on their way."""
    days = settings_of(work, body).receipt_days
    rows = work.session.execute(
        select(t.Line.id, t.Line.item_id, t.TransferLine.recipient, t.Handover.day, func.count())
        .select_from(t.CopyNow)
        .join(t.TransferCopy, t.TransferCopy.copy_id == t.CopyNow.copy_id)
        .join(t.TransferLine, t.TransferLine.id == t.TransferCopy.transfer_line_id)
        .join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .join(t.Line, t.Line.id == t.TransferLine.line_id)
        .where(
            t.CopyNow.body_id == body,
            t.CopyNow.state == CopyState.ON_THE_WAY.value,
            is_open(),
        )
        .group_by(t.Line.id)
        .order_by(t.Handover.day, t.Line.id)
        .limit(MOST)
    ).all()
    named = line_references(work, [row[0] for row in rows])
    for line, item, recipient, given, copies in rows:
        due = last_awaited(given, days)
        if due <= day + _RECEIPT_AHEAD:
            yield DueRow(
                kind=DueKind.RECEIPT,
                ref=RecordRef(kind=RecordKind.TRANSFER, number=line, item=item),
                label=named[line].reference,
                due=due,
                who=recipient,
                rule="DI-09",
                count=copies,
            )


def _to_return(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """What came in and is to go back to its sender."""
    rows = work.session.execute(
        select(t.Line.id, t.Line.item_id, t.IncomingLine.sender, t.IncomingLine.recall_on)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(
            t.Line.id.in_(to_return()),
            t.Item.body_id == body,
            t.IncomingLine.recall_on <= day + _RECALL_AHEAD,
        )
        .order_by(t.IncomingLine.recall_on, t.Line.id)
        .limit(MOST)
    ).all()
    named = line_references(work, [row[0] for row in rows])
    for line, item, sender, due in rows:
        yield DueRow(
            kind=DueKind.RECALL,
            ref=RecordRef(kind=RecordKind.INCOMING, number=line, item=item),
            label=named[line].reference,
            due=due,
            who=sender,
            rule="DEN-07",
        )


def _to_archive(work: Work, body: int, day: date) -> Iterator[DueRow]:
    within = work.law.on(day).deadlines.spans[DeadlineKind.ARCHIVE]
    later = aliased(t.WorkEnd)
    rows = work.session.execute(
        select(t.WorkEnd.item_id, t.WorkEnd.ended_on, first_unarchived())
        .join(t.Item, t.Item.id == t.WorkEnd.item_id)
        .where(
            t.Item.body_id == body,
            t.WorkEnd.ended_on <= within.before(day + _ARCHIVE_AHEAD),
            t.WorkEnd.id == last_of(later.id, later.item_id == t.WorkEnd.item_id),
            first_unarchived().is_not(None),
        )
        .order_by(t.WorkEnd.ended_on, t.WorkEnd.id)
        .limit(MOST)
    ).all()
    ends = [(ended_on, copy) for _, ended_on, copy in rows if copy is not None]
    named = copies_to_give(work, body, [copy for _, copy in ends])
    for ended_on, copy in ends:
        yield DueRow(
            kind=DueKind.ARCHIVE,
            ref=_ref(copy, named[copy]),
            label=named[copy].reference,
            due=within.after(ended_on),
            rule="TH-12",
        )


def first_unarchived() -> ColumnElement[int | None]:
    """The first copy of an item that belongs into the archive and is not there.

    For a query over `work_end`.
    """
    here = is_there(
        t.CopyNow.copy_id,
        t.CopyNow.copy_id == t.Copy.id,
        t.CopyNow.ours.is_(True),
        t.CopyNow.state.in_([state.value for state in _NOT_ARCHIVED]),
    )
    return (
        select(func.min(t.Copy.id))
        .where(t.Copy.item_id == t.WorkEnd.item_id, t.Copy.kind.in_(_ARCHIVED_KINDS), here)
        .scalar_subquery()
    )


def _ref(copy: int, row: WaitingRow) -> RecordRef:
    return RecordRef(kind=RecordKind.COPY, number=copy, item=row.item)
