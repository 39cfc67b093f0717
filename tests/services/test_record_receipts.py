from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptRow, ReceiptState, parcels_of
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.record_register_print import record_register_print
from bmnn_desk.services.signed_rows import LineAsked, signing_rows
from bmnn_desk.storage import tables as t
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
from tests.services.everything import register_print
from tests.services.ledger import prove, raised, refused, rows
from tests.services.test_transfer_rounds import rounds

if TYPE_CHECKING:
    from bmnn_desk.services.hand_over import HandedOver
    from tests.make import Office

BACK = ReceiptKind.RETURNED


def on_the_way(at: Office, *, printed: bool = True) -> tuple[int, HandedOver]:
    """A document with two recipients, handed over; its book and round."""
    make.issued(at)
    book = transfer_book(at)
    done = handed_over(at, book)
    if printed:
        printed_sheet(at, book, done.ordinals)
    return book, done


def states(at: Office) -> dict[int, str]:
    """The newest state of every copy that was given, by its number."""
    with at.desk._vault.begin() as session:
        numbers = {copy.id: copy.number for copy in session.query(t.Copy)}
    return {numbers[event.copy_id]: event.state for event in rows(at, t.CopyEvent)}


def test_signatures_on_a_printed_sheet_deliver_the_copies(office: Office) -> None:
    _, done = on_the_way(office)
    made = office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    assert (made.signed, made.returned, made.warnings) == (2, 0, ())
    first, second = lines_of(office, done.lines)
    assert first.state is second.state is ReceiptState.SIGNED
    assert (first.receiver, first.signed_on) == ("Nguyễn Thị Nhận", office.day)
    assert states(office)[1] == states(office)[2] == "delivered"
    delivered = [event for event in rows(office, t.CopyEvent) if event.kind == "received"]
    assert [(event.holder, event.paper) for event in delivered] == [
        ("Sở Thử Nghiệm", "#1"),
        ("Công an tỉnh Mẫu", "#1"),
    ]
    assert prove(office.desk) > 0


@pytest.mark.finding(54)
def test_without_a_sheet_nothing_counts_as_delivered_and_there_is_no_way_round(
    office: Office,
) -> None:
    _, done = on_the_way(office, printed=False)
    request = receipts(office, *signed_rows(done, sheet=None))
    rule = refused(office.desk, record_receipts, request)["DI-13"]
    assert not rule.may_be_excused
    assert rows(office, t.Receipt) == []


def test_nor_since_2026(new_office: Office) -> None:
    _, done = on_the_way(new_office, printed=False)
    request = receipts(new_office, *signed_rows(done, sheet=None))
    assert set(refused(new_office.desk, record_receipts, request)) == {"DI-13"}


def test_a_sheet_must_carry_the_line(office: Office) -> None:
    book, done = on_the_way(office, printed=False)
    printed_sheet(office, book, done.ordinals[:1])
    error = raised(
        office.desk, record_receipts, receipts(office, *signed_rows(done)), NotFoundError
    )
    assert str(error) == "sheet 1"
    only = signed_rows(done)[:1]
    assert office.desk.do(record_receipts, receipts(office, *only)).signed == 1


def test_page_and_line_of_a_hand_written_book_prove_it_too(office: Office) -> None:
    _, done = on_the_way(office, printed=False)
    given = signed_rows(done, sheet=None, paper_page=12, paper_line=5)
    office.desk.do(record_receipts, receipts(office, *given))
    assert [(row.paper_page, row.paper_line, row.sheet_id) for row in rows(office, t.Receipt)] == [
        (12, 5, None),
        (12, 5, None),
    ]


def test_a_page_alone_is_no_place(office: Office) -> None:
    _, done = on_the_way(office, printed=False)
    given = signed_rows(done, sheet=None, paper_page=12)
    assert set(refused(office.desk, record_receipts, receipts(office, *given))) == {"DI-13"}


