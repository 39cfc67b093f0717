"""Which of the body's books takes lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.books import BookKind
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.ui.books.year_books import book_of_year, books_of_kind, open_book_of
from tests import copying_desk as cd
from tests import make
from tests.handover_desk import transfer_book

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def closed(office: Office, book: int) -> None:
    closing = CloseBookRequest(
        request_id=make.request_id(), day=office.day, body=office.body, book=book, reason="đủ quyển"
    )
    office.desk.do(close_book, closing)


def test_only_an_open_book_of_that_year_takes_lines(seat: Seat, office: Office) -> None:
    kind, year = BookKind.TRANSFER, office.day.year
    assert (books_of_kind(seat, kind), open_book_of(seat, kind, year)) == ((), None)
    book = transfer_book(office)
    found = open_book_of(seat, kind, year)
    assert found is not None
    assert found.book == book
    assert open_book_of(seat, kind, year + 1) is None
    closed(office, book)
    assert open_book_of(seat, kind, year) is None
    assert [each.book for each in books_of_kind(seat, kind)] == [book]


def test_a_closed_book_of_the_year_is_still_read_and_printed(seat: Seat, office: Office) -> None:
    kind, year = BookKind.TRANSFER, office.day.year
    assert book_of_year(seat, kind, year) is None
    book = transfer_book(office)
    closed(office, book)
    found = book_of_year(seat, kind, year)
    assert found is not None
    assert found.book == book
    assert book_of_year(seat, kind, year + 1) is None


def test_a_book_of_another_kind_is_none_of_them(seat: Seat, office: Office) -> None:
    book = cd.copy_book(office)
    found = open_book_of(seat, BookKind.COPY, office.day.year)
    assert found is not None
    assert found.book == book
    assert [each.book for each in books_of_kind(seat, BookKind.OUTGOING)] == [office.book]
    assert books_of_kind(seat, BookKind.INCOMING) == ()
