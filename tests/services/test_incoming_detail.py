from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incoming import IrregularityKind, Urgency
from bmnn_desk.domain.incoming_list import IncomingState
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.services.record_irregularity import end_irregularity, record_irregularity
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.return_incoming import return_incoming
from tests import make
from tests.handover_desk import (
    handed_over,
    printed_sheet,
    receipts,
    signed_rows,
    transfer_book,
)
from tests.incoming_desk import amiss, cancelled, entered, given_back, put_right
from tests.services.incoming import detail
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_all_that_was_entered_is_told(office: Office) -> None:
    line = entered(
        office, pages=4, urgency=Urgency.URGENT, channel="courier", note="Kèm 1 đĩa"
    ).line
    found = detail(office, line)
    assert (found.row.id, found.day, found.copy_numbers) == (line, office.day, "03, 04")
    assert (found.pages, found.may_copy, found.channel) == (4, False, "courier")
    assert (found.urgency, found.note, found.cancelled) == (Urgency.URGENT, "Kèm 1 đĩa", "")
    assert [(copy.number, copy.state, copy.place) for copy in found.copies] == [
        (3, CopyState.AT_CLERK, "Tủ 1"),
        (4, CopyState.AT_CLERK, "Tủ 1"),
    ]
    assert found.receipts == ()


def test_who_signed_in_the_register_of_hand_overs_is_told_too(office: Office) -> None:
    line = entered(office).line
    book = transfer_book(office)
    done = handed_over(office, book, inside=True)
    assert {copy.state for copy in detail(office, line).copies} == {CopyState.ON_THE_WAY}
    assert detail(office, line).row.state is IncomingState.HANDED_ON
    printed_sheet(office, book, [1])
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    (receipt,) = detail(office, line).receipts
    assert (receipt.receiver, receipt.quantity) == ("Nguyễn Thị Nhận", 2)
    assert {copy.state for copy in detail(office, line).copies} == {CopyState.DELIVERED}


def test_what_was_handed_on_is_neither_given_back_nor_cancelled(office: Office) -> None:
    line = entered(office).line
    handed_over(office, transfer_book(office), inside=True)
    raised(office.desk, return_incoming, given_back(office, line), WrongStageError)
    raised(office.desk, cancel_incoming, cancelled(office, line), WrongStageError)


def test_irregularities_stand_with_how_they_ended(office: Office) -> None:
    line = entered(office).line
    first = office.desk.do(record_irregularity, amiss(office, line))
    office.desk.do(record_irregularity, amiss(office, line, kind=IrregularityKind.OPENED))
    office.desk.do(end_irregularity, put_right(office, first.irregularity))
    ended, still = detail(office, line).irregularities
    assert (ended.kind, ended.ended_on) == (IrregularityKind.DAMAGED, office.day)
    assert ended.end_words == "Nơi gửi đã trả lời"
    assert (still.kind, still.ended_on, still.end_words) == (IrregularityKind.OPENED, None, "")


def test_a_cancelled_line_says_why(office: Office) -> None:
    line = entered(office).line
    office.desk.do(cancel_incoming, cancelled(office, line))
    assert detail(office, line).cancelled == "Ghi hai lần"


def test_an_outgoing_line_is_no_incoming_one(office: Office) -> None:
    with pytest.raises(NotFoundError):
        detail(office, make.issued(office).line)
