"""Invented books in every state: printed, signed, corrected, full, hand-written, going on."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.services.correct_line import correct_line
from bmnn_desk.services.open_book import BookRequest, open_book
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.record_volume_event import record_volume_event
from tests import book_desk, make

if TYPE_CHECKING:
    from tests.make import Office


def opened(at: Office, kind: BookKind, **changes: object) -> int:
    """A book of that kind; its number."""
    plain = {"request_id": make.request_id(), "day": at.day, "body": at.body, "kind": kind.value}
    return at.desk.do(open_book, BookRequest(**{**plain, **changes}))  # type: ignore[arg-type]


def some_books(at: Office) -> None:
    """The outgoing book in its second volume, the first one printed, signed and corrected."""
    event = book_desk.volume_event(at, VolumeEventKind.OPENED, sheets=50)
    at.desk.do(record_volume_event, event)
    for _ in range(5):
        make.issued(at)
    book_desk.printed(at, [book_desk.row(n) for n in (1, 2, 3)])
    book_desk.printed(at, [book_desk.row(n, sheet=2, place=n - 4) for n in (4, 5)])
    book_desk.signed(at, 1)
    at.desk.do(correct_line, book_desk.correction(at, ordinal=2))
    at.desk.do(open_next_volume, book_desk.next_volume(at))
    make.issued(at)
    opened(at, BookKind.INCOMING)
    opened(at, BookKind.TRANSFER, hand_written=True)
    opened(at, BookKind.COPY, first_ordinal=43, paper="Sổ giấy năm nay, đến số 42")
