"""Copies as they are given on: their document's line, whom they are for, where they are now."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.transfer_list import WaitingRow
from bmnn_desk.domain.transfers import CopyState, copy_number_text
from bmnn_desk.services.corrected_rows import as_corrected, names_by_number
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.written_numbers import written_number
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy import ColumnElement, Label, Row, ScalarSelect, Select

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


@cache
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
    """The condition on `copy`: it is the body's, at the clerk's, and somebody is to get it."""
    here = is_there(
        t.CopyNow.copy_id,
        t.CopyNow.copy_id == t.Copy.id,
        # A sum, for which there is no index: the copies of a query are few of very many.
        t.CopyNow.body_id + 0 == body,
        t.CopyNow.state == CopyState.AT_CLERK.value,
    )
    return t.Copy.kind.in_(GIVEN) & here


def waiting_copies(body: int) -> Select[int]:
    """The ids of all copies that `waits` is true of: an index has these alone."""
    now = t.CopyNow
    return select(now.copy_id).where(
        now.body_id == body, now.state == CopyState.AT_CLERK.value, now.kind.in_(GIVEN)
    )


def copies_to_give(work: Work, body: int, ids: Collection[int]) -> dict[int, WaitingRow]:
    """Copies of a body by their rows' numbers, wherever they are; those it has not are left out.

    Each is of the level that its document has now.
    """
    units = _unit_names(work, body)
    found: dict[int, WaitingRow] = {}
    for chunk in in_chunks(list(ids)):
        rows = work.session.execute(_chosen(body).where(t.Copy.id.in_(chunk)))
        found |= {row.id: _row(work, row, units) for row in as_corrected(work, rows, "line_id")}
    return found


def copy_label(copy: WaitingRow) -> str:
    """A copy told without its title: its document's number, and its own in brackets."""
    number = copy_number_text(copy.number)
    return f"{copy.reference} ({number})" if number else copy.reference


def _chosen(body: int) -> Select[*tuple[Any, ...]]:
    return (
        select(
            t.Copy.id,
            t.Copy.item_id,
            t.Copy.line_id,
            t.Copy.kind,
            written_number().label("number"),
            place_among_copies().label("before"),
            t.Line.day,
            *(_of_any(column) for column in ("reference", "type_name", "title")),
            # What leaves goes by the level that holds now.
            func.coalesce(newest_level(t.Item.id), _of_any("level")).label("level"),
            t.IncomingLine.arrival_number,
            t.IncomingLine.recipients,
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


def _of_any(column: str) -> Label[Any]:
    """A column of the register that has the line."""
    tables = (t.OutgoingLine, t.IncomingLine, t.CopyLine)
    return func.coalesce(*(getattr(table, column) for table in tables)).label(column)


def _row(work: Work, row: Row[*tuple[Any, ...]], units: frozenset[str]) -> WaitingRow:
    recipient = _recipient(work, row)
    return WaitingRow(
        id=row.id,
        item=row.item_id,
        line=row.line_id,
        kind=row.kind,
        reference=row.reference or row.arrival_number or "",
        day=row.day,
        type_name=row.type_name or "",
        title=row.title or "" if reads_title(work, row.level) else "",
        level=row.level,
        number=row.number,
        recipient=recipient,
        delivery=row.delivery or "",
        inside=row.kind is CopyKind.RECEIVED or fold(recipient) in units,
    )


def _recipient(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """Whom a copy is for: its line of nơi nhận, else the register's signing row of its place."""
    if row.name is not None:
        named: str = row.members[row.before] if row.is_group else row.name
        return _renamed(work, row) or named
    rows: list[str] = row.recipients or row.copied_for or []
    return rows[min(row.before, len(rows) - 1)] if rows else ""


def _renamed(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """Whom an outgoing copy is for by a correction of its line's recipients, told by number."""
    return names_by_number(work.law.on(row.day), row.recipients or ()).get(row.number, "")


def _unit_names(work: Work, body: int) -> frozenset[str]:
    names = work.session.scalars(select(t.Unit.name).where(t.Unit.body_id == body))
    return frozenset(map(fold, names))
