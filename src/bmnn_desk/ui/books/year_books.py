"""The body's books of one kind, and the one that takes lines of a year."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.settings import BodyAsked

if TYPE_CHECKING:
    from bmnn_desk.domain.books import BookKind
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.ui.seat import Seat


def books_of_kind(seat: Seat, kind: BookKind) -> tuple[BookEntry, ...]:
    """All of that kind, closed ones too, newest first."""
    found = seat.desk.read(books_of, BodyAsked(body=seat.body))
    of_kind = [book for book in found if book.kind == kind]
    return tuple(sorted(of_kind, key=lambda book: (book.year, book.book), reverse=True))


def book_of_year(seat: Seat, kind: BookKind, year: int) -> BookEntry | None:
    """The newest one of that year, closed or not: what is read and printed."""
    return next((book for book in books_of_kind(seat, kind) if book.year == year), None)


def open_book_of(seat: Seat, kind: BookKind, year: int) -> BookEntry | None:
    """The newest one of that year that was not closed; None where none is open."""
    books = books_of_kind(seat, kind)
    return next((book for book in books if book.year == year and book.closed_on is None), None)
