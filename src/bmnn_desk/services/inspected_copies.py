"""Copies in the office's hands as an inspection looks at them: holder and place, archiving."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.ending_cases import ArchiveCase
from bmnn_desk.domain.inspected import CopyHeld, InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.transfers import CopyState, copy_numbers_text
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.due_copies import first_unarchived
from bmnn_desk.services.holdings_list import lacks
from bmnn_desk.services.inspection_asked import LINES, next_key
from bmnn_desk.services.outgoing_stages import last_of
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence

    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def copy_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """The documents entered in those days of which a copy in hand has no holder or no place.

    Where somebody inside keeps what was handed to him, the register of hand-overs says who signed.
    """
    lines = work.session.scalars(
        select(t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    ).all()
    rows = work.session.execute(
        select(t.Copy.line_id, t.Copy.id)
        .join(t.CopyNow, t.CopyNow.copy_id == t.Copy.id)
        .where(t.Copy.line_id.in_(lines), lacks())
        .order_by(t.Copy.id)
    )
    lacking: dict[int, list[int]] = {}
    for line, copy in rows:
        lacking.setdefault(line or 0, []).append(copy)
    named = copies_to_give(work, asked.body, [copy for each in lacking.values() for copy in each])
    found = tuple(_unheld(asked, [named[copy] for copy in each]) for each in lacking.values())
    return Block(rows=found, next_key=next_key(lines, lines[-1] if lines else 0))


def archive_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Documents whose work ended by the last of those days, and when they went to the archive."""
    later = aliased(t.WorkEnd)
    rows = work.session.execute(
        select(
            t.WorkEnd.id, t.WorkEnd.item_id, t.WorkEnd.ended_on, first_unarchived().label("copy")
        )
        .join(t.Item, t.Item.id == t.WorkEnd.item_id)
        .where(
            t.Item.body_id == asked.body,
            t.WorkEnd.id > after,
            t.WorkEnd.ended_on <= asked.until,
            t.WorkEnd.id == last_of(later.id, later.item_id == t.WorkEnd.item_id),
        )
        .order_by(t.WorkEnd.id)
        .limit(LINES)
    ).all()
    handed = _handed_on(work, [row.item_id for row in rows])
    # Nothing is asked of a document that has no copy left to archive, and never went there.
    copies = {
        row.item_id: row.copy or handed[row.item_id][0]
        for row in rows
        if row.copy or row.item_id in handed
    }
    named = copies_to_give(work, asked.body, copies.values())
    within = work.law.on(asked.day).deadlines.spans[DeadlineKind.ARCHIVE]
    found = []
    for row in rows:
        if (copy := named.get(copies.get(row.item_id, 0))) is None:
            continue
        case = ArchiveCase(
            day=asked.day,
            ended_on=row.ended_on,
            handed_on=None if row.copy else handed[row.item_id][1],
            within=within,
        )
        found.append(InspectedRow(about=_about(copy), day=asked.day, case=case))
    return Block(
        rows=tuple(found),
        next_key=next_key(rows, rows[-1].id if rows else 0),
    )


def _unheld(asked: InspectionAsked, copies: Sequence[WaitingRow]) -> InspectedRow:
    numbers = [row.number for row in copies if row.number is not None]
    return InspectedRow(
        about=_about(copies[0]),
        day=asked.day,
        case=CopyHeld(unheld=len(copies)),
        detail=copy_numbers_text(numbers),
    )


def _about(copy: WaitingRow) -> AboutRecord:
    ref = RecordRef(kind=RecordKind.COPY, number=copy.id, item=copy.item)
    return AboutRecord(book=None, ref=ref, label=copy.reference)


def _handed_on(work: Work, items: Collection[int]) -> dict[int, tuple[int, Any]]:
    """A copy of each item that went to the archive, and the day on which the last one did."""
    rows = work.session.execute(
        select(t.Copy.item_id, func.min(t.Copy.id), func.max(t.CopyEvent.day))
        .join(t.CopyEvent, t.CopyEvent.copy_id == t.Copy.id)
        .where(t.Copy.item_id.in_(items), t.CopyEvent.state == CopyState.ARCHIVED.value)
        .group_by(t.Copy.item_id)
    )
    return {item: (copy, day) for item, copy, day in rows}
