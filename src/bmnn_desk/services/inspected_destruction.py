"""Destructions as an inspection looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.services.destruction_case import destruction_case
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def destruction_case_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every destruction that was done in those days, decided ones and emergencies.

    Of spoiled and surplus copies no decision, council or paper of the law is asked.
    """
    rows = work.session.execute(
        select(t.Destruction, t.DestructionEnd)
        .join(t.DestructionEnd, t.DestructionEnd.destruction_id == t.Destruction.id)
        .where(
            t.Destruction.body_id == asked.body,
            t.Destruction.kind != DestructionKind.AT_ONCE.value,
            t.DestructionEnd.state == DestructionState.DESTROYED.value,
            t.DestructionEnd.day >= asked.since,
            t.DestructionEnd.day <= asked.until,
            t.Destruction.id > after,
        )
        .order_by(t.Destruction.id)
        .limit(LINES)
    ).all()
    others = other_cases(work, asked.body)
    found = []
    for row, end in rows:
        ref = RecordRef(kind=RecordKind.DESTRUCTION, number=row.id)
        # Its report may have come in another act.
        acts = {end.act_seq, *_report_acts(work, row.id)}
        excused = frozenset[str]().union(*(others.of(act=act) for act in acts))
        found.append(
            InspectedRow(
                about=AboutRecord(book=None, ref=ref, label=str(row.id)),
                day=end.day,
                case=destruction_case(work, row, end, asked.day),
                excused=excused,
            )
        )
    return Block(rows=tuple(found), next_key=next_key(rows, rows[-1][0].id if rows else 0))


def _report_acts(work: Work, destruction: int) -> list[int]:
    return list(
        work.session.scalars(
            select(t.DestructionReport.act_seq).where(
                t.DestructionReport.destruction_id == destruction
            )
        )
    )
