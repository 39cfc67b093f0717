"""Books as filters are offered them."""

from __future__ import annotations

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office_entries import BookEntry
from tests.make import OLD


def book_entry(number: int, year: int, kind: BookKind = BookKind.OUTGOING) -> BookEntry:
    """An open book without a line."""
    return BookEntry(
        book=number,
        kind=kind,
        year=year,
        pack="tt24-2020",
        hand_written=False,
        opened_on=OLD,
        lines=0,
    )