def test_a_line_of_a_hand_written_book_has_its_place_already(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office, hand_written=True)
    parcels = tuple(
        replace(each, paper_page=3, paper_line=7) for each in parcels_of(waiting(office))
    )
    done = handed_over(office, book, parcels=parcels)
    office.desk.do(record_receipts, receipts(office, *signed_rows(done, sheet=None)))
    assert {(row.paper_page, row.paper_line) for row in rows(office, t.Receipt)} == {(3, 7)}


def test_what_came_back_waits_again(office: Office) -> None:
    book, done = on_the_way(office)
    signed, back = signed_rows(done)
    given = (signed, replace(back, kind=BACK, receiver="", sheet=None, note="đi vắng"))
    made = office.desk.do(record_receipts, receipts(office, *given))
    assert (made.signed, made.returned, made.warnings) == (1, 1, ())
    assert [row.number for row in waiting(office)] == [2]
    again = handed_over(make.on(office, 1), book)
    assert lines_of(office, again.lines)[0].ordinal == 3


def test_who_signed_should_be_named(office: Office) -> None:
    _, done = on_the_way(office)
    given = signed_rows(done, receiver="")
    made = office.desk.do(record_receipts, receipts(office, *given))
    assert [rule.id for rule in made.warnings] == ["DI-09"]


def test_inside_the_office_too(office: Office) -> None:
    make.issued(office)
    book = transfer_book(office)
    done = handed_over(office, book, inside=True)
    printed_sheet(office, book, done.ordinals)
    given = signed_rows(done, receiver="")
    made = office.desk.do(record_receipts, receipts(office, *given))
    assert [rule.id for rule in made.warnings] == ["DEN-05"]


def test_another_quantity_warns_and_is_kept(office: Office) -> None:
    _, done = on_the_way(office)
    made = office.desk.do(record_receipts, receipts(office, *signed_rows(done, quantity=3)))
    assert [rule.id for rule in made.warnings] == ["DI-14"]
    assert {row.quantity for row in rows(office, t.Receipt)} == {3}


def test_a_row_is_signed_once(office: Office) -> None:
    _, done = on_the_way(office)
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    again = receipts(office, *signed_rows(done))
    error = raised(office.desk, record_receipts, again, WrongStageError)
    assert str(error) == "at receipt_recorded, needs receipt_open"


def test_a_cancelled_line_takes_no_signature(office: Office) -> None:
    _, done = on_the_way(office)
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    request = receipts(office, *signed_rows(done))
    error = raised(office.desk, record_receipts, request, WrongStageError)
    assert str(error) == "at cancelled, needs receipt_open"


def test_nobody_signs_before_the_hand_over(office: Office) -> None:
    later = make.on(office, 3)
    _, done = on_the_way(later)
    request = receipts(make.on(office, 2), *signed_rows(done))
    raised(office.desk, record_receipts, request, DaysOutOfOrderError)


@pytest.mark.parametrize("row", [ReceiptRow(line=999), ReceiptRow(line=2, place=1)])
def test_a_row_that_is_not_there_is_refused(office: Office, row: ReceiptRow) -> None:
    on_the_way(office)
    raised(office.desk, record_receipts, receipts(office, row), NotFoundError)


def test_a_line_of_another_body_is_not_there(office: Office) -> None:
    _, done = on_the_way(office)
    request = replace(receipts(office, *signed_rows(done)), body=2)
    raised(office.desk, record_receipts, request, NotFoundError)


def test_a_signing_row_of_the_outgoing_register_is_signed_without_a_round(office: Office) -> None:
    line = make.issued(office).line
    office.desk.do(record_register_print, register_print(office, (1,)))
    given = ReceiptRow(line=line, place=1, receiver="Trần Thị Ký", sheet=1)
    office.desk.do(record_receipts, receipts(office, given))
    first, second = office.desk.read(signing_rows, LineAsked(body=office.body, line=line))
    assert (first.kind, second.kind) == (None, ReceiptKind.SIGNED)
    assert (second.receiver, second.sheet) == ("Trần Thị Ký", 1)
    assert states(office)[2] == "delivered"
    assert states(office)[1] == "at_clerk"
    (event,) = [each for each in rows(office, t.CopyEvent) if each.kind == "received"]
    assert event.holder == "Công an tỉnh Mẫu"


