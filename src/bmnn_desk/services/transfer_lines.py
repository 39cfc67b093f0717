"""The lines of Sổ chuyển giao as lists show them: which there are, and what became of each."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select, true
from sqlalchemy.orm import aliased

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfer_list import TransferCounts, TransferRow
from bmnn_desk.domain.transfers import ReceiptState, last_awaited, last_overdue
from bmnn_desk.services.copies_to_give import waiting_copies
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.list_ids import ids_block, ids_of, of_body
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.outgoing_stages import is_there, last_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import ColumnElement, ScalarSelect

MOST_ROWS = 500
_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class TransfersAsked:
    """Lines of hand-over of a body on a day: of one round, or of all.

    Without a round `only_open` leaves out those signed for, returned or cancelled.
    """

    body: int
    day: date
    handover: int | None = None
    only_open: bool = True
    newest_first: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class TransferRowsAsked:
    """Lines by their register lines' numbers, or rounds by theirs; and the day they are late by.

    They are 500 at most.
    """

    body: int
    day: date
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*_READERS)
def transfer_ids(work: Work, asked: TransfersAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of register lines, the oldest first unless asked otherwise.

    Raises:
        NotFoundError: the body has no such round.
    """
    ids: Collection[int]
    if asked.handover is not None:
        round_ = work.find(t.Handover, asked.handover, asked.body)
        lines = select(t.TransferLine.line_id).where(t.TransferLine.handover_id == round_.id)
        ids = ids_of(work, lines)
    elif asked.only_open:
        ids = _open_among(work, _lines_of(work, asked.body))
    else:
        ids = _lines_of(work, asked.body)
    return ids_block(ids, newest_first=asked.newest_first)


@allowed(*_READERS)
def transfer_rows(work: Work, asked: TransferRowsAsked, _after: int) -> Block[TransferRow]:
    """The lines in the order asked, as they stand that day; one the body has not gives none."""
    rows = _rows(work, asked)
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


@allowed(*_READERS)
def transfer_counts(work: Work, asked: TransfersAsked, _after: int) -> Block[TransferCounts]:
    """How much waits to be handed over, and how much to be signed for, on the day asked."""
    late = last_overdue(asked.day, settings_of(work, asked.body).receipt_days)
    lines = _lines_of(work, asked.body)
    still_open = _open_among(work, lines)
    rounds_late, rounds = _rounds(work, asked.body, late)
    copies = waiting_copies(asked.body).with_only_columns(func.count())
    counts = TransferCounts(
        waiting=work.session.scalar(copies) or 0,
        rounds=rounds,
        lines=len(lines),
        open=len(still_open),
        overdue=_overdue(work, still_open, late, by_late=rounds_late <= rounds - rounds_late),
    )
    return Block(rows=(counts,), next_key=None)


def is_open() -> ColumnElement[bool]:
    """The condition on `transfer_line`: neither signed for, nor returned, nor cancelled."""
    receipt = is_there(t.Receipt.id, t.Receipt.line_id == t.TransferLine.line_id)
    return ~receipt & ~is_there(t.LineCancel.id, t.LineCancel.line_id == t.TransferLine.line_id)


def under_way_with_others(work: Work, copies: Collection[int], line: int) -> frozenset[int]:
    """Those of the copies that went along with another line, for which nobody signed yet."""
    found = work.session.scalars(
        select(t.TransferCopy.copy_id)
        .join(t.TransferLine, t.TransferLine.id == t.TransferCopy.transfer_line_id)
        .where(t.TransferCopy.copy_id.in_(copies), t.TransferLine.line_id != line, is_open())
    )
    return frozenset(found)


def sheets_of(work: Work, lines: tuple[int, ...]) -> dict[int, tuple[int, ...]]:
    """The numbers of the printed sheets that carry each line, newest last."""
    found: dict[int, list[int]] = defaultdict(list)
    rows = work.session.execute(
        select(t.SheetRow.line_id, t.Sheet.number)
        .join(t.Sheet, t.Sheet.id == t.SheetRow.sheet_id)
        .where(t.SheetRow.line_id.in_(lines))
        .order_by(t.Sheet.id)
    )
    for line, number in rows:
        if number not in found[line]:
            found[line].append(number)
    return {line: tuple(numbers) for line, numbers in found.items()}


def _lines_of(work: Work, body: int) -> list[int]:
    """Every line of hand-over of a body, in no order."""
    of_rounds = of_body(work, t.Handover.body_id, body)
    lines = select(t.TransferLine.line_id)
    if not of_rounds.compare(true()):
        lines = lines.join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
    return ids_of(work, lines.where(of_rounds))


