from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.return_incoming import return_incoming
from tests import make
from tests.handover_desk import cancels as takes_back
from tests.handover_desk import handed_over, transfer_book
from tests.incoming_desk import cancelled, entered, given_back, incoming_book
from tests.services.broken import DAY
from tests.services.incoming import detail
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def test_the_line_stays_and_its_copies_are_cancelled(office: Office) -> None:
    line = entered(office).line
    assert office.desk.do(cancel_incoming, cancelled(office, line)) == line
    assert {copy.state for copy in detail(office, line).copies} == {"cancelled"}
    assert prove(office.desk) > 0


def test_it_needs_a_reason_a_day_and_is_done_once(office: Office) -> None:
    line = entered(office).line
    request = cancelled(office, line)
    raised(office.desk, cancel_incoming, replace(request, reason=" "), ReasonMissingError)
    raised(
        office.desk, cancel_incoming, replace(request, day=office.day - DAY), DaysOutOfOrderError
    )
    office.desk.do(cancel_incoming, request)
    raised(office.desk, cancel_incoming, cancelled(office, line), WrongStageError)


def test_what_left_the_clerk_is_not_cancelled(office: Office) -> None:
    line = entered(office).line
    office.desk.do(return_incoming, given_back(office, line))
    raised(office.desk, cancel_incoming, cancelled(office, line), WrongStageError)


def test_a_closed_book_is_not_changed(office: Office) -> None:
    line = entered(office).line
    office.desk.do(
        close_book,
        CloseBookRequest(
            request_id=make.request_id(),
            day=office.day,
            body=office.body,
            book=incoming_book(office),
            reason="Hết trang",
        ),
    )
    raised(office.desk, cancel_incoming, cancelled(office, line), BookClosedError)


def test_it_is_not_dated_before_the_copies_came_back(office: Office) -> None:
    line = entered(office).line
    done = handed_over(office, transfer_book(office))
    later = make.on(office, 3)
    office.desk.do(cancel_transfers, takes_back(later, *done.lines))
    raised(office.desk, cancel_incoming, cancelled(office, line), DaysOutOfOrderError)
    office.desk.do(cancel_incoming, cancelled(later, line))
