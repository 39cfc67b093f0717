"""Tasks that inspections and orders set: entered with their last day, ended, listed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.office_order import OrderCase
from bmnn_desk.domain.tasks import TaskEntry
from bmnn_desk.errors import AlreadyThereError, DaysOutOfOrderError, ReasonMissingError
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.tasks import TaskEndRequest, TaskRequest
    from bmnn_desk.services.settings import BodyAsked


@allowed(Role.OFFICER, Role.CLERK)
def record_task(work: Work, request: TaskRequest) -> int:
    """Enter what was ordered (BC-06); the task's number comes back. A last day may be missing.

    Raises:
        NotFoundError: there is no such body, or who sees to it never had a post in it.
        ReasonMissingError: it does not say what is to be done, or who ordered it.
        DaysOutOfOrderError: its last day lies before the order, or the order after today.
    """
    work.find(t.Body, request.body)
    if not (request.words.strip() and request.ordered_by.strip()):
        raise ReasonMissingError
    if request.person is not None:
        require_people(work, request.body, (request.person,))
    if request.due is not None and request.due < request.ordered_on:
        raise DaysOutOfOrderError(request.due, request.ordered_on)
    if request.ordered_on > request.day:
        raise DaysOutOfOrderError(request.day, request.ordered_on)
    row = work.keep(
        t.Task(
            body_id=request.body,
            words=request.words.strip(),
            ordered_by=request.ordered_by.strip(),
            number=request.number.strip(),
            ordered_on=request.ordered_on,
            due=request.due,
            person_id=request.person,
        )
    )
    work.about(t.Task.__tablename__, row.id)
    return row.id


@allowed(Role.OFFICER, Role.CLERK)
def end_task(work: Work, request: TaskEndRequest) -> int:
    """Keep that a task was done, and how; the number of its end comes back.

    Raises:
        NotFoundError: the body has no such task.
        AlreadyThereError: it was done before.
        ReasonMissingError: nobody says what was done.
        DaysOutOfOrderError: it was done before it was ordered, or after today.
    """
    row = work.find(t.Task, request.task, request.body)
    if not request.words.strip():
        raise ReasonMissingError
    if request.done_on < row.ordered_on:
        raise DaysOutOfOrderError(request.done_on, row.ordered_on)
    if request.done_on > request.day:
        raise DaysOutOfOrderError(request.day, request.done_on)
    same = select(t.TaskEnd.id).where(t.TaskEnd.task_id == row.id)
    if work.session.scalar(same) is not None:
        raise AlreadyThereError(t.TaskEnd.__tablename__)
    end = work.keep(
        t.TaskEnd(
            task_id=row.id,
            day=request.done_on,
            words=request.words.strip(),
            report=request.report.strip(),
        )
    )
    work.about(t.Task.__tablename__, row.id)
    return end.id


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def tasks_of(work: Work, asked: BodyAsked, after: int) -> Block[TaskEntry]:
    """Every task of a body, as they were entered.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    rows = work.session.execute(
        select(t.Task, t.TaskEnd, t.Person.name)
        .outerjoin(t.TaskEnd, t.TaskEnd.task_id == t.Task.id)
        .outerjoin(t.Person, t.Person.id == t.Task.person_id)
        .where(t.Task.body_id == asked.body, t.Task.id > after)
        .order_by(t.Task.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(_entry(task, end, name or "") for task, end, name in rows),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def open_tasks(work: Work, body: int, most: int) -> tuple[t.Task, ...]:
    """The tasks that nobody has done, those with the earliest day first, then those without."""
    rows = work.session.scalars(
        select(t.Task)
        .outerjoin(t.TaskEnd, t.TaskEnd.task_id == t.Task.id)
        .where(t.Task.body_id == body, t.TaskEnd.id.is_(None))
        .order_by(t.Task.due.is_(None), t.Task.due, t.Task.id)
        .limit(most)
    )
    return tuple(rows)


def task_case(task: t.Task, done_on: date | None, day: date) -> OrderCase:
    """A task as BC-06 looks at it on a day."""
    return OrderCase(day=day, due=task.due, done_on=done_on)


def _entry(task: t.Task, end: t.TaskEnd | None, name: str) -> TaskEntry:
    return TaskEntry(
        id=task.id,
        words=task.words,
        ordered_by=task.ordered_by,
        number=task.number,
        ordered_on=task.ordered_on,
        due=task.due,
        person=task.person_id,
        name=name,
        done_on=None if end is None else end.day,
        done="" if end is None else end.words,
        report="" if end is None else end.report,
    )
