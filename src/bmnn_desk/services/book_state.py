"""Whether a book is open: nothing writes a line into one that was closed."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.books import BookEventKind, BookState
from bmnn_desk.errors import BookClosedError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.services.work import Work


def book_state(work: Work, book: int) -> BookState:
    """Whether a book is closed since when and why, and the last day that it knows of.

    Raises:
        NotFoundError: there is no such book.
    """
    opened_on = work.find(t.Book, book).opened_on
    event = _newest_event(work, book)
    days = (opened_on, last_day(work, book), None if event is None else event.day)
    return BookState(
        closed_on=_closed_by(event),
        reason="" if event is None else event.reason,
        last_day=max(day for day in days if day is not None),
    )


def last_day(work: Work, book: int) -> date | None:
    """The day of the book's last line; None without lines."""
    return work.session.scalar(
        select(func.max(t.Line.day))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .where(t.Volume.book_id == book)
    )


def closed_on(work: Work, book: int) -> date | None:
    """Since when a book is closed, None of an open one; its lines, which may be many, are not read.

    Raises:
        NotFoundError: there is no such book.
    """
    return _closed_by(_newest_event(work, work.find(t.Book, book).id))


def require_open_book(work: Work, book: int) -> None:
    """Let a line be written or cancelled only where the book is not closed.

    Raises:
        NotFoundError: there is no such book.
        BookClosedError: it is closed.
    """
    if closed_on(work, book) is not None:
        raise BookClosedError


def _newest_event(work: Work, book: int) -> t.BookEvent | None:
    return work.session.scalars(
        select(t.BookEvent)
        .where(t.BookEvent.book_id == book)
        .order_by(desc(t.BookEvent.id))
        .limit(1)
    ).first()


def _closed_by(event: t.BookEvent | None) -> date | None:
    is_closed = event is not None and event.kind == BookEventKind.CLOSED
    return event.day if event is not None and is_closed else None
