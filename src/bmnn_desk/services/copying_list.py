"""The copyings of a body: which stand in a state, their rows, how many there are of each."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.domain.copying_list import CopyingCounts, CopyingRow, CopyingState, next_state
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.copy_lines import is_unmarked
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from datetime import date

    from sqlalchemy import Label, Row, Select

    from bmnn_desk.domain.search_words import SearchWords

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingsAsked:
    """The copyings of a body, of one book or of all (None), and what narrows them.

    `words` are looked for in all that a row shows; no `states` or `levels` is all. `day` says
    whether the body has a seal.
    """

    body: int
    day: date
    book: int | None = None
    words: str = ""
    states: frozenset[CopyingState] = frozenset()
    levels: frozenset[SecrecyLevel] = frozenset()


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyingRowsAsked:
    """The rows of these lines."""

    body: int
    day: date
    ids: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Past:
    """What the state of a line rests on; `steps` are joined by commas."""

    steps: str | None
    lacks_marks: bool
    is_cancelled: bool

    def state(self, *, has_seal: bool) -> CopyingState:
        """What is next, in a body with or without a seal."""
        return next_state(
            frozenset(map(CopyStepKind, filter(None, (self.steps or "").split(",")))),
            has_seal=has_seal,
            is_cancelled=self.is_cancelled,
            is_unmarked=self.lacks_marks,
        )


@allowed(*READERS)
def copying_ids(work: Work, asked: CopyingsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of lines, newest first.

    Raises:
        NotFoundError: the body has no such book.
    """
    words = search_words(asked.words)
    if not (asked.states or asked.levels or words.phrases):
        lines = _lines(asked.body, _book(work, asked)).with_only_columns(t.Line.id)
        return ids_block(ids_of(work, lines), newest_first=True)
    if not words.phrases:
        return ids_block(_in_state(work, asked), newest_first=True)
    rows = _as_rows(work, asked.body, asked.day, _narrowed(work, asked))
    found = [
        row.id
        for row in rows
        if _has(words, row) and (not asked.states or row.state in asked.states)
    ]
    return ids_block(found, newest_first=True)


@allowed(*READERS)
def copying_rows(work: Work, asked: CopyingRowsAsked, _after: int) -> Block[CopyingRow]:
    """The rows of lines, in the order of their ids; those of another body are left out.

    Raises:
        NotFoundError: there is no such body.
    """
    lines = _lines(asked.body, None).where(t.Line.id.in_(asked.ids)).order_by(t.Line.id)
    return Block(rows=_as_rows(work, asked.body, asked.day, lines), next_key=None)


@allowed(*READERS)
def copying_counts(work: Work, asked: CopyingsAsked, _after: int) -> Block[CopyingCounts]:
    """How many copyings stand in each state; words and states narrow nothing here.

    Raises:
        NotFoundError: the body has no such book.
    """
    has_seal = name_on(work, asked.body, asked.day).has_seal
    counted: Counter[CopyingState] = Counter()
    for steps, lacks, is_cancelled, count in work.session.execute(_by_steps(work, asked)):
        past = _Past(steps=steps, lacks_marks=bool(lacks), is_cancelled=bool(is_cancelled))
        counted[past.state(has_seal=has_seal)] += count
    by_state = {state: counted.get(state, 0) for state in CopyingState}
    return Block(rows=(CopyingCounts(by_state=by_state),), next_key=None)


def copying_row(work: Work, body: int, day: date, line: int) -> CopyingRow | None:
    """The row of one line; None where the body has no such copying."""
    rows = _as_rows(work, body, day, _lines(body, None).where(t.Line.id == line))
    return rows[0] if rows else None


def _in_state(work: Work, asked: CopyingsAsked) -> set[int]:
    """The lines of the states and levels asked for, without their texts: there may be many."""
    has_seal = name_on(work, asked.body, asked.day).has_seal
    lines = _narrowed(work, asked).with_only_columns(
        t.Line.id, t.LineCancel.id, _steps(), is_unmarked().label("lacks")
    )
    known: dict[_Past, CopyingState] = {}
    found = set()
    for line, cancel, steps, lacks in work.session.execute(lines):
        past = _Past(steps=steps, lacks_marks=bool(lacks), is_cancelled=cancel is not None)
        if past not in known:
            known[past] = past.state(has_seal=has_seal)
        if not asked.states or known[past] in asked.states:
            found.add(line)
    return found


def _by_steps(work: Work, asked: CopyingsAsked) -> Select[*tuple[Any, ...]]:
    """How many lines have the same behind them: steps, marks, whether they were cancelled."""
    each = _lines(asked.body, _book(work, asked)).subquery()
    past = (each.c.steps, each.c.lacks, each.c.cancel.is_not(None))
    return select(*past, func.count()).group_by(*past)


def _book(work: Work, asked: CopyingsAsked) -> int | None:
    return None if asked.book is None else work.find(t.Book, asked.book, asked.body).id


def _narrowed(work: Work, asked: CopyingsAsked) -> Select[*tuple[Any, ...]]:
    lines = _lines(asked.body, _book(work, asked))
    return lines.where(t.CopyLine.level.in_(asked.levels)) if asked.levels else lines


def _as_rows(
    work: Work, body: int, day: date, lines: Select[*tuple[Any, ...]]
) -> tuple[CopyingRow, ...]:
    has_seal = name_on(work, body, day).has_seal
    rows = as_corrected(work, work.session.execute(lines))
    return tuple(_row(work, row, has_seal=has_seal) for row in rows)


def _lines(body: int, book: int | None) -> Select[*tuple[Any, ...]]:
    """The lines of the registers of copying, with what their rows and states rest on."""
    lines = (
        select(
            t.Line.id,
            t.Line.ordinal,
            t.Line.day,
            t.CopyLine.form,
            t.CopyLine.reference,
            t.CopyLine.type_name,
            t.CopyLine.title,
            t.CopyLine.level,
            t.CopyLine.quantity,
            t.CopyLine.permitted_by,
            t.CopyLine.executor,
            t.LineCancel.id.label("cancel"),
            _steps(),
            is_unmarked().label("lacks"),
        )
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.Book.body_id == body, t.Book.kind == BookKind.COPY.value)
    )
    return lines if book is None else lines.where(t.Book.id == book)


def _steps() -> Label[str | None]:
    """The kinds of a line's steps, joined by commas."""
    return (
        select(func.group_concat(t.CopyStep.kind))
        .where(t.CopyStep.line_id == t.Line.id)
        .correlate(t.Line)
        .scalar_subquery()
        .label("steps")
    )


def _row(work: Work, row: Row[*tuple[Any, ...]], *, has_seal: bool) -> CopyingRow:
    past = _Past(steps=row.steps, lacks_marks=bool(row.lacks), is_cancelled=row.cancel is not None)
    return CopyingRow(
        id=row.id,
        ordinal=row.ordinal,
        day=row.day,
        form=CopyForm(row.form),
        reference=row.reference,
        type_name=row.type_name,
        title=row.title if reads_title(work, row.level) else "",
        level=row.level,
        quantity=row.quantity,
        permitted_by=row.permitted_by,
        executor=row.executor,
        state=past.state(has_seal=has_seal),
    )


def _has(words: SearchWords, row: CopyingRow) -> bool:
    """True where every word stands in what the row shows; never in a Tuyệt mật trích yếu."""
    title = "" if row.level is SecrecyLevel.TUYET_MAT else row.title
    told = (row.reference, row.type_name, title, row.permitted_by, row.executor)
    return words.are_in(fold(" ".join(told)))
