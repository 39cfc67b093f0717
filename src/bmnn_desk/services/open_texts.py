"""What of the slips, texts, hand-overs and incoming papers is still open at a year's end."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.incoming import IrregularityKind
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.year_close import OpenPoint, OpenPointKind
from bmnn_desk.services.copies_to_give import waits
from bmnn_desk.services.incoming_parts import is_not_put_right, is_still_here, to_return
from bmnn_desk.services.outgoing_stages import is_there, last_decision, line_stands
from bmnn_desk.services.transfer_lines import is_open
from bmnn_desk.services.year_statistics import line_references
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.services.work import Work

LOSSES = (IrregularityKind.LOST, IrregularityKind.OPENED, IrregularityKind.SWAPPED)
"""What may be a leak or a loss, and is answered with a report."""


def open_texts(work: Work, body: int, year: int, today: date) -> Iterator[OpenPoint]:
    """Slips not decided, texts not signed or not numbered, all until the end of the year.

    Then copies that wait to be handed over, receipts, irregularities and recalls by `today`.
    """
    end = date(year, 12, 31)
    yield from _slips(work, body, end)
    yield from _unnumbered(work, body, end)
    for kind, rows in open_lines(body, end, today):
        yield from _lines(work, kind, rows)


def open_lines(
    body: int, end: date, today: date
) -> tuple[tuple[OpenPointKind, Select[*tuple[Any, ...]]], ...]:
    """Register lines with copies that wait, without a receipt, amiss, or not back by `today`."""
    kind = OpenPointKind
    return (
        (kind.COPY_WAITING, _waiting(body, end)),
        (kind.RECEIPT_OPEN, _receipts(body, end)),
        (kind.IRREGULARITY_OPEN, _irregular(body, end)),
        (kind.RECALL_DUE, _recalls(body, min(end, today))),
    )


def open_losses(work: Work, body: int) -> int:
    """How many irregularities of loss, opening or swapping nobody has put right."""
    rows = _irregular(body, date.max).where(t.Irregularity.kind.in_(LOSSES)).subquery()
    return work.session.scalar(select(func.count()).select_from(rows)) or 0


def open_slips(body: int, end: date) -> Select[*tuple[Any, ...]]:
    """Slips that nobody decided, and those approved whose text was not signed."""
    act = aliased(t.SlipAct)
    signed = is_there(t.Signature.id, t.Signature.item_id == t.Slip.item_id)
    return (
        select(t.Slip.id, t.Slip.print_code, t.Slip.day, act.id.is_(None))
        .join(t.Item, t.Item.id == t.Slip.item_id)
        .outerjoin(act, act.id == last_decision(t.Slip.id))
        .where(
            t.Slip.body_id == body,
            t.Slip.day <= end,
            _is_newest(),
            act.id.is_(None) | ((act.kind == SlipAct.APPROVED) & ~signed),
        )
    )


def _slips(work: Work, body: int, end: date) -> Iterator[OpenPoint]:
    rows = work.session.execute(open_slips(body, end).order_by(t.Slip.id))
    for slip, code, day, is_undecided in rows:
        kind = OpenPointKind.SLIP_UNDECIDED if is_undecided else OpenPointKind.TEXT_UNSIGNED
        yield OpenPoint(kind=kind, subject=slip, reference=code, day=day, count=1)


def unnumbered_texts(body: int, end: date) -> Select[*tuple[Any, ...]]:
    """Slips of texts signed and never numbered; one whose number was cancelled was numbered."""
    return (
        select(t.Slip.id, t.Slip.print_code, t.Signature.day)
        .join(t.Item, t.Item.id == t.Signature.item_id)
        .join(t.Slip, t.Slip.item_id == t.Item.id)
        .where(
            t.Item.body_id == body,
            t.Signature.day <= end,
            _is_newest(),
            ~is_there(t.NumberTaken.id, t.NumberTaken.item_id == t.Signature.item_id),
        )
    )


def _unnumbered(work: Work, body: int, end: date) -> Iterator[OpenPoint]:
    rows = work.session.execute(unnumbered_texts(body, end).order_by(t.Slip.id))
    for slip, code, day in rows:
        yield OpenPoint(
            kind=OpenPointKind.TEXT_UNNUMBERED, subject=slip, reference=code, day=day, count=1
        )


def _is_newest() -> ColumnElement[bool]:
    later = aliased(t.Slip)
    return ~is_there(later.id, later.item_id == t.Slip.item_id, later.id > t.Slip.id)


def _waiting(body: int, end: date) -> Select[*tuple[Any, ...]]:
    return (
        select(t.Line.id, t.Line.day, func.count(t.Copy.id))
        .join(t.Copy, t.Copy.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Copy.item_id)
        .where(waits(body), t.Line.day <= end)
        .group_by(t.Line.id, t.Line.day)
    )


def _receipts(body: int, end: date) -> Select[*tuple[Any, ...]]:
    return (
        select(t.Line.id, t.Line.day, t.TransferLine.quantity)
        .join(t.TransferLine, t.TransferLine.line_id == t.Line.id)
        .join(t.Handover, t.Handover.id == t.TransferLine.handover_id)
        .where(t.Handover.body_id == body, t.Line.day <= end, is_open())
    )


def _irregular(body: int, end: date) -> Select[*tuple[Any, ...]]:
    return (
        select(t.Line.id, t.Irregularity.day, func.count(t.Irregularity.id))
        .join(t.Irregularity, t.Irregularity.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(
            t.Item.body_id == body,
            t.Irregularity.day <= end,
            line_stands(),
            is_not_put_right(),
        )
        .group_by(t.Line.id, t.Irregularity.day)
    )


def _recalls(body: int, end: date) -> Select[*tuple[Any, ...]]:
    return (
        select(t.Line.id, t.IncomingLine.recall_on, func.count(t.Copy.id))
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.Copy, t.Copy.line_id == t.Line.id)
        .where(
            t.Item.body_id == body,
            t.IncomingLine.line_id.in_(to_return()),
            t.IncomingLine.recall_on <= end,
            is_still_here(),
        )
        .group_by(t.Line.id, t.IncomingLine.recall_on)
    )


def _lines(work: Work, kind: OpenPointKind, rows: Select[*tuple[Any, ...]]) -> Iterable[OpenPoint]:
    """A point for each line, by its number in its register; in the order of the lines."""
    found = work.session.execute(rows.order_by(t.Line.id)).all()
    for block in in_chunks(found):
        named = line_references(work, [row[0] for row in block])
        for line, day, count in block:
            yield OpenPoint(
                kind=kind,
                subject=line,
                reference=named[line].reference,
                day=day,
                count=count,
                book_kind=named[line].kind,
            )
