from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import ReceiptKind, ReceiptState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.cancel_transfers import cancel_transfers
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.record_receipts import record_receipts
from bmnn_desk.services.transfer_lines import (
    MOST_ROWS,
    TransferRowsAsked,
    TransfersAsked,
    transfer_counts,
    transfer_ids,
    transfer_rows,
)
from tests import make
from tests.handover_desk import (
    cancels,
    handed_over,
    lines_of,
    printed_sheet,
    receipts,
    round_on_the_way,
    signed_rows,
    transfer_book,
)

if TYPE_CHECKING:
    from tests.make import Office


def ids(at: Office, **changes: object) -> list[int]:
    asked = TransfersAsked(body=at.body, day=at.day, **changes)  # type: ignore[arg-type]
    (found,) = at.desk.read(transfer_ids, asked)
    return list(found)


def counts(at: Office) -> tuple[int, int, int, int, int]:
    (found,) = at.desk.read(transfer_counts, TransfersAsked(body=at.body, day=at.day))
    return found.waiting, found.rounds, found.lines, found.open, found.overdue


def test_open_lines_those_of_a_round_and_the_whole_book(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    first = handed_over(office, book)
    make.issued(office)
    second = handed_over(office, book)
    printed_sheet(office, book, range(1, 5))
    office.desk.do(record_receipts, receipts(office, signed_rows(first)[0]))
    office.desk.do(cancel_transfers, cancels(office, second.lines[1]))
    assert ids(office) == [first.lines[1], second.lines[0]]
    assert ids(office, handover=second.handover) == list(second.lines)
    assert ids(office, only_open=False) == [*first.lines, *second.lines]
    assert [row.state for row in lines_of(office, [*first.lines, *second.lines])] == [
        ReceiptState.SIGNED,
        ReceiptState.OPEN,
        ReceiptState.OPEN,
        ReceiptState.CANCELLED,
    ]


def test_the_lines_come_from_the_newest_where_they_are_asked_so(office: Office) -> None:
    round_on_the_way(office)
    asked = TransfersAsked(body=office.body, day=office.day)
    (oldest,) = office.desk.read(transfer_ids, asked)
    (newest,) = office.desk.read(transfer_ids, replace(asked, newest_first=True))
    assert len(oldest) > 1
    assert list(newest) == sorted(oldest, reverse=True) == list(reversed(oldest))


def test_a_round_of_another_body_is_not_there(office: Office) -> None:
    with pytest.raises(NotFoundError):
        ids(office, handover=9)


def test_after_three_working_days_a_line_is_overdue(office: Office) -> None:
    make.issued(office)
    done = handed_over(office, transfer_book(office))
    assert [row.state for row in lines_of(make.on(office, 3), done.lines)] == [
        ReceiptState.OPEN
    ] * 2
    assert counts(make.on(office, 3)) == (0, 1, 2, 2, 0)
    late = make.on(office, 4)
    assert {row.state for row in lines_of(late, done.lines)} == {ReceiptState.OVERDUE}
    assert counts(late) == (0, 1, 2, 2, 2)


@pytest.mark.parametrize("days", [(0, 0, 4), (0, 4, 4)])
def test_of_early_and_late_rounds_the_early_ones_are_overdue(
    office: Office, days: tuple[int, ...]
) -> None:
    book = transfer_book(office)
    for day in days:
        at = make.on(office, day)
        make.issued(at)
        handed_over(at, book)
    assert counts(make.on(office, 4))[-1] == 2 * days.count(0)
    assert counts(office)[-1] == 0


def test_the_office_chooses_how_long_it_waits(office: Office) -> None:
    make.issued(office)
    done = handed_over(office, transfer_book(office))
    request = SettingRequest(
        request_id=make.request_id(),
        day=office.day,
        body=office.body,
        key="receipt_days",
        value="10",
    )
    office.desk.do(choose_setting, request)
    assert {row.state for row in lines_of(make.on(office, 10), done.lines)} == {ReceiptState.OPEN}
    assert counts(make.on(office, 10))[4] == 0
    assert counts(make.on(office, 15))[4] == 2


def test_counts_follow_what_waits_and_what_is_signed(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    assert counts(office) == (2, 0, 0, 0, 0)
    done = handed_over(office, book)
    assert counts(office) == (0, 1, 2, 2, 0)
    printed_sheet(office, book, done.ordinals)
    back = signed_rows(done, kind=ReceiptKind.RETURNED)
    office.desk.do(record_receipts, receipts(office, back[0]))
    assert counts(office) == (1, 1, 2, 1, 0)


def test_the_newest_sheet_stands_last_and_once(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    done = handed_over(office, book)
    printed_sheet(office, book, (1,))
    printed_sheet(office, book, (1, 2))
    assert [row.sheets for row in lines_of(office, done.lines)] == [(1, 2), (2,)]


def test_more_rows_than_a_list_shows_are_not_asked_for() -> None:
    with pytest.raises(ValueError, match=str(MOST_ROWS + 1)):
        TransferRowsAsked(body=1, day=make.OLD, ids=tuple(range(MOST_ROWS + 1)))


def test_a_line_that_is_none_gives_no_row(office: Office) -> None:
    line = make.issued(office).line
    asked = TransferRowsAsked(body=office.body, day=office.day, ids=(line, 99))
    assert office.desk.read(transfer_rows, asked) == ()


def test_page_and_line_of_a_receipt_stand_on_its_line(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    done = handed_over(office, book)
    by_hand = signed_rows(done, sheet=None, paper_page=12, paper_line=5)
    office.desk.do(record_receipts, receipts(office, by_hand[0]))
    signed, still_open = lines_of(office, done.lines)
    assert (signed.paper_page, signed.paper_line) == (12, 5)
    assert (still_open.paper_page, still_open.paper_line) == (None, None)


def test_what_came_back_keeps_where_it_was_signed_for(office: Office) -> None:
    book = transfer_book(office)
    make.issued(office)
    done = handed_over(office, book)
    by_hand = signed_rows(done, sheet=None, paper_page=12, paper_line=5)
    office.desk.do(record_receipts, receipts(office, by_hand[0]))
    back = replace(by_hand[0], kind=ReceiptKind.RETURNED, note="thu hồi")
    back = replace(back, paper_page=None, paper_line=None)
    office.desk.do(record_receipts, receipts(office, back))
    (line,) = lines_of(office, done.lines[:1])
    assert line.state is ReceiptState.RETURNED
    assert (line.paper_page, line.paper_line) == (12, 5)
