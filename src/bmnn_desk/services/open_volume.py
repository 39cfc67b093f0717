"""The place of the next line in a register: its open volume, its ordinal, its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import desc, func, select

from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError
from bmnn_desk.services.book_state import require_open_book
from bmnn_desk.services.books_of_year import first_ordinal
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Select

    from bmnn_desk.domain.books import BookKind
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceAsked:
    """A line to be written: which book of which kind, on which day.

    `paper_page` and `paper_line` are of a hand-written book.
    """

    body: int
    book: int
    kind: BookKind
    day: date
    paper_page: int | None = None
    paper_line: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenPlace:
    """Where the next line stands; these rows do not leave services.

    `has_place` is False where a hand-written book's page or line is missing.
    """

    book: t.Book
    volume: t.Volume
    ordinal: int
    last_day: date | None
    has_place: bool


def open_place(work: Work, asked: PlaceAsked) -> OpenPlace:
    """The newest volume of an open book, and the ordinal that its next line takes.

    Raises:
        NotFoundError: the body has no such book.
        BookClosedError: it is no such register of that year, has no volume, or was closed.
    """
    book = work.find(t.Book, asked.book, asked.body)
    volume = work.session.scalars(
        select(t.Volume).where(t.Volume.book_id == book.id).order_by(desc(t.Volume.number)).limit(1)
    ).first()
    fits = book.kind == asked.kind and book.year == asked.day.year
    if volume is None or not fits or asked.day < book.opened_on:
        raise BookClosedError
    require_open_book(work, book.id)
    return OpenPlace(
        book=book,
        volume=volume,
        ordinal=next_ordinal(work, book.id),
        last_day=last_day(work, book.id),
        has_place=not book.hand_written or None not in {asked.paper_page, asked.paper_line},
    )


def keep_line(work: Work, asked: PlaceAsked, place: OpenPlace, item: int) -> t.Line:
    """Write the line that all registers share; its own columns are the caller's.

    A bound book was written by hand: its lines are entered as they stand there.

    Raises:
        DaysOutOfOrderError: the day lies before the last line of a printed book.
    """
    if not place.book.hand_written and place.last_day is not None and asked.day < place.last_day:
        raise DaysOutOfOrderError(asked.day, place.last_day)
    return work.keep(
        t.Line(
            volume_id=place.volume.id,
            ordinal=place.ordinal,
            item_id=item,
            day=asked.day,
            paper_page=asked.paper_page,
            paper_line=asked.paper_line,
        )
    )


def next_ordinal(work: Work, book: int) -> int:
    """One more than the book's last line; its first follows that of the book before it."""
    last = work.session.scalar(_of_book(func.max(t.Line.ordinal), book))
    return first_ordinal(work, work.find(t.Book, book)) if last is None else int(last) + 1


def last_day(work: Work, book: int) -> date | None:
    """The day of the book's last line; None without lines."""
    found: date | None = work.session.scalar(_of_book(func.max(t.Line.day), book))
    return found


def _of_book(what: ColumnElement[Any], book: int) -> Select[Any]:
    return (
        select(what).join(t.Volume, t.Volume.id == t.Line.volume_id).where(t.Volume.book_id == book)
    )
