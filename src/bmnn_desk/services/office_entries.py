"""Read the bodies and books of this desk, who sits here, and how far the journal has come."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.books import BookEventKind
from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.office_entries import BodyEntry, BookEntry, JournalState, PersonEntry
from bmnn_desk.services.books_of_year import begins_at
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.sight import own_only, seen_lines
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked


@dataclass(frozen=True, slots=True, kw_only=True)
class DayAsked:
    """The day whose names and posts are asked for."""

    day: date


@allowed(*Role)
def bodies_on(work: Work, asked: DayAsked, after: int) -> Block[BodyEntry]:
    """The issuing bodies of this desk under their names of that day."""
    rows = work.session.scalars(
        select(t.Body).where(t.Body.id > after).order_by(t.Body.id).limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(_body(row, name_on(work, row.id, asked.day)) for row in rows),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


@allowed(*Role)
def books_of(work: Work, asked: BodyAsked, after: int) -> Block[BookEntry]:
    """The registers of a body, oldest first; who only drafts has his own lines counted alone."""
    sees_all = own_only(work) is None
    # Ordinals run through from the first and no line is ever taken out: the last one counts them.
    lines = (
        select(func.max(t.Line.ordinal) if sees_all else func.count(t.Line.id))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == t.Book.id, seen_lines(work))
        .scalar_subquery()
    )
    event = aliased(t.BookEvent)
    last = select(func.max(event.id)).where(event.book_id == t.Book.id).scalar_subquery()
    volume = (
        select(func.max(t.Volume.number)).where(t.Volume.book_id == t.Book.id).scalar_subquery()
    )
    rows = work.session.execute(
        select(t.Book, lines, t.BookEvent.day, volume, begins_at())
        .outerjoin(
            t.BookEvent,
            (t.BookEvent.id == last) & (t.BookEvent.kind == BookEventKind.CLOSED.value),
        )
        .where(t.Book.body_id == asked.body, t.Book.id > after)
        .order_by(t.Book.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            BookEntry(
                book=book.id,
                kind=book.kind,
                year=book.year,
                pack=book.pack,
                hand_written=book.hand_written,
                opened_on=book.opened_on,
                lines=(count or first - 1) - (first - 1) if sees_all else count,
                closed_on=closed_on,
                volume=volume,
                first_ordinal=first,
            )
            for book, count, closed_on, volume, first in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


@allowed(*Role)
def who_sits(work: Work, asked: DayAsked, _after: int) -> Block[PersonEntry]:
    """The person of this account, with the first post he holds that day; '' without one."""
    person = work.find(t.Person, work.actor.person)
    posts = posts_on(work, asked.day, person=person.id)
    none = PersonEntry(person=person.id, name=person.name, post="", kind=PostKind.OTHER, unit="")
    return Block(rows=(posts[0] if posts else none,), next_key=None)


@allowed(*Role)
def journal_state(work: Work, _asked: DayAsked, _after: int) -> Block[JournalState]:
    """How many acts the journal holds: they are numbered from 1 without a gap."""
    return Block(rows=(JournalState(acts=journal_head(work.session).seq),), next_key=None)


def _body(row: t.Body, names: t.BodyName) -> BodyEntry:
    return BodyEntry(
        body=row.id,
        code=row.code,
        name=names.name,
        parent=names.parent,
        place=names.place,
        letters=names.letters,
        symbol_pattern=names.symbol_pattern,
    )
