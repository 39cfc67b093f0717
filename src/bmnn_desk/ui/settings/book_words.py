"""A book as windows name it, and the entry of one book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.settings.office_words import BOOK_WORDS

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.ui.seat import Seat


def book_entry(seat: Seat, book: int) -> BookEntry:
    """A book of the body.

    Raises:
        NotFoundError: the body has no such book.
    """
    for entry in seat.desk.read(books_of, BodyAsked(body=seat.body)):
        if entry.book == book:
            return entry
    msg = "book"
    raise NotFoundError(msg, book)


def book_words(entry: BookEntry) -> str:
    """Kind and year."""
    words = QCoreApplication.translate("book_words", "{book} năm {year}")
    return words.format(book=BOOK_WORDS.get(entry.kind, entry.kind), year=entry.year)


def volume_words(entry: BookEntry, volume: int) -> str:
    """Kind, year and volume."""
    words = QCoreApplication.translate("book_words", "{book} · Quyển {volume:02}")
    return words.format(book=book_words(entry), volume=volume)
