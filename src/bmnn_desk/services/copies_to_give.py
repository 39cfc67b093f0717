"""Copies as they are given on: their document's line, whom they are for, where they are now."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.transfer_list import WaitingRow
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.sight import reads_title
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Row, ScalarSelect, Select

    from bmnn_desk.services.work import Work

# The original and the file's copy stay in the office's archive: nobody signs for them.
GIVEN = (CopyKind.SENT, CopyKind.RECEIVED, CopyKind.DUPLICATE)


def newest_state() -> ScalarSelect[str | None]:
    """The state of a copy by its newest move; for a query over `copy`."""
    return (
        select(t.CopyEvent.state)
        .where(t.CopyEvent.copy_id == t.Copy.id)
        .order_by(t.CopyEvent.id.desc())
        .limit(1)
        .correlate(t.Copy)
        .scalar_subquery()
    )


def newest_day() -> ScalarSelect[Any]:
    """The day of a copy's newest move; None where it was but entered, which is its first."""
    earlier = aliased(t.CopyEvent)
    before = select(earlier.id).where(
        earlier.copy_id == t.CopyEvent.copy_id, earlier.id < t.CopyEvent.id
    )
    return (
        select(t.CopyEvent.day)
        .where(t.CopyEvent.copy_id == t.Copy.id, before.exists())
        .order_by(t.CopyEvent.id.desc())
        .limit(1)
        .correlate(t.Copy)
        .scalar_subquery()
    )


def place_among_copies() -> ScalarSelect[int]:
    """How many copies of the same line, kind and line of nơi nhận have a lower number.

    For a query over `copy`.
    """
    other = aliased(t.Copy)
    return (
        select(func.count(other.id))
        .where(
            other.line_id == t.Copy.line_id,
            other.kind == t.Copy.kind,
            func.coalesce(other.slip_recipient_id, 0) == func.coalesce(t.Copy.slip_recipient_id, 0),
            other.number < t.Copy.number,
        )
        .correlate(t.Copy)
        .scalar_subquery()
    )


def waits(body: int) -> ColumnElement[bool]:
    """The condition on `copy` and `item`: at the clerk's, and somebody is to get it."""
    return (
        (t.Item.body_id == body)
        & t.Copy.kind.in_(GIVEN)
        & (newest_state() == CopyState.AT_CLERK.value)
    )


def copies_to_give(work: Work, body: int, ids: Collection[int]) -> dict[int, WaitingRow]:
    """Copies of a body by their rows' numbers, wherever they are; those it has not are left out."""
    units = _unit_names(work, body)
    rows = work.session.execute(_chosen(body).where(t.Copy.id.in_(ids)))
    return {row.id: _row(work, row, units) for row in rows}


def _chosen(body: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            t.Copy.id,
            t.Copy.item_id,
            t.Copy.line_id,
            t.Copy.kind,
            t.Copy.number,
            place_among_copies().label("before"),
            t.Line.day,
            t.OutgoingLine.reference.label("sent_as"),
            t.OutgoingLine.type_name.label("sent_type"),
            t.OutgoingLine.title.label("sent_title"),
            t.OutgoingLine.level.label("sent_level"),
            t.IncomingLine.reference.label("came_as"),
            t.IncomingLine.arrival_number,
            t.IncomingLine.type_name.label("came_type"),
            t.IncomingLine.title.label("came_title"),
            t.IncomingLine.level.label("came_level"),
            t.IncomingLine.recipients.label("came_for"),
            t.CopyLine.reference.label("copied_as"),
            t.CopyLine.type_name.label("copied_type"),
            t.CopyLine.title.label("copied_title"),
            t.CopyLine.level.label("copied_level"),
            t.CopyLine.recipients.label("copied_for"),
            t.SlipRecipient.name,
            t.SlipRecipient.members,
            t.SlipRecipient.is_group,
            t.SlipRecipient.delivery,
        )
        .join(t.Item, t.Item.id == t.Copy.item_id)
        .join(t.Line, t.Line.id == t.Copy.line_id)
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(t.SlipRecipient, t.SlipRecipient.id == t.Copy.slip_recipient_id)
        .where(t.Item.body_id == body)
    )


def _row(work: Work, row: Row[*tuple[Any, ...]], units: frozenset[str]) -> WaitingRow:
    recipient = _recipient(row)
    level = row.sent_level or row.came_level or row.copied_level
    title = row.sent_title or row.came_title or row.copied_title or ""
    return WaitingRow(
        id=row.id,
        item=row.item_id,
        line=row.line_id,
        kind=row.kind,
        reference=row.sent_as or row.came_as or row.arrival_number or row.copied_as or "",
        day=row.day,
        type_name=row.sent_type or row.came_type or row.copied_type or "",
        title=title if reads_title(work, level) else "",
        level=level,
        number=row.number,
        recipient=recipient,
        delivery=row.delivery or "",
        inside=row.kind is CopyKind.RECEIVED or fold(recipient) in units,
    )


def _recipient(row: Row[*tuple[Any, ...]]) -> str:
    """Whom a copy is for: its line of nơi nhận, else the register's signing row of its place."""
    if row.name is not None:
        named: str = row.members[row.before] if row.is_group else row.name
        return named
    rows: list[str] = row.came_for or row.copied_for or []
    return rows[min(row.before, len(rows) - 1)] if rows else ""


def _unit_names(work: Work, body: int) -> frozenset[str]:
    names = work.session.scalars(select(t.Unit.name).where(t.Unit.body_id == body))
    return frozenset(map(fold, names))
