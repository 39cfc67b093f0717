from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.errors import (
    BookClosedError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.close_book import CloseBookRequest, close_book
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.transfer_entries import transfer_entries
from tests import make
from tests.handover_desk import (
    cancels,
    handed_over,
    lines_of,
    printed_sheet,
    receipts,
    signed_rows,
    transfer_book,
    waiting,
)
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def test_the_line_stays_with_its_reason_and_its_copies_wait_again(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    back = office.desk.do(cancel_transfers, cancels(office, done.lines[0]))
    assert [row.id for row in waiting(office)] == list(back)
    first, second = lines_of(office, done.lines)
    assert (first.state, second.state) == (ReceiptState.CANCELLED, ReceiptState.OPEN)
    entries = office.desk.read(transfer_entries, VolumeAsked(body=office.body, book=book))
    assert [entry.ordinal for entry in entries] == [1, 2]
    assert entries[0].note == "Hủy số ngày 10/03/2025: Ghi nhầm nơi nhận"
    assert prove(office.desk) > 0


@pytest.mark.parametrize("reason", ["", " \n"])
def test_it_needs_a_reason(office: Office, reason: str) -> None:
    make.issued(office)
    done = handed_over(office, transfer_book(office))
    request = cancels(office, *done.lines, reason=reason)
    raised(office.desk, cancel_transfers, request, ReasonMissingError)


def test_it_is_done_once(office: Office) -> None:
    make.issued(office)
    done = handed_over(office, transfer_book(office))
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    raised(office.desk, cancel_transfers, cancels(office, *done.lines), WrongStageError)


def test_what_was_signed_for_is_not_cancelled(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book)
    printed_sheet(office, book, done.ordinals)
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    error = raised(office.desk, cancel_transfers, cancels(office, *done.lines), WrongStageError)
    assert str(error) == "at receipt_recorded, needs receipt_open"


def test_a_line_of_another_register_is_none_of_hand_over(office: Office) -> None:
    line = make.issued(office).line
    raised(office.desk, cancel_transfers, cancels(office, line), NotFoundError)


def test_not_before_the_line_nor_in_a_closed_book(office: Office) -> None:
    later = make.on(office, 2)
    make.issued(later)
    book = transfer_book(later)
    done = handed_over(later, book)
    early = cancels(make.on(office, 1), *done.lines)
    raised(office.desk, cancel_transfers, early, DaysOutOfOrderError)
    closing = CloseBookRequest(
        request_id=make.request_id(), day=later.day, body=office.body, book=book, reason="hết năm"
    )
    office.desk.do(close_book, closing)
    raised(office.desk, cancel_transfers, cancels(later, *done.lines), BookClosedError)


def test_a_line_must_be_named(office: Office) -> None:
    raised(office.desk, cancel_transfers, cancels(office), NotFoundError)
