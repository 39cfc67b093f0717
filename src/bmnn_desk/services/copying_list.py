"""The copyings of a body: which stand in a state, their rows, how many there are of each."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying import CopyForm, CopyStepKind
from bmnn_desk.domain.copying_list import CopyingCounts, CopyingRow, CopyingState, next_state
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.search_words import SearchWords, search_words
from bmnn_desk.services.copy_lines import is_unmarked
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.list_ids import as_ids, each_value, ids_among, ids_block, ids_of
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from datetime import date

    from sqlalchemy import Label, Row, Select

    from bmnn_desk.domain.secrecy import SecrecyLevel

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyingsAsked:
    """The copyings of a body, of one book or of all (None), and what narrows them.

    `words` are looked for in all that a row shows or showed before it was corrected, and in who
    gets the copies; no `states` or `levels` is all. `day` says whether the body has a seal.
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


@allowed(*READERS)
def copying_ids(work: Work, asked: CopyingsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of lines, newest first.

    Raises:
        NotFoundError: the body has no such book.
    """
    words = search_words(asked.words)
    found = _lines_of(work, asked, _with_words(work, words) if words.phrases else None)
    if asked.levels:
        levels = select(t.CopyLine.line_id).where(t.CopyLine.level.in_(asked.levels))
        found.intersection_update(ids_of(work, levels))
    if asked.states:
        by_state = _by_state(work, asked, found)
        found = set[int]().union(*(by_state.get(state, ()) for state in asked.states))
    return ids_block(found, newest_first=True)


@allowed(*READERS)
def copying_rows(work: Work, asked: CopyingRowsAsked, _after: int) -> Block[CopyingRow]:
    """The rows of lines, in the order of their ids; those of another body are left out.

    Raises:
        NotFoundError: there is no such body.
    """
    lines = _lines(asked.body).where(t.Line.id.in_(asked.ids)).order_by(t.Line.id)
    return Block(rows=_as_rows(work, asked.body, asked.day, lines), next_key=None)


@allowed(*READERS)
def copying_counts(work: Work, asked: CopyingsAsked, _after: int) -> Block[CopyingCounts]:
    """How many copyings stand in each state; words and states narrow nothing here.

    Raises:
        NotFoundError: the body has no such book.
    """
    found = _by_state(work, asked, _lines_of(work, asked))
    by_state = {state: len(found.get(state, ())) for state in CopyingState}
    return Block(rows=(CopyingCounts(by_state=by_state),), next_key=None)


def copying_row(work: Work, body: int, day: date, line: int) -> CopyingRow | None:
    """The row of one line; None where the body has no such copying."""
    rows = _as_rows(work, body, day, _lines(body).where(t.Line.id == line))
    return rows[0] if rows else None


def _lines_of(work: Work, asked: CopyingsAsked, among: set[int] | None = None) -> set[int]:
    """Every line, all or among these, of the book, or of all books of copying of the body."""
    book = None if asked.book is None else work.find(t.Book, asked.book, asked.body).id
    lines = _of_books(select(t.Line.id), asked.body, book)
    return ids_among(work, lines, among)


def _by_state(work: Work, asked: CopyingsAsked, lines: set[int]) -> dict[CopyingState, set[int]]:
    """Lines by what is next of each: set after set, since there may be very many."""
    has_seal = name_on(work, asked.body, asked.day).has_seal
    cancelled = lines.intersection(ids_of(work, select(t.LineCancel.line_id)))
    found = {CopyingState.CANCELLED: cancelled}
    for done, those in _by_steps(work, lines - cancelled).items():
        state = next_state(done, has_seal=has_seal, is_cancelled=False, is_unmarked=False)
        found.setdefault(state, set()).update(those)
    if complete := found.get(CopyingState.DONE):
        # The marks are looked at last: whoever signs finds them on the paper.
        found[CopyingState.TO_MARK] = complete.intersection(_unmarked(work))
        complete -= found[CopyingState.TO_MARK]
    return found


def _by_steps(work: Work, lines: set[int]) -> dict[frozenset[CopyStepKind], set[int]]:
    """Lines by the steps that they have behind them."""
    rows = select(t.CopyStep.kind, func.group_concat(t.CopyStep.line_id)).group_by(t.CopyStep.kind)
    found = {frozenset[CopyStepKind](): lines}
    for kind, joined in work.session.execute(rows):
        has_it, parted = frozenset(as_ids(joined)), dict[frozenset[CopyStepKind], set[int]]()
        for done, those in found.items():
            parted[done | {CopyStepKind(kind)}] = those & has_it
            parted[done] = those - has_it
        found = {done: those for done, those in parted.items() if those}
    return found


def _unmarked(work: Work) -> list[int]:
    """The lines with a step behind them of which a copy lacks a mark."""
    stepped = select(t.CopyStep.line_id)
    lines = select(t.CopyLine.line_id).where(t.CopyLine.line_id.in_(stepped), is_unmarked())
    return ids_of(work, lines)


def _with_words(work: Work, words: SearchWords) -> set[int]:
    """The lines with every phrase: what the index of words has, and who did the copying."""
    executors = [(each, fold(each)) for each in each_value(work, t.CopyLine.executor)]
    last = len(words.phrases) - 1
    sets = []
    for place, phrase in enumerate(words.phrases):
        one = SearchWords(phrases=(phrase,), is_open=words.is_open and place == last)
        match = match_of(one.phrases, is_open=one.is_open)
        has_it = set(ids_of(work, rows_with(LINE_WORDS, match)))
        if names := [name for name, folded in executors if one.are_in(folded)]:
            by_them = select(t.CopyLine.line_id).where(t.CopyLine.executor.in_(names))
            has_it.update(ids_of(work, by_them))
        sets.append(has_it)
    return set.intersection(*sets)


def _of_books(
    lines: Select[*tuple[Any, ...]], body: int, book: int | None
) -> Select[*tuple[Any, ...]]:
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body, t.Book.kind == BookKind.COPY.value)
    )
    if book is not None:
        volumes = volumes.where(t.Book.id == book)
    return lines.where(t.Line.volume_id.in_(volumes))


def _as_rows(
    work: Work, body: int, day: date, lines: Select[*tuple[Any, ...]]
) -> tuple[CopyingRow, ...]:
    has_seal = name_on(work, body, day).has_seal
    rows = as_corrected(work, work.session.execute(lines))
    return tuple(_row(work, row, has_seal=has_seal) for row in rows)


def _lines(body: int) -> Select[*tuple[Any, ...]]:
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
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
    )
    return _of_books(lines, body, None)


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
    done = frozenset(map(CopyStepKind, filter(None, (row.steps or "").split(","))))
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
        state=next_state(
            done,
            has_seal=has_seal,
            is_cancelled=row.cancel is not None,
            is_unmarked=bool(row.lacks),
        ),
    )
