"""Keep the record of a self-inspection; read those that were kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.self_inspection import AnsweredLine, LineAnswer, SelfInspectionEntry
from bmnn_desk.errors import NotFoundError, ReasonMissingError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.self_inspection import SelfInspectionRequest

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfInspectionsAsked:
    """The records of a body; of one year, or of all (None)."""

    body: int
    year: int | None = None


@allowed(Role.CLERK, Role.OFFICER)
def keep_self_inspection(work: Work, request: SelfInspectionRequest) -> int:
    """Keep the record with its answers; its number comes back. A later one of the year holds.

    Raises:
        NotFoundError: there is no such body, an answer is to no line, or two are to one.
        ReasonMissingError: it has no number, or nobody led it.
    """
    work.find(t.Body, request.body)
    if not (request.number.strip() and request.leader.strip()):
        raise ReasonMissingError
    known = {line.key for line in work.law.self_inspection}
    answered = [each.line for each in request.answers]
    if not answered or not set(answered) <= known or len(set(answered)) < len(answered):
        kind = "check_line"
        raise NotFoundError(kind, len(answered))
    row = work.keep(
        t.SelfInspection(
            body_id=request.body,
            year=request.year,
            day=request.day,
            number=request.number.strip(),
            leader=request.leader.strip(),
        )
    )
    work.session.add_all(
        t.SelfInspectionAnswer(
            self_inspection_id=row.id,
            line=each.line,
            answer=each.answer.value,
            document=each.document.strip(),
            document_day=each.document_day,
            note=each.note.strip(),
            cases=each.cases,
        )
        for each in request.answers
    )
    work.about("self_inspection", row.id)
    return row.id


@allowed(*READERS)
def self_inspections(
    work: Work, asked: SelfInspectionsAsked, after: int
) -> Block[SelfInspectionEntry]:
    """The records that were kept, oldest first, each with its answers in the check list's order."""
    rows = (
        select(t.SelfInspection, t.Person.name)
        .join(t.Act, t.Act.seq == t.SelfInspection.act_seq)
        .join(t.Account, t.Account.id == t.Act.actor_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.SelfInspection.body_id == asked.body, t.SelfInspection.id > after)
        .order_by(t.SelfInspection.id)
        .limit(BLOCK)
    )
    if asked.year is not None:
        rows = rows.where(t.SelfInspection.year == asked.year)
    found = work.session.execute(rows).all()
    return Block(
        rows=tuple(_entry(work, row, name) for row, name in found),
        next_key=found[-1][0].id if len(found) == BLOCK else None,
    )


def _entry(work: Work, row: t.SelfInspection, name: str) -> SelfInspectionEntry:
    answers = {
        each.line: AnsweredLine(
            line=each.line,
            answer=LineAnswer(each.answer),
            document=each.document,
            document_day=each.document_day,
            note=each.note,
            cases=each.cases,
        )
        for each in work.session.scalars(
            select(t.SelfInspectionAnswer).where(
                t.SelfInspectionAnswer.self_inspection_id == row.id
            )
        )
    }
    order = [line.key for line in work.law.self_inspection if line.key in answers]
    gone = [line for line in answers if line not in order]
    return SelfInspectionEntry(
        self_inspection=row.id,
        year=row.year,
        day=row.day,
        number=row.number,
        leader=row.leader,
        entered_by=name,
        answers=tuple(answers[line] for line in (*order, *gone)),
    )
