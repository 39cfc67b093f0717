"""Decisions on requests for a secret, as an inspection of the own store looks at them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.services.inspection_asked import LINES, next_key, other_cases
from bmnn_desk.services.provisions import provision_case, provision_row
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def provision_case_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every decision of those days with its request (SC-15)."""
    rows = work.session.execute(
        select(t.ProvisionDecision, t.Provision)
        .join(t.Provision, t.Provision.id == t.ProvisionDecision.provision_id)
        .where(
            t.Provision.body_id == asked.body,
            t.ProvisionDecision.id > after,
            t.ProvisionDecision.day.between(asked.since, asked.until),
        )
        .order_by(t.ProvisionDecision.id)
        .limit(LINES)
    ).all()
    others = other_cases(work, asked.body)
    found = tuple(
        InspectedRow(
            about=AboutRecord(
                book=None,
                ref=RecordRef(kind=RecordKind.PROVISION, number=request.id),
                label=request.reference or decision.number,
            ),
            day=decision.day,
            case=provision_case(
                work,
                provision_row(request, decision),
                decision.day,
                decision.post,
                (decision.granted, decision.number, decision.reason),
            ),
            excused=others.of(act=decision.act_seq),
        )
        for decision, request in rows
    )
    return Block(rows=found, next_key=next_key(rows, rows[-1][0].id if rows else 0))