def test_a_copy_whose_number_was_cancelled_stays_cancelled(office: Office) -> None:
    make.issued(office)
    item = make.issued(office).item
    book = transfer_book(office)
    done = handed_over(office, book)
    printed_sheet(office, book, done.ordinals)
    office.desk.do(cancel_outgoing, make.cancel(office, item))
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    kinds = [event.kind for event in rows(office, t.CopyEvent)]
    assert kinds.count("received") == 2


def test_what_was_signed_for_may_come_back_once_with_a_reason(office: Office) -> None:
    book, done = on_the_way(office)
    office.desk.do(record_receipts, receipts(office, *signed_rows(done)))
    later = make.on(office, 5)
    first = replace(signed_rows(done)[0], kind=BACK, sheet=None)
    raised(office.desk, record_receipts, receipts(later, first), ReasonMissingError)
    noted = replace(first, note="thu hồi theo văn bản 12")
    early = receipts(make.on(office, -1), noted)
    raised(office.desk, record_receipts, early, DaysOutOfOrderError)
    office.desk.do(record_receipts, receipts(later, noted))
    assert [row.number for row in waiting(office)] == [1]
    back, kept = lines_of(later, done.lines)
    assert (back.state, kept.state) == (ReceiptState.RETURNED, ReceiptState.SIGNED)
    assert (back.note, back.signed_on) == ("thu hồi theo văn bản 12", later.day)
    raised(office.desk, record_receipts, receipts(later, noted), WrongStageError)
    signed = receipts(later, signed_rows(done)[0])
    raised(office.desk, record_receipts, signed, WrongStageError)
    (round_,) = rounds(later)
    assert (round_.signed, round_.returned, round_.open) == (1, 1, 0)
    again = handed_over(later, book)
    assert lines_of(later, again.lines)[0].ordinal == 3


def test_a_copy_that_went_away_again_does_not_come_back_by_an_older_row(office: Office) -> None:
    book, done = on_the_way(office)
    signed = signed_rows(done)[0]
    office.desk.do(record_receipts, receipts(office, signed))
    office.desk.do(record_register_print, register_print(office, (1,)))
    own = ReceiptRow(line=1, kind=BACK, note="gửi lại")
    office.desk.do(record_receipts, receipts(office, own))
    again = handed_over(office, book)
    late = replace(signed, kind=BACK, sheet=None, note="trả lại")
    office.desk.do(record_receipts, receipts(office, late))
    assert states(office)[1] == "on_the_way"
    assert [row.number for row in waiting(office)] == []
    assert [each.state for each in lines_of(office, again.lines)] == [ReceiptState.OPEN]


def test_a_copy_under_way_does_not_wait_by_the_registers_own_row(office: Office) -> None:
    _, done = on_the_way(office)
    office.desk.do(record_receipts, receipts(office, ReceiptRow(line=1, kind=BACK)))
    assert (states(office)[1], waiting(office)) == ("on_the_way", ())
    office.desk.do(cancel_transfers, cancels(office, *done.lines))
    assert [row.number for row in waiting(office)] == [1, 2]


def test_a_copy_is_not_received_before_it_came_back(office: Office) -> None:
    _, done = on_the_way(office)
    later = make.on(office, 5)
    office.desk.do(cancel_transfers, cancels(later, *done.lines))
    office.desk.do(record_register_print, register_print(office, (1,)))
    own = ReceiptRow(line=1, receiver="Trần Thị Ký", sheet=1)
    raised(office.desk, record_receipts, receipts(office, own), DaysOutOfOrderError)
    office.desk.do(record_receipts, receipts(later, own))


def test_something_must_be_signed_for(office: Office) -> None:
    raised(office.desk, record_receipts, receipts(office), NotFoundError)
