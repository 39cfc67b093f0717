"""What waits of copies: to be given, loans, holders, receipts, recalls, the archive."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.transfers import CopyState, last_awaited
from bmnn_desk.services.copies_to_give import GIVEN, copies_to_give, copy_label
from bmnn_desk.services.destruction_copies import is_proposed
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.holdings_list import lacks
from bmnn_desk.services.incoming_parts import to_return
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.services.record_recalled import RECALLED
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
# So many copies are looked through for the first documents: a register may wait as a whole.
_LOOKED_AT = 10 * MOST
_ARCHIVED_KINDS = (CopyKind.ORIGINAL, CopyKind.FILE, CopyKind.RECEIVED)
_HAD = (CopyState.DELIVERED, CopyState.HELD, CopyState.ARCHIVED)
_NOT_ARCHIVED = (CopyState.AT_CLERK, CopyState.HELD, CopyState.LENT, CopyState.DELIVERED)


def copies_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Copies to be given, loans to come back, copies without holder or place, receipts awaited.

    Then what goes back to its sender, and what is to go to the archive.
    """
    yield from _to_give(work, body, day)
    yield from _loans(work, body, day)
    yield from _lacking(work, body)
    yield from _receipts(work, body, day)
    yield from _to_return(work, body, day)
    yield from _to_archive(work, body, day)


def _to_give(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """A row for each document of which copies wait at the clerk's, with how many.

    What the office issued goes out by a day counted from its signature (DI-06); nothing says when
    what came in, or was copied, is handed on.
    """
    found = _waiting_documents(work, body)
    told = copies_to_give(work, body, [first for first, _ in found])
    signed = _signed_days(work, [row.item for row in told.values() if row.kind is CopyKind.SENT])
    span = work.law.on(day).deadlines.spans[DeadlineKind.DISPATCH]
    for first, copies in found:
        row = told[first]
        since = signed.get(row.item) if row.kind is CopyKind.SENT else None
        yield DueRow(
            kind=DueKind.HAND_OVER,
            ref=_ref(first, row),
            label=row.reference,
            due=None if since is None else span.after(since),
            who=row.recipient if copies == 1 else "",
            rule="" if since is None else "DI-06",
            count=copies,
        )


def _waiting_documents(work: Work, body: int) -> list[tuple[int, int]]:
    """The first copy that waits of each of the first documents, and how many wait of it."""
    waiting = (
        select(t.Copy.line_id)
        .select_from(t.CopyNow)
        .join(t.Copy, t.Copy.id == t.CopyNow.copy_id)
        .where(
            t.CopyNow.state == CopyState.AT_CLERK.value,
            t.Copy.kind.in_(GIVEN),
            ~_had_its_turn(),
            # What waits for its destruction is told by that.
            ~is_proposed(),
        )
    )
    # In the order of the index, which needs no sorting.
    in_order = (
        waiting.where(t.CopyNow.body_id == body)
        .order_by(t.CopyNow.due, t.CopyNow.copy_id)
        .limit(_LOOKED_AT)
    )
    lines = list(dict.fromkeys(work.session.scalars(in_order)))[:MOST]
    counted = work.session.execute(
        waiting.with_only_columns(func.min(t.Copy.id), func.count())
        # A sum, for which there is no index: the copies of these lines are to be gone through.
        .where(t.CopyNow.body_id + 0 == body, t.Copy.line_id.in_(lines))
        .group_by(t.Copy.line_id)
    )
    return sorted((first, copies) for first, copies in counted)


def _had_its_turn() -> ColumnElement[bool]:
    """The condition on `copy`: it was called back, or somebody had it; nobody waits for it.

    What came in may stay where the clerk put it; what is made to go out only waits there.
    """
    stays = [CopyMove.KEPT.value, CopyMove.TAKEN_BACK.value]
    return is_there(
        t.CopyEvent.id,
        t.CopyEvent.copy_id == t.Copy.id,
        (t.CopyEvent.kind == RECALLED)
        | t.CopyEvent.state.in_([state.value for state in _HAD])
        | ((t.Copy.kind == CopyKind.RECEIVED) & t.CopyEvent.kind.in_(stays)),
    )


def _signed_days(work: Work, items: list[int]) -> dict[int, date]:
    rows = work.session.execute(
        select(t.Signature.item_id, t.Signature.day).where(t.Signature.item_id.in_(items))
    )
    return {item: signed_on for item, signed_on in rows}  # noqa: C416  typed rows


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
