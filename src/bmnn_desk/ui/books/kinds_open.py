"""Which kinds of book a year has open, and which one it still wants."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.settings import BodyAsked

if TYPE_CHECKING:
    from collections.abc import Container

    from bmnn_desk.ui.seat import Seat


def kinds_open(seat: Seat, year: int) -> frozenset[str]:
    """The kinds of which a book of the year is open; a closed one may have a successor."""
    books = seat.desk.read(books_of, BodyAsked(body=seat.body))
    return frozenset(each.kind for each in books if each.year == year and each.closed_on is None)


def kind_wanted(open_now: Container[str]) -> str | None:
    """The first kind in the order of the law's forms that is not open; None with all four."""
    return next((kind.value for kind in BookKind if kind.value not in open_now), None)
