"""A line of the register of copying with its copies and steps, as other verbs need it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import exists, func, select

from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work

COPY_STAMPS = frozenset({Stamp.SECRET_COPY, Stamp.SECRET_COPY_NUMBER})


def copy_line(work: Work, line: int, body: int) -> tuple[t.Line, t.CopyLine]:
    """The line and its columns, as corrected.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
    """
    row = work.session.execute(
        select(t.Line, t.CopyLine)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Line.id == line, t.Book.body_id == body)
    ).first()
    if row is None:
        raise NotFoundError(t.Line.__tablename__, line)
    return row[0], as_corrected(work, (row[1],), "line_id")[0]


def duplicates_of(work: Work, line: int) -> Sequence[t.Copy]:
    """The copies that a copying made room for, by number."""
    return work.session.scalars(
        select(t.Copy).where(t.Copy.line_id == line).order_by(t.Copy.number)
    ).all()


def named_copies(work: Work, columns: t.CopyLine) -> tuple[tuple[t.Copy, str], ...]:
    """The copies of a copying by number, each with whom it is for."""
    copies = duplicates_of(work, columns.line_id)
    return tuple(zip(copies, columns.recipients, strict=True))


def steps_done(work: Work, line: int) -> dict[CopyStepKind, int]:
    """The steps that stand, each with its count; counted once, as the rules want it."""
    rows = work.session.execute(
        select(t.CopyStep.kind, func.sum(t.CopyStep.count))
        .where(t.CopyStep.line_id == line)
        .group_by(t.CopyStep.kind)
    )
    return {CopyStepKind(kind): int(count) for kind, count in rows}


def unmarked_copies(work: Work, line: int) -> tuple[int, ...]:
    """Numbers of the copies that lack one of their two marks, of those that were made."""
    marks: dict[int, set[Stamp]] = {}
    rows = work.session.execute(
        select(t.MarkUse.copy_id, t.MarkUse.stamp)
        .join(t.Copy, t.Copy.id == t.MarkUse.copy_id)
        .where(t.Copy.line_id == line)
    )
    for copy, stamp in rows:
        marks.setdefault(copy, set()).add(Stamp(stamp))
    spared = _not_made(work, line)
    return tuple(
        copy.number
        for copy in duplicates_of(work, line)
        if not marks.get(copy.id, set()) >= COPY_STAMPS and copy.id not in spared
    )


def is_unmarked() -> ColumnElement[bool]:
    """For a query over `CopyLine`: whether `unmarked_copies` finds any where marks are borne."""
    marks = (
        select(func.count(t.MarkUse.stamp.distinct()))
        .where(t.MarkUse.copy_id == t.Copy.id, t.MarkUse.stamp.in_(COPY_STAMPS))
        .correlate(t.Copy)
        .scalar_subquery()
    )
    unmade = exists().where(
        t.CopyEvent.copy_id == t.Copy.id, t.CopyEvent.state == CopyState.NOT_MADE.value
    )
    lacking = exists().where(
        t.Copy.line_id == t.CopyLine.line_id,
        marks < len(COPY_STAMPS),
        ~unmade.correlate(t.Copy),
    )
    marked = [form.value for form in CopyForm if form.bears_marks]
    return t.CopyLine.form.in_(marked) & lacking.correlate(t.CopyLine)


def _not_made(work: Work, line: int) -> set[int]:
    return set(
        work.session.scalars(
            select(t.CopyEvent.copy_id)
            .join(t.Copy, t.Copy.id == t.CopyEvent.copy_id)
            .where(t.Copy.line_id == line, t.CopyEvent.state == CopyState.NOT_MADE.value)
        )
    )
