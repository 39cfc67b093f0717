"""The books of one kind, body and year: one is open at a time, and their ordinals run on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.errors import AlreadyThereError
from bmnn_desk.services.book_state import book_state
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work

FIRST_ORDINAL = 1


def require_none_open(work: Work, body: int, kind: str, year: int) -> None:
    """Let a book be opened only where none of its kind and year is open.

    Raises:
        AlreadyThereError: one is open.
    """
    books = work.session.scalars(
        select(t.Book.id).where(t.Book.body_id == body, t.Book.kind == kind, t.Book.year == year)
    ).all()
    if any(book_state(work, book).closed_on is None for book in books):
        raise AlreadyThereError(t.Book.__tablename__)


def require_newest(work: Work, book: t.Book) -> None:
    """Let a book be opened again only where none of its kind and year was opened after it.

    The later one goes on with the ordinals; a line in the earlier one would stand after a gap.

    Raises:
        AlreadyThereError: there is a later one.
    """
    later = work.session.scalar(
        select(t.Book.id)
        .where(
            t.Book.body_id == book.body_id,
            t.Book.kind == book.kind,
            t.Book.year == book.year,
            t.Book.id > book.id,
        )
        .limit(1)
    )
    if later is not None:
        raise AlreadyThereError(t.Book.__tablename__)


def first_ordinal(work: Work, book: t.Book) -> int:
    """Where a book begins: after the one before it, where a paper book left off, or at 1.

    Numbers restart on 1 January and none is given twice (workflow.md 5).
    """
    year = (t.Book.body_id == book.body_id, t.Book.kind == book.kind, t.Book.year == book.year)
    last = work.session.scalar(
        select(func.max(t.Line.ordinal))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(*year, t.Book.id < book.id)
    )
    start = work.session.scalar(
        select(func.max(t.BookStart.first_ordinal))
        .join(t.Book, t.Book.id == t.BookStart.book_id)
        .where(*year, t.Book.id <= book.id)
    )
    return max(FIRST_ORDINAL, (last or 0) + 1, start or FIRST_ORDINAL)
