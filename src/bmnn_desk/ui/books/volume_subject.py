"""A volume as the one number by which the draft of a form is known."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.ui.settings.book_words import book_entry, volume_words

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import BookEntry
    from bmnn_desk.ui.seat import Seat

# No book has so many volumes.
_VOLUMES = 1000


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeAt:
    """A volume of a book, and how windows name it."""

    entry: BookEntry
    volume: int

    @property
    def book(self) -> int:
        """The book's number."""
        return self.entry.book

    @property
    def words(self) -> str:
        """Kind, year and volume."""
        return volume_words(self.entry, self.volume)


def volume_subject(book: int, volume: int) -> int:
    """The number of a volume among all volumes of all books."""
    return book * _VOLUMES + volume


def volume_at(seat: Seat, subject: int) -> VolumeAt:
    """The volume that a number stands for.

    Raises:
        NotFoundError: the body has no such book.
    """
    book, volume = divmod(subject, _VOLUMES)
    return VolumeAt(entry=book_entry(seat, book), volume=volume)
