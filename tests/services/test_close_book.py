from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotAllowedError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.checks import issue_check
from bmnn_desk.services.close_book import close_book
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.office_entries import books_of
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage import tables as t
from tests import incoming_desk, make
from tests.book_desk import hand_written
from tests.services.each_office import closed, closing, reopened
from tests.services.everything import register_print
from tests.services.ledger import entries, prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_closed_book_takes_no_line_and_spends_no_number(office: Office) -> None:
    make.issued(office)
    item = make.signed(office).item
    closed(office)
    raised(office.desk, issue_outgoing, make.issue(office, item), BookClosedError)
    assert [row.number for row in rows(office, t.NumberTaken)] == [1]
    with pytest.raises(BookClosedError):
        office.desk.read(issue_check, make.issue(office, item))


def test_no_line_of_a_closed_book_is_cancelled(office: Office) -> None:
    item = make.issued(office).item
    closed(office)
    raised(office.desk, cancel_outgoing, make.cancel(office, item), BookClosedError)
    reopened(office)
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    assert rows(office, t.LineCancel) != []


def test_a_closed_book_is_still_read_and_printed(office: Office) -> None:
    make.issued(office)
    closed(office)
    assert len(entries(office)) == 1
    assert len(office.desk.do(record_register_print, register_print(office, (1,)))) == 1


def test_another_book_of_the_body_stays_open(office: Office) -> None:
    other = hand_written(office)
    item = make.signed(office).item
    place = {"book": other, "paper_page": 3, "paper_line": 4}
    assert office.desk.do(issue_outgoing, make.issue(office, item, **place)).number == 1


def test_the_event_is_kept_with_its_reason_and_proved(office: Office) -> None:
    closed(office, reason="  Hết năm  ")
    (event,) = rows(office, t.BookEvent)
    assert (event.book_id, event.kind, event.day, event.reason) == (
        office.book,
        "closed",
        office.day,
        "Hết năm",
    )
    assert prove(office.desk) > 0


def test_the_list_of_books_says_since_when_one_is_closed(office: Office) -> None:
    other = incoming_desk.incoming_book(office)
    assert closings(office) == {office.book: None, other: None}
    closed(office)
    assert closings(office) == {office.book: office.day, other: None}
    reopened(office)
    assert closings(office) == {office.book: None, other: None}
    later = make.on(office, 7)
    closed(later)
    assert closings(office) == {office.book: later.day, other: None}


def closings(at: Office) -> dict[int, date | None]:
    books = at.desk.read(books_of, BodyAsked(body=at.body))
    return {book.book: book.closed_on for book in books}


def test_a_closed_book_is_not_closed_again(office: Office) -> None:
    closed(office)
    error = raised(office.desk, close_book, closing(office), WrongStageError)
    assert isinstance(error, WrongStageError)
    assert (error.is_at, error.needs) == ("book_closed", "book_open")


def test_it_closes_on_the_day_of_its_last_line_or_later(office: Office) -> None:
    make.issued(office)
    early = closing(make.on(office, -1))
    error = raised(office.desk, close_book, early, DaysOutOfOrderError)
    assert isinstance(error, DaysOutOfOrderError)
    assert error.earliest == office.day
    closed(office)


def test_it_does_not_close_before_it_was_opened_or_opened_again(office: Office) -> None:
    first = closing(office, day=date(2025, 1, 1))
    raised(office.desk, close_book, first, DaysOutOfOrderError)
    closed(office)
    reopened(make.on(office, 5))
    raised(office.desk, close_book, closing(make.on(office, 4)), DaysOutOfOrderError)
    closed(make.on(office, 5))


@pytest.mark.parametrize("reason", ["", "  "])
def test_before_the_last_day_of_its_year_it_wants_a_reason(office: Office, reason: str) -> None:
    early = closing(office, day=date(2025, 12, 30), reason=reason)
    raised(office.desk, close_book, early, ReasonMissingError)
    assert rows(office, t.BookEvent) == []
    closed(office, day=date(2025, 12, 31), reason=reason)


@pytest.mark.parametrize("changes", [{"book": 9}, {"body": 9}])
def test_a_book_belongs_to_its_body(office: Office, changes: dict[str, int]) -> None:
    raised(office.desk, close_book, closing(office, **changes), NotFoundError)


@pytest.mark.parametrize("role", [Role.DRAFTER, Role.LEADER, Role.INSPECTOR])
def test_only_clerk_and_officer_close_a_book(office: Office, role: Role) -> None:
    sitting = make.seated(office, make.account(office, role))
    raised(sitting.desk, close_book, closing(office), NotAllowedError)


@pytest.mark.parametrize("role", [Role.CLERK, Role.OFFICER])
def test_a_clerk_or_an_officer_closes_it_alone(office: Office, role: Role) -> None:
    closed(make.seated(office, make.account(office, role)))
    assert len(rows(office, t.BookEvent)) == 1
