"""The sweeps, and the files that they brought to light."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING

from sqlalchemy import and_, exists, func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.sweeps import (
    SecretSign,
    SweepEntry,
    SweptAnswerKind,
    SweptEntry,
    SweptFate,
    UnreadCause,
    UnreadFile,
)
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.settings import BodyAsked

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
_ASKING = tuple(fate.value for fate in SweptFate if fate.wants_answer)


@dataclass(frozen=True, slots=True, kw_only=True)
class SweptAsked:
    """The files that the sweeps of a body found; those alone that wait with `waiting`."""

    body: int
    waiting: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class SweptNumberAsked:
    """A sweep of a body, or a file that one found, by its number."""

    body: int
    number: int


@allowed(*_READERS)
def sweep_entry(work: Work, asked: SweptNumberAsked, _after: int) -> Block[SweepEntry]:
    """A sweep by its number; none where the body has no such sweep."""
    rows = work.session.execute(
        select(t.Sweep, t.Person.name)
        .join(t.Person, t.Person.id == t.Sweep.person_id)
        .where(t.Sweep.body_id == asked.body, t.Sweep.id == asked.number)
    )
    return Block(rows=tuple(_sweep(row, name) for row, name in rows), next_key=None)


@allowed(*_READERS)
def swept_file(work: Work, asked: SweptNumberAsked, _after: int) -> Block[SweptEntry]:
    """A file by its number; none where the body has no such file."""
    wanted = (t.SweptFile.body_id == asked.body) & (t.SweptFile.id == asked.number)
    return Block(rows=_entries(work, wanted, asked.number - 1, 1), next_key=None)


@allowed(*_READERS)
def waiting_count(work: Work, asked: BodyAsked, _after: int) -> Block[int]:
    """How many files wait for an answer, as one row."""
    wanted = (t.SweptFile.body_id == asked.body) & is_waiting()
    found = work.session.scalar(select(func.count()).select_from(t.SweptFile).where(wanted))
    return Block(rows=(found or 0,), next_key=None)


@allowed(*_READERS)
def sweep_entries(work: Work, asked: BodyAsked, after: int) -> Block[SweepEntry]:
    """Every sweep of a body, oldest first."""
    rows = work.session.execute(
        select(t.Sweep, t.Person.name)
        .join(t.Person, t.Person.id == t.Sweep.person_id)
        .where(t.Sweep.body_id == asked.body, t.Sweep.id > after)
        .order_by(t.Sweep.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(_sweep(row, name) for row, name in rows),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


@allowed(*_READERS)
def swept_files(work: Work, asked: SweptAsked, after: int) -> Block[SweptEntry]:
    """The files that sweeps found, oldest first; names of Tuyệt mật ones as titles are told.

    The folder is told to all: whoever looks after the machine must find the file.
    """
    wanted = t.SweptFile.body_id == asked.body
    if asked.waiting:
        wanted &= is_waiting()
    found = _entries(work, wanted, after, BLOCK)
    return Block(rows=found, next_key=found[-1].id if len(found) == BLOCK else None)


def waiting_files(work: Work, body: int, most: int) -> tuple[SweptEntry, ...]:
    """The oldest files of which somebody must say what becomes of them."""
    return _entries(work, (t.SweptFile.body_id == body) & is_waiting(), 0, most)


def files_of_days(
    work: Work, body: int, days: tuple[date, date], after: int, most: int
) -> tuple[SweptEntry, ...]:
    """The files that sweeps of these days found, both days in it."""
    wanted = (t.SweptFile.body_id == body) & t.Sweep.day.between(*days)
    return _entries(work, wanted, after, most)


@cache
def is_waiting() -> ColumnElement[bool]:
    """The condition on `swept_file` that it wants an answer: no later sweep saw the same one."""
    # Of their own: the query around this may join both tables itself.
    later, answer = aliased(t.SweptFile), aliased(t.SweptAnswer)
    answered = exists().where(answer.swept_file_id == t.SweptFile.id)
    seen_later = exists().where(
        later.body_id == t.SweptFile.body_id,
        later.sha256 == t.SweptFile.sha256,
        later.folder == t.SweptFile.folder,
        later.name == t.SweptFile.name,
        later.id > t.SweptFile.id,
    )
    return and_(t.SweptFile.fate.in_(_ASKING), ~answered, ~seen_later)


def _entries(
    work: Work, wanted: ColumnElement[bool], after: int, most: int
) -> tuple[SweptEntry, ...]:
    rows = work.session.execute(
        select(t.SweptFile, t.Sweep.day, t.SweptAnswer, is_waiting())
        .join(t.Sweep, t.Sweep.id == t.SweptFile.sweep_id)
        .outerjoin(t.SweptAnswer, t.SweptAnswer.swept_file_id == t.SweptFile.id)
        .where(wanted, t.SweptFile.id > after)
        .order_by(t.SweptFile.id)
        .limit(most)
    )
    return tuple(_entry(work, file, day, answer, asks=asks) for file, day, answer, asks in rows)


def _entry(
    work: Work, file: t.SweptFile, day: date, answer: t.SweptAnswer | None, *, asks: bool
) -> SweptEntry:
    level = None if file.level is None else SecrecyLevel(file.level)
    may_read = level is None or reads_title(work, level)
    return SweptEntry(
        id=file.id,
        sweep=file.sweep_id,
        day=day,
        folder=file.folder,
        name=file.name if may_read else None,
        sha256=file.sha256,
        size=file.size,
        changed_on=file.changed_on,
        signs=tuple(map(SecretSign, file.signs)),
        level=level,
        reference=file.reference,
        fate=SweptFate(file.fate),
        line=file.line_id if answer is None or answer.line_id is None else answer.line_id,
        answer=None if answer is None else SweptAnswerKind(answer.kind),
        answered_on=None if answer is None else answer.day,
        answer_words=None if answer is None else answer.words,
        asks=asks,
    )


def _sweep(row: t.Sweep, person: str) -> SweepEntry:
    return SweepEntry(
        id=row.id,
        day=row.day,
        person=person,
        folders=tuple(row.folders),
        drives=tuple(row.drives),
        files=row.files,
        not_opened=row.not_opened,
        unread=tuple(
            UnreadFile(folder=folder, name=name, cause=UnreadCause(cause))
            for folder, name, cause in row.unread
        ),
        unread_count=row.unread_count,
        was_stopped=row.was_stopped,
    )
