"""The place of the next line in a register: its open volume, its ordinal, its day."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError
from bmnn_desk.services.book_state import closed_on, last_day, require_open_book
from bmnn_desk.services.books_of_year import first_ordinal
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

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
    """Where the next line stands; these rows do not leave services."""

    asked: PlaceAsked
    book: t.Book
    volume: t.Volume
    ordinal: int
    last_day: date | None

    @property
    def has_place(self) -> bool:
        """False where a hand-written book's page or line is missing."""
        on_paper = {self.asked.paper_page, self.asked.paper_line}
        return not self.book.hand_written or None not in on_paper


def open_place(work: Work, asked: PlaceAsked) -> OpenPlace:
    """The newest volume of an open book, and the ordinal that its next line takes.

    Raises:
        NotFoundError: the body has no such book.
        BookClosedError: it is no such register of that year, has no volume, or was closed.
    """
    book = work.find(t.Book, asked.book, asked.body)
    volume = newest_volume(work, book.id)
    fits = book.kind == asked.kind and book.year == asked.day.year
    if volume is None or not fits or asked.day < book.opened_on:
        raise BookClosedError
    require_open_book(work, book.id)
    return OpenPlace(
        asked=asked,
        book=book,
        volume=volume,
        ordinal=next_ordinal(work, book.id),
        last_day=last_day(work, book.id),
    )


def require_in_order(place: OpenPlace) -> None:
    """The next line of a printed book stands on no day before its last one.

    A bound book was written by hand: its lines are entered as they stand there.

    Raises:
        DaysOutOfOrderError: the day lies before the last line of a printed book.
    """
    day, last = place.asked.day, place.last_day
    if not place.book.hand_written and last is not None and day < last:
        raise DaysOutOfOrderError(day, last)


def keep_line(work: Work, place: OpenPlace, item: int) -> t.Line:
    """Write the line that all registers share; its own columns are the caller's.

    Raises:
        DaysOutOfOrderError: the day lies before the last line of a printed book.
    """
    require_in_order(place)
    asked = place.asked
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


def newest_volume(work: Work, book: int) -> t.Volume | None:
    """The volume of a book that lines go into; None without volumes."""
    return work.session.scalars(
        select(t.Volume).where(t.Volume.book_id == book).order_by(desc(t.Volume.number)).limit(1)
    ).first()


def takes_lines(work: Work, volume: t.Volume) -> bool:
    """Whether lines may still go into a volume: the newest one of a book that is not closed."""
    newest = newest_volume(work, volume.book_id)
    return newest is not None and newest.id == volume.id and closed_on(work, volume.book_id) is None


def next_ordinal(work: Work, book: int) -> int:
    """One more than the book's last line; its first follows that of the book before it."""
    last = work.session.scalar(
        select(func.max(t.Line.ordinal))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == book)
    )
    return first_ordinal(work, work.find(t.Book, book)) if last is None else last + 1
