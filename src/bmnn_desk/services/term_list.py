"""Which documents have a term, by their ids alone, and their rows in blocks (thời hạn bảo vệ)."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import TYPE_CHECKING

from sqlalchemy import case, func, select

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import TermState
from bmnn_desk.domain.term_list import TermFilter, TermRow
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.list_ids import ordered_block
from bmnn_desk.services.secrecy_now import newest_term, secrets_now
from bmnn_desk.services.secret_holders import READERS
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.term_days import (
    days_of_lines,
    ended_items,
    items_of_levels,
    term_days,
)
from bmnn_desk.services.waiting_copies import MOST_ROWS
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Iterator

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.services.secrecy_now import SecretNow
    from bmnn_desk.services.term_days import ItemsByDay

ALL = TermFilter()

# Their last day is not later than that of the first reminders.
_NEAR = frozenset({TermState.ENDING, TermState.EXPIRED})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TermsAsked:
    """The terms of a body's documents on a day, and what narrows them.

    `words` are found without marks, as in the search of all books: no Tuyệt mật title is.
    """

    body: int
    day: date
    words: str = ""
    narrowed: TermFilter = ALL


@dataclass(frozen=True, slots=True, kw_only=True)
class TermRowsAsked:
    """Documents by their items' numbers, 500 at most, as they are on a day."""

    body: int
    day: date
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def term_ids(work: Work, asked: TermsAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of the items of registered documents, the soonest end first.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, asked.body)
    counted = counted_ends(work, asked.body, asked.day)
    words = search_words(asked.words)
    if words.phrases:
        match = match_of(words.phrases, is_open=words.is_open)
        by_day = days_of_lines(work, counted, rows_with(LINE_WORDS, match))
    else:
        near = asked.narrowed.states and asked.narrowed.states <= _NEAR
        last = last_of_reminders(work, asked.day) if near else None
        by_day = term_days(work, asked.body, counted, last)
    return ordered_block(_narrowed(work, asked, by_day))


@allowed(*READERS)
def term_rows(work: Work, asked: TermRowsAsked, _after: int) -> Block[TermRow]:
    """The documents in the order asked; one that stands in no register of the body gives no row.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    own = set(
        work.session.scalars(
            select(t.Item.id).where(t.Item.body_id == asked.body, t.Item.id.in_(asked.ids))
        )
    )
    secrets = secrets_now(work, sorted(own), asked.day)
    names = line_names(work, [now.line for now in secrets.values()])
    limit = last_of_reminders(work, asked.day)
    rows = []
    for item in asked.ids:
        if item not in secrets:
            continue
        now = secrets[item]
        named = names[now.line]
        rows.append(
            TermRow(
                item=item,
                line=now.line,
                reference=named.reference,
                type_name=named.type_name,
                title=named.title if reads_title(work, now.level, named.drafter) else "",
                level=now.level,
                entered_level=now.entered_level,
                determined_on=now.determined_on,
                until=now.until,
                days_left=None if now.until is None else (now.until - asked.day).days,
                state=state_of(now, asked.day, limit),
                is_received=not now.is_own,
                is_inferred=now.is_inferred,
                is_shorter=now.is_shorter,
                last=now.last,
            )
        )
    return Block(rows=tuple(rows), next_key=None)


def state_of(now: SecretNow, day: date, limit: date) -> TermState:
    """How a term stands on a day; `limit` is the last end that is near then."""
    return TermState.ENDED if now.ended is not None else _state_on(now.until, day, limit)


def last_of_reminders(work: Work, day: date) -> date:
    """The last day on which a term may end that the first reminder is due of on a day.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    return work.law.on(day).deadlines.spans[DeadlineKind.EXTENSION_FIRST_REMINDER].after(day)


def _until(work: Work, day: date) -> ColumnElement[date | None]:
    """When a term ends: by its record, else counted from the day of what came in."""
    came = func.coalesce(t.IncomingLine.document_day, t.CopyLine.document_day)
    years = work.law.on(day).term_years
    level = newest_level(t.Item.id)
    counted = case(
        *((level == each, func.date(came, f"+{years[each]} years")) for each in SecrecyLevel)
    )
    return func.coalesce(t.ItemTerm.until, counted, type_=t.ItemTerm.until.type)


def counted_ends(work: Work, body: int, day: date) -> Select[int, date | None]:
    """Items with their lines, each with the last day of its term: `term_days` narrows them.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    return (
        select(t.Item.id, _until(work, day))
        .join(t.Line, t.Line.item_id == t.Item.id)
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(t.ItemTerm, t.ItemTerm.id == newest_term())
        .where(t.Item.body_id == body)
    )


def _narrowed(work: Work, asked: TermsAsked, by_day: ItemsByDay) -> Iterator[int]:
    """What is asked for of documents by the days of their ends, the soonest first."""
    states = asked.narrowed.states or frozenset(TermState)
    levels, within = asked.narrowed.levels, asked.narrowed.within
    ended, limit = ended_items(work), last_of_reminders(work, asked.day)
    levelled = items_of_levels(work, levels) if 0 < len(levels) < len(SecrecyLevel) else None
    for last in sorted(by_day, key=lambda each: each or date.max):
        free = by_day[last] & ended
        shown = set(free) if TermState.ENDED in states and within is None else set()
        if _state_on(last, asked.day, limit) in states and _is_within(asked.day, within, last):
            shown |= by_day[last] - free
        yield from sorted(shown if levelled is None else shown & levelled)


def _state_on(last: date | None, day: date, limit: date) -> TermState:
    """How the term of what is still a secret stands on a day."""
    if last is None or last > limit:
        return TermState.RUNNING
    return TermState.ENDING if day <= last else TermState.EXPIRED


def _is_within(day: date, within: int | None, last: date | None) -> bool:
    if within is None:
        return True
    return last is not None and day <= last <= day + timedelta(days=within)
