from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import BookClosedError, DaysOutOfOrderError, NotFoundError, VolumeEmptyError
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.open_next_volume import open_next_volume
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.settings import BodyAsked
from tests import book_desk, make
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def ordinals(at: Office, volume: int) -> list[int]:
    asked = VolumeAsked(body=at.body, book=at.book, volume=volume)
    return [entry.ordinal for entry in at.desk.read(register_entries, asked)]


def test_numbers_run_on_over_the_volumes(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    assert office.desk.do(open_next_volume, book_desk.next_volume(office)) == 2
    make.issued(office)
    assert (ordinals(office, 1), ordinals(office, 2)) == ([1, 2], [3])
    (book,) = office.desk.read(books_of, BodyAsked(body=office.body))
    assert (book.volume, book.lines, book.next_ordinal) == (2, 3, 4)
    first, second = office.desk.read(book_shelf, ShelfAsked(body=office.body))
    assert (first.is_last, first.is_finished) == (False, True)
    assert (second.first_ordinal, second.next_ordinal, second.is_last) == (3, 4, True)
    assert prove(office.desk) > 0


def test_an_empty_volume_is_not_followed_by_another(office: Office) -> None:
    error = raised(office.desk, open_next_volume, book_desk.next_volume(office), VolumeEmptyError)
    assert vars(error) == {"volume": 1}
    make.issued(office)
    office.desk.do(open_next_volume, book_desk.next_volume(office))
    error = raised(office.desk, open_next_volume, book_desk.next_volume(office), VolumeEmptyError)
    assert vars(error) == {"volume": 2}


def test_neither_before_the_last_line_nor_in_another_year_nor_in_a_closed_book(
    office: Office,
) -> None:
    make.issued(office)
    early = book_desk.next_volume(make.on(office, -1))
    raised(office.desk, open_next_volume, early, DaysOutOfOrderError)
    late = book_desk.next_volume(make.on(office, 365))
    raised(office.desk, open_next_volume, late, BookClosedError)
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=office.book,
            reason="Hết trang",
        ),
    )
    raised(office.desk, open_next_volume, book_desk.next_volume(office), BookClosedError)


def test_a_book_of_another_body_is_not_found(office: Office) -> None:
    strange = book_desk.next_volume(office, body=9)
    raised(office.desk, open_next_volume, strange, NotFoundError)
