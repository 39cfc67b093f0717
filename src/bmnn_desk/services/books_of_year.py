"""The books of one kind, body and year: one is open at a time, and their ordinals run on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import and_, func, literal, select
from sqlalchemy.orm import aliased

from bmnn_desk.errors import AlreadyThereError, NumberTakenError
from bmnn_desk.services.book_state import closed_on
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import ColumnElement

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
    if any(closed_on(work, book) is None for book in books):
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
    """Where a book begins; see `begins_at`."""
    begins: int = work.session.scalars(select(begins_at()).where(t.Book.id == book.id)).one()
    return begins


def begins_at() -> ColumnElement[int]:
    """Where a book begins: after the one before it, where a paper book left off, or at 1.

    For a query over `book`. Numbers restart on 1 January and none is given twice (workflow.md 5).
    """
    filled, started = aliased(t.Book), aliased(t.Book)
    after = (
        select(func.max(t.Line.ordinal) + 1)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(filled, filled.id == t.Volume.book_id)
        .where(_is_of_its_year(filled), filled.id < t.Book.id)
        .correlate(t.Book)
        .scalar_subquery()
    )
    start = (
        select(func.max(t.BookStart.first_ordinal))
        .join(started, started.id == t.BookStart.book_id)
        .where(_is_of_its_year(started), started.id <= t.Book.id)
        .correlate(t.Book)
        .scalar_subquery()
    )
    first = literal(FIRST_ORDINAL)
    return func.max(first, func.coalesce(after, first), func.coalesce(start, first))


def keep_start(work: Work, book: t.Book, ordinal: int, paper: str) -> None:
    """Let a book go on at an ordinal, from the paper book that is named.

    Raises:
        NumberTakenError: a book of the year has gone as far as that ordinal.
    """
    if ordinal < first_ordinal(work, book):
        raise NumberTakenError(ordinal)
    work.keep(t.BookStart(book_id=book.id, first_ordinal=ordinal, paper=paper.strip()))


def _is_of_its_year(other: type[t.Book]) -> ColumnElement[bool]:
    return and_(
        other.body_id == t.Book.body_id, other.kind == t.Book.kind, other.year == t.Book.year
    )
