"""Which documents have a term, by their ids alone, and their rows in blocks (thời hạn bảo vệ)."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import and_, case, false, func, or_, select, true

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import TermState
from bmnn_desk.domain.term_list import TermFilter, TermRow
from bmnn_desk.services.level_follows import newest_level
from bmnn_desk.services.line_names import line_names
from bmnn_desk.services.secrecy_now import ended_by, newest_term, registered_line, secrets_now
from bmnn_desk.services.secret_holders import READERS
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.waiting_copies import MOST_ROWS
from bmnn_desk.services.word_index import LINE_WORDS, match_of, rows_with
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.secrecy_now import SecretNow

ALL = TermFilter()


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
    until = _until(work, asked.day)
    words = search_words(asked.words)
    ids = (
        select(t.Item.id)
        .select_from(t.Item)
        .join(t.Line, t.Line.id == registered_line())
        .outerjoin(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .outerjoin(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .outerjoin(t.ItemTerm, t.ItemTerm.id == newest_term())
        .where(
            t.Item.body_id == asked.body,
            _in_states(work, asked, until),
            _of_levels(asked.narrowed.levels),
            _within(asked, until),
        )
        .order_by(until.is_(None), until, t.Item.id)
    )
    if words.phrases:
        match = match_of(words.phrases, is_open=words.is_open)
        ids = ids.where(t.Line.id.in_(rows_with(LINE_WORDS, match)))
    return Block(rows=(array("q", work.session.scalars(ids)),), next_key=None)


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
    if now.ended is not None:
        return TermState.ENDED
    if now.until is None or now.until > limit:
        return TermState.RUNNING
    return TermState.ENDING if day <= now.until else TermState.EXPIRED


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


def _in_states(
    work: Work, asked: TermsAsked, until: ColumnElement[date | None]
) -> ColumnElement[bool]:
    states = asked.narrowed.states
    if not states or states == frozenset(TermState):
        return true()
    limit = last_of_reminders(work, asked.day)
    ended = ended_by().is_not(None)
    conditions = {
        TermState.RUNNING: and_(~ended, or_(until.is_(None), until > limit)),
        TermState.ENDING: and_(~ended, until.between(asked.day, limit)),
        TermState.EXPIRED: and_(~ended, until < asked.day),
        TermState.ENDED: ended,
    }
    return or_(false(), *(conditions[state] for state in TermState if state in states))


def _of_levels(levels: frozenset[SecrecyLevel]) -> ColumnElement[bool]:
    if not 0 < len(levels) < len(SecrecyLevel):
        return true()
    return newest_level(t.Item.id).in_(levels)


def _within(asked: TermsAsked, until: ColumnElement[date | None]) -> ColumnElement[bool]:
    days = asked.narrowed.within
    if days is None:
        return true()
    last = asked.day + timedelta(days=days)
    return and_(until.between(asked.day, last), ended_by().is_(None))
