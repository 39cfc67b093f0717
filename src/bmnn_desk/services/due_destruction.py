"""What waits to be destroyed: emergencies that nobody reported, proposals without their act."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.ending_cases import DestructionPaper
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.services.destruction_case import newest_papers
from bmnn_desk.services.destruction_list import open_destructions, unreported
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

_REPORTED = "TH-10E"


def destruction_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Emergencies by the last day of their report, then open proposals; at most 200 of each.

    A proposal has no day of its own until it is decided: then that of its decision, as nothing
    says how long one may wait.
    """
    emergencies = unreported(body).order_by(t.Destruction.id).limit(MOST)
    for row in _rows(work, list(work.session.scalars(emergencies))):
        deadline = work.law.on(row.day).deadlines.spans[DeadlineKind.EMERGENCY_REPORT]
        yield _due(work, row, due=deadline.after(row.day), rule=_REPORTED)
    proposals = open_destructions(body).order_by(t.Destruction.id).limit(MOST)
    ids = list(work.session.scalars(proposals))
    papers = newest_papers(work, ids)
    for row in _rows(work, ids):
        if row.day <= day:
            decision = papers.get(row.id, {}).get(DestructionPaper.DECISION)
            yield _due(work, row, due=None if decision is None else decision.day)


def _rows(work: Work, ids: list[int]) -> list[t.Destruction]:
    asked = select(t.Destruction).where(t.Destruction.id.in_(ids)).order_by(t.Destruction.id)
    return list(work.session.scalars(asked))


def _due(work: Work, row: t.Destruction, *, due: date | None, rule: str = "") -> DueRow:
    return DueRow(
        kind=DueKind.DESTRUCTION,
        ref=RecordRef(kind=RecordKind.DESTRUCTION, number=row.id),
        label=str(row.id),
        due=due,
        who=work.find(t.Person, row.proposed_by).name,
        rule=rule,
    )
