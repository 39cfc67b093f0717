from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfer_list import RoundRow, TransferCounts, TransferView
from bmnn_desk.domain.transfers import ReceiptState
from bmnn_desk.ui.transfers.words import (
    STATE_WORDS,
    channel_words,
    empty_words,
    line_words,
    place_words,
    round_words,
    view_words,
)
from tests.domain.test_transfers import FRIDAY, line

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat

COUNTS = TransferCounts(waiting=3, rounds=2, lines=9, open=4, overdue=0)
ROUND = RoundRow(
    id=1,
    day=FRIDAY,
    inside=False,
    channel="direct",
    carrier="Lê Thị Văn Thư",
    note="",
    lines=12,
    signed=2,
    returned=0,
    open=10,
    overdue=0,
    unprinted=0,
)


def test_every_state_has_its_words() -> None:
    assert set(STATE_WORDS) == set(ReceiptState)


def test_a_list_tells_how_much_it_holds_and_what_is_overdue() -> None:
    assert [view_words(view, COUNTS) for view in TransferView] == [
        "Chờ giao (3)",
        "Đợt giao (2)",
        "Chưa ký nhận (4)",
        "Trong sổ (9)",
    ]
    late = view_words(TransferView.OPEN, replace(COUNTS, overdue=1))
    assert late == "Chưa ký nhận (4, quá hạn 1)"


def test_a_round_tells_first_what_is_overdue_then_what_is_not_printed() -> None:
    assert round_words(ROUND) == "Chờ ký 10 dòng"
    assert round_words(replace(ROUND, unprinted=1)) == "Chưa in tờ sổ"
    assert round_words(replace(ROUND, unprinted=1, overdue=3)) == "Quá hạn 03 dòng"
    assert round_words(replace(ROUND, open=0)) == "Đã xong 12 dòng"


def test_a_place_is_the_newest_sheet_or_page_and_line() -> None:
    assert place_words(line(sheets=(1, 4))) == "tờ 4"
    assert place_words(line(paper_page=12, paper_line=5)) == "trang 12, dòng 5"
    assert place_words(line()) == ""


def test_a_signature_in_a_hand_written_book_is_where_the_receipt_says() -> None:
    assert place_words(line(sheets=(1,), paper_page=12, paper_line=5)) == "trang 12, dòng 5"


def test_an_open_line_tells_until_when_it_waits() -> None:
    assert line_words(line()) == "Chờ ký đến 07/03/2025"
    assert line_words(line(state=ReceiptState.OVERDUE)) == "Quá hạn ký nhận"


def test_an_empty_list_offers_a_round_only_to_who_may_make_one() -> None:
    assert empty_words(TransferView.ROUNDS, may_hand_over=True).offer == "Lập đợt giao"
    assert empty_words(TransferView.ROUNDS, may_hand_over=False).offer == ""
    for view in TransferView:
        assert empty_words(view, may_hand_over=False).words.endswith(".")


def test_a_channel_is_called_as_the_law_of_its_day_does_or_by_its_code(seat: Seat) -> None:
    known = seat.desk.law.on(FRIDAY).channels["direct"].words
    assert channel_words(seat, FRIDAY, "direct") == known
    assert channel_words(seat, FRIDAY, "pigeon") == "pigeon"
