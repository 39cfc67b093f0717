from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import BookClosedError, NotFoundError
from bmnn_desk.services.book_state import book_state, closed_on, require_open_book
from bmnn_desk.services.work import Work
from tests import make
from tests.services.each_office import closed, reopened

if TYPE_CHECKING:
    from bmnn_desk.domain.books import BookState
    from tests.make import Office


def state(at: Office, book: int | None = None) -> BookState:
    with at.desk._vault.begin() as session:
        return book_state(work_of(at, session), book or at.book)


def work_of(at: Office, session: object) -> Work:
    vault = at.desk._vault
    return Work(session=session, law=at.desk.law, actor=at.desk.actor, keys=vault.keys)  # type: ignore[arg-type]


def test_a_new_book_is_open_and_knows_its_first_day(office: Office) -> None:
    found = state(office)
    assert (found.closed_on, found.reason, found.last_day) == (None, "", date(2025, 1, 2))


def test_its_last_day_is_that_of_its_last_line(office: Office) -> None:
    make.issued(office)
    assert state(office).last_day == office.day


def test_the_newest_event_holds_with_its_reason(office: Office) -> None:
    closed(office, reason="Hết năm")
    found = state(office)
    assert (found.closed_on, found.reason, found.last_day) == (office.day, "Hết năm", office.day)
    later = make.on(office, 3)
    reopened(later)
    found = state(office)
    assert (found.closed_on, found.reason, found.last_day) == (None, "Bỏ sót một dòng", later.day)


def test_only_an_open_book_lets_a_line_pass(office: Office) -> None:
    with office.desk._vault.begin() as session:
        require_open_book(work_of(office, session), office.book)
        assert closed_on(work_of(office, session), office.book) is None
    closed(office)
    with office.desk._vault.begin() as session:
        assert closed_on(work_of(office, session), office.book) == office.day
        with pytest.raises(BookClosedError):
            require_open_book(work_of(office, session), office.book)


def test_a_book_that_is_not_there_is_not_found(office: Office) -> None:
    with pytest.raises(NotFoundError):
        state(office, 9)
    with office.desk._vault.begin() as session, pytest.raises(NotFoundError):
        require_open_book(work_of(office, session), 9)
