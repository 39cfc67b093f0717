"""What an inspection asks of the office's own order: rules, officers, stamps, people, tasks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.holdings import LeavingCase
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.services.due_office import first_day_of_desk, missing_stamps
from bmnn_desk.services.held_by import held_counts
from bmnn_desk.services.inspection_asked import block_of
from bmnn_desk.services.office_order_cases import (
    commitment_cases,
    copy_place_case,
    office_rules_case,
    officer_case,
    standing_rules,
)
from bmnn_desk.services.people import names_of
from bmnn_desk.services.person_files import gone_by, newest_commitments, posts_by_person
from bmnn_desk.services.stamp_inventory import stamp_set_case
from bmnn_desk.services.tasks import task_case
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work


def order_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """How the office stood on the last day of the period, or stands today if that is earlier.

    Tasks are those of the period: ordered by its end, and still open or done in it.
    """
    day = min(asked.day, asked.until)
    # Of the days before this desk was founded nobody told it how the office stood.
    if day < max(work.law.regimes[0].since, first_day_of_desk(work)):
        return Block(rows=(), next_key=None)
    rows = (
        *_papers(work, asked.body, day),
        *_people(work, asked.body, day),
        *_tasks(work, asked, day),
    )
    return block_of(rows, after)


def _papers(work: Work, body: int, day: date) -> Iterator[InspectedRow]:
    rules, standing = office_rules_case(work, body, day), standing_rules(work, body, day)
    expired = [each.number for each in rules.cited if each.until is not None and each.until < day]
    number = 0 if standing is None else standing.id
    about = _about(RecordKind.OFFICE_PAPER, number, rules.number)
    yield _row(about, day, rules, ", ".join(expired))
    yield _row(_about(RecordKind.OFFICE_PAPER), day, officer_case(work, body, day))
    yield _row(_about(RecordKind.OFFICE_PAPER), day, copy_place_case(work, body))
    stamps = stamp_set_case(work, body, day)
    lacking = str(missing_stamps(stamps) or "")
    yield _row(_about(RecordKind.STAMP), day, stamps, lacking)


def _people(work: Work, body: int, day: date) -> Iterator[InspectedRow]:
    posts = posts_by_person(work, body)
    names = names_of(work, posts)
    for person, case in commitment_cases(work, body, posts, day):
        yield _row(_about(RecordKind.PERSON, person, names[person]), day, case)
    gone, since = gone_by(posts, day), first_day_of_desk(work)
    signed = newest_commitments(work, body, CommitmentKind.LEAVING, day)
    held = held_counts(work, body, list(gone))
    for person, last in gone.items():
        # Who left before this desk kept the record may have signed on paper that it never saw.
        if held[person] or last >= since:
            signed_on = signed.get(person) or (last if last < since else None)
            leaving = LeavingCase(day=day, held=held[person], signed_on=signed_on)
            about = _about(RecordKind.PERSON, person, names[person])
            yield _row(about, day, leaving, str(held[person] or ""))


def _tasks(work: Work, asked: InspectionAsked, day: date) -> Iterator[InspectedRow]:
    rows = work.session.execute(
        select(t.Task, t.TaskEnd.day)
        .outerjoin(t.TaskEnd, t.TaskEnd.task_id == t.Task.id)
        .where(
            t.Task.body_id == asked.body,
            t.Task.ordered_on <= day,
            or_(t.TaskEnd.id.is_(None), t.TaskEnd.day >= asked.since),
        )
        .order_by(t.Task.id)
    )
    for task, done_on in rows:
        known = _by(done_on, day)
        due = day_text(task.due)
        about = _about(RecordKind.TASK, task.id, task.number or task.ordered_by)
        yield _row(about, day, task_case(task, known, day), due)


def _by(done_on: date | None, day: date) -> date | None:
    """The day on which it was done, where that was by then."""
    return done_on if done_on is None or done_on <= day else None


def _about(kind: RecordKind, number: int = 0, label: str = "") -> AboutRecord:
    return AboutRecord(book=None, ref=RecordRef(kind=kind, number=number), label=label)


def _row(about: AboutRecord, day: date, case: object, detail: str = "") -> InspectedRow:
    return InspectedRow(about=about, day=day, case=case, detail=detail)
