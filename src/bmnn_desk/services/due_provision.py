"""What is due of requests for a secret: those that nobody has answered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work


def provision_due(work: Work, body: int, _day: date) -> Iterator[DueRow]:
    """Requests without an answer, the oldest first; the law names no day for it."""
    answered = select(t.ProvisionDecision.id).where(
        t.ProvisionDecision.provision_id == t.Provision.id
    )
    rows = work.session.scalars(
        select(t.Provision)
        .where(t.Provision.body_id == body, ~answered.exists())
        .order_by(t.Provision.day, t.Provision.id)
        .limit(MOST)
    ).all()
    for row in rows:
        yield DueRow(
            kind=DueKind.PROVISION,
            ref=RecordRef(kind=RecordKind.PROVISION, number=row.id),
            label=row.reference,
            due=None,
            who=row.asker,
        )
