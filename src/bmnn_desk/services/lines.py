"""The register line that stands for an item, and the copies that were numbered with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.errors import WrongStageError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work

_CANCELLED = "cancelled"


def standing_line(work: Work, item: int) -> t.Line | None:
    """The item's line in an outgoing register that is not cancelled, None where there is none."""
    return work.session.scalars(
        select(t.Line)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.Line.item_id == item, t.LineCancel.id.is_(None))
        .limit(1)
    ).first()


def last_line(work: Work, item: int) -> t.Line | None:
    """The newest line of an item in an outgoing register, cancelled or not."""
    return work.session.scalars(
        select(t.Line)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.item_id == item)
        .order_by(desc(t.Line.id))
        .limit(1)
    ).first()


def is_cancelled(work: Work, line: int) -> bool:
    """True for a line of any register that was cancelled."""
    found = select(t.LineCancel.id).where(t.LineCancel.line_id == line)
    return work.session.scalar(found) is not None


def require_standing(work: Work, line: int, needed: str) -> None:
    """Refuse a line of any register that was cancelled, where one is `needed` that stands.

    Raises:
        WrongStageError: it was.
    """
    if is_cancelled(work, line):
        raise WrongStageError(_CANCELLED, needed)


def copies_of(work: Work, line: int) -> dict[int, t.Copy]:
    """The copies that were numbered with a line, by their number."""
    rows = work.session.scalars(
        select(t.Copy).where(t.Copy.line_id == line, t.Copy.source_copy_id.is_(None))
    )
    return {row.number: row for row in rows}


def outgoing_line(work: Work, item: int) -> t.OutgoingLine:
    """The newest register line of an issued item.

    Raises:
        WrongStageError: the item has not been issued.
    """
    row = work.session.scalars(
        select(t.OutgoingLine)
        .join(t.Line, t.Line.id == t.OutgoingLine.line_id)
        .where(t.Line.item_id == item)
        .order_by(desc(t.Line.id))
        .limit(1)
    ).first()
    if row is None:
        msg = "not_issued"
        raise WrongStageError(msg, "issued")
    return row
