"""The lines of Sổ đến as an inspection looks at them, as corrected; no title leaves this read."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.inspected import InspectedRow, LossesOpen
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.old_cases import OldIncomingCase
from bmnn_desk.domain.old_register import OldBook, OldIncoming
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.incoming_parts import is_still_here, open_irregularities
from bmnn_desk.services.inspected_outgoing import (
    gap_before,
    masked,
    number_before,
)
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.open_texts import LOSSES
from bmnn_desk.services.outgoing_stages import line_stands
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import Row

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def incoming_line_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every standing line of the incoming registers that came in those days, and its losses."""
    rows = _rows(work, asked, after)
    lines = [row.id for row in rows]
    others, returned = other_cases(work, asked.body), _returned(work, lines)
    still_here = _still_here(work, lines)
    losses = _losses(work, lines)
    found: list[InspectedRow] = []
    for row in rows:
        if not row.stands:
            continue
        ref = RecordRef(kind=RecordKind.INCOMING, number=row.id, item=row.item)
        label = ", ".join(filter(None, (row.arrival_number, row.reference)))
        about = AboutRecord(book=OldBook.INCOMING, ref=ref, label=label)
        excused = others.of(item=row.item, line=row.id)
        # What still lies here counts as returned today at the earliest.
        back = asked.day if row.id in still_here else returned.get(row.id)
        found += [
            InspectedRow(
                about=about,
                day=row.day,
                case=_case(work, row, back),
                excused=excused,
                counts=True,
            ),
            InspectedRow(
                about=about, day=row.day, case=LossesOpen(losses=losses[row.id]), excused=excused
            ),
        ]
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1].id if rows else 0))


def _rows(work: Work, asked: InspectionAsked, after: int) -> Sequence[Row[*tuple[Any, ...]]]:
    rows = (
        select(
            t.Line.id,
            t.Line.item_id.label("item"),
            t.Line.ordinal,
            t.Line.day,
            line_stands().label("stands"),
            t.IncomingLine.arrived_on,
            t.IncomingLine.arrival_number,
            t.IncomingLine.sender,
            t.IncomingLine.reference,
            t.IncomingLine.document_day,
            t.IncomingLine.type_name,
            t.IncomingLine.title,
            t.IncomingLine.level,
            t.IncomingLine.may_copy,
            t.IncomingLine.channel,
            t.IncomingLine.sealed,
            t.IncomingLine.recall_on,
            t.NumberTaken.number,
            number_before().label("before"),
            t.Series.first,
        )
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .join(t.NumberTaken, t.NumberTaken.id == t.IncomingLine.number_taken_id)
        .join(t.Series, t.Series.id == t.NumberTaken.series_id)
        .where(
            t.Item.body_id == asked.body,
            t.Line.id > after,
            t.Line.day.between(asked.since, asked.until),
        )
        .order_by(t.Line.id)
        .limit(LINES)
    )
    return as_corrected(work, work.session.execute(rows), hides_titles=False)


def _returned(work: Work, lines: Collection[int]) -> dict[int, date]:
    """The day on which the last copy of a line went back."""
    rows = work.session.execute(
        select(t.Copy.line_id, func.max(t.CopyEvent.day))
        .join(t.CopyEvent, t.CopyEvent.copy_id == t.Copy.id)
        .where(
            t.Copy.line_id.in_(lines),
            t.Copy.source_copy_id.is_(None),
            t.CopyEvent.state == CopyState.GIVEN_BACK.value,
        )
        .group_by(t.Copy.line_id)
    )
    return {line or 0: day for line, day in rows}


def _still_here(work: Work, lines: Collection[int]) -> set[int]:
    rows = work.session.scalars(
        select(t.Copy.line_id).where(t.Copy.line_id.in_(lines), is_still_here()).distinct()
    )
    return {line or 0 for line in rows}


def _losses(work: Work, lines: Collection[int]) -> Counter[int]:
    rows = work.session.scalars(
        open_irregularities().where(
            t.Irregularity.line_id.in_(lines), t.Irregularity.kind.in_(LOSSES)
        )
    )
    return Counter(rows)


def _case(work: Work, row: Row[*tuple[Any, ...]], back: date | None) -> OldIncomingCase:
    channel = work.law.on(row.day).channels.get(row.channel)
    return OldIncomingCase(
        line=OldIncoming(
            row=row.id,
            ordinal=str(row.ordinal),
            arrived=row.arrived_on,
            number=row.arrival_number,
            agency=row.sender,
            reference=row.reference,
            day=row.document_day,
            type_name=row.type_name,
            title=masked(row.title),
            level=row.level,
            # Who signed for it inside stands in Sổ chuyển giao, which is looked at itself.
            receiver="",
            signed_by="",
            may_copy=row.may_copy,
            return_by=row.recall_on,
            note="",
        ),
        asks=frozenset() if row.sealed else frozenset({"may_copy"}),
        networked=channel is not None and channel.network,
        returned=back if row.recall_on is not None else None,
        late=row.arrived_on < row.day,
        gap=gap_before(row.number, row.before, row.first),
    )
