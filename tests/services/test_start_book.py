from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadyThereError,
    BookClosedError,
    NotFoundError,
    NumberTakenError,
    ReasonMissingError,
)
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.start_book import StartRequest, start_book
from tests import make
from tests.services.ledger import entries, prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def start(at: Office) -> StartRequest:
    return StartRequest(
        request_id=make.request_id(),
        day=at.day,
        body=at.body,
        book=at.book,
        first_ordinal=43,
        paper="Sổ giấy năm nay, đến số 42",
    )


def test_the_first_line_takes_the_ordinal_after_the_paper_book(office: Office) -> None:
    assert office.desk.do(start_book, start(office)) == 43
    make.issued(office)
    make.issued(office)
    assert [entry.ordinal for entry in entries(office)] == [43, 44]
    assert prove(office.desk) > 0


def test_it_is_said_once_and_before_the_first_line(office: Office) -> None:
    office.desk.do(start_book, start(office))
    raised(office.desk, start_book, start(office), AlreadyThereError)
    make.issued(office)
    error = raised(office.desk, start_book, start(office), NumberTakenError)
    assert vars(error) == {"number": 43}


def test_a_paper_and_a_number_of_an_open_book_are_wanted(office: Office) -> None:
    asked = start(office)
    raised(office.desk, start_book, replace(asked, paper=" "), ReasonMissingError)
    raised(office.desk, start_book, replace(asked, first_ordinal=0), NumberTakenError)
    raised(office.desk, start_book, replace(asked, book=9), NotFoundError)
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
    raised(office.desk, start_book, start(office), BookClosedError)