def _open_among(work: Work, lines: Iterable[int]) -> set[int]:
    """What `is_open` says of many lines: those signed for are read at once, not line by line."""
    done = (ids_of(work, select(each)) for each in (t.Receipt.line_id, t.LineCancel.line_id))
    return set(lines).difference(*done)


def _rounds(work: Work, body: int, late: date) -> tuple[int, int]:
    """How many rounds a body has: those up to that day, and all."""
    # A sum, for which there is no index: the days' has the body too.
    rounds = select(func.count(t.Handover.id)).where(t.Handover.body_id + 0 == body)
    up_to = work.session.scalar(rounds.where(t.Handover.day <= late))
    return up_to or 0, work.session.scalar(rounds) or 0


def _overdue(work: Work, still_open: set[int], late: date, *, by_late: bool) -> int:
    """How many of the open lines went with rounds up to that day.

    Read `by_late` are the lines of these rounds, else those of all others: whichever are fewer.
    """
    days = t.Handover.day <= late if by_late else t.Handover.day > late
    joined = t.Handover.id == t.TransferLine.handover_id
    lines = select(t.TransferLine.line_id).join(t.Handover, joined).where(days)
    found = len(still_open.intersection(ids_of(work, lines)))
    return found if by_late else len(still_open) - found


def _signed_at(work: Work, lines: tuple[int, ...]) -> dict[int, tuple[int, int]]:
    """Page and line of the hand-written book by the newest receipt of each line that has them."""
    rows = work.session.execute(
        select(t.Receipt.line_id, t.Receipt.paper_page, t.Receipt.paper_line)
        .where(t.Receipt.line_id.in_(lines), t.Receipt.paper_page.is_not(None))
        .order_by(t.Receipt.id)
    )
    return {line: (page, row) for line, page, row in rows if page is not None and row is not None}


def _rows(work: Work, asked: TransferRowsAsked) -> dict[int, TransferRow]:
    days = settings_of(work, asked.body).receipt_days
    sheets = sheets_of(work, asked.ids)
    places = _signed_at(work, asked.ids)
    rows = work.session.execute(
        select(t.Line, t.TransferLine, t.Handover, t.Receipt, t.LineCancel.reason)
        .join(t.TransferLine, t.TransferLine.line_id == t.Line.id)
        .join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .outerjoin(t.Receipt, t.Receipt.id == _last_receipt())
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        # A sum, for which there is no index: the lines' own are to be gone by.
        .where(t.Line.id.in_(asked.ids), t.Handover.body_id + 0 == asked.body)
    ).all()
    read = as_corrected(work, (row[1] for row in rows), "line_id")
    whole = [(row[0], told, *row[2:]) for row, told in zip(rows, read, strict=True)]
    found = {row[0].id: _row(row, asked.day, days, sheets.get(row[0].id, ())) for row in whole}
    for line, (page, row) in places.items():
        if line in found:
            found[line] = replace(found[line], paper_page=page, paper_line=row)
    return found


def _last_receipt() -> ScalarSelect[int | None]:
    """What was last recorded of a line: something signed for may have come back."""
    receipt = aliased(t.Receipt)
    return last_of(receipt.id, receipt.line_id == t.Line.id)


def _row(row: tuple[Any, ...], today: date, days: int, sheets: tuple[int, ...]) -> TransferRow:
    line, transfer, handover, receipt, cancelled = row
    late_after = last_awaited(line.day, days)
    return TransferRow(
        id=line.id,
        handover=handover.id,
        item=line.item_id,
        ordinal=line.ordinal,
        day=line.day,
        reference=transfer.reference,
        copy_numbers=transfer.copy_numbers,
        level=transfer.level,
        recipient=transfer.recipient,
        quantity=transfer.quantity,
        inside=handover.inside,
        channel=handover.channel,
        carrier=handover.carrier,
        sheets=sheets,
        paper_page=line.paper_page,
        paper_line=line.paper_line,
        state=_state(receipt, cancelled, is_late=today > late_after),
        late_after=late_after,
        receiver="" if receipt is None else receipt.receiver,
        signed_on=None if receipt is None else receipt.signed_on,
        note=cancelled or (transfer.note if receipt is None else receipt.note or transfer.note),
    )


def _state(receipt: t.Receipt | None, cancelled: str | None, *, is_late: bool) -> ReceiptState:
    if cancelled is not None:
        return ReceiptState.CANCELLED
    if receipt is not None:
        return ReceiptState(receipt.kind)
    return ReceiptState.OVERDUE if is_late else ReceiptState.OPEN
