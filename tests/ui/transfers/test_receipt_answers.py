from __future__ import annotations

from dataclasses import replace

import pytest

from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.ui.transfers.receipt_answers import (
    Answer,
    answers_from,
    answers_text,
    first_answer,
    is_count,
    is_place,
    receipt_rows,
    unprinted_sheet,
)
from tests.domain.test_transfers import line

SIGNED, BACK = ReceiptKind.SIGNED, ReceiptKind.RETURNED


def test_a_line_begins_as_signed_for_where_its_place_on_paper_is_known() -> None:
    assert first_answer(line(sheets=(1, 4), quantity=2)) == Answer(
        kind=SIGNED, quantity="2", place="4"
    )
    assert first_answer(line(paper_page=12, paper_line=5)).place == "12/5"
    assert first_answer(line()) == Answer(kind=None, quantity="1", place="")


@pytest.mark.parametrize("text", ["", "3", "12/5", "12 / 5"])
def test_a_sheet_or_page_and_line_is_a_place(text: str) -> None:
    assert is_place(text)


@pytest.mark.parametrize("text", ["x", "12/", "/5", "-3", "tờ 3", "1234567"])
def test_nothing_else_is(text: str) -> None:
    assert not is_place(text)


@pytest.mark.parametrize(("text", "fits"), [("", True), ("2", True), ("hai", False), ("-1", False)])
def test_a_count_is_a_number_of_copies(text: str, *, fits: bool) -> None:
    assert is_count(text) is fits


def test_rows_take_the_shared_receiver_unless_a_line_names_its_own() -> None:
    answers = {
        1: Answer(kind=SIGNED, place="3", quantity="2"),
        2: Answer(kind=SIGNED, place="12/5", receiver="Vũ Thị Riêng", note="x"),
        3: Answer(kind=None, place="3"),
        4: Answer(kind=BACK),
    }
    first, second, back = receipt_rows(answers, "Trần Chung")
    assert (first.line, first.receiver, first.sheet, first.quantity) == (1, "Trần Chung", 3, 2)
    assert (second.receiver, second.sheet, second.note) == ("Vũ Thị Riêng", None, "x")
    assert (second.paper_page, second.paper_line) == (12, 5)
    assert (back.line, back.kind, back.receiver, back.quantity) == (4, BACK, "", None)


def test_a_draft_gives_the_answers_back_to_the_lines_still_there() -> None:
    begun = {1: Answer(kind=SIGNED, place="3"), 2: Answer(kind=SIGNED, place="3")}
    said = {**begun, 1: replace(begun[1], kind=BACK, note="đi vắng"), 9: Answer(kind=None)}
    assert answers_from(answers_text(said), begun) == {1: said[1], 2: begun[2]}


@pytest.mark.parametrize("text", ["", "{", '{"1": 5}'])
def test_a_draft_that_says_nothing_leaves_them_as_they_began(text: str) -> None:
    begun = {1: Answer(kind=None, place="3")}
    assert answers_from(text, begun) == begun


def test_a_sheet_is_one_that_carries_the_line() -> None:
    named = Answer(kind=ReceiptKind.SIGNED, place="3")
    assert unprinted_sheet(named, ()) == 3
    assert unprinted_sheet(named, (1, 3)) is None
    assert unprinted_sheet(named, None) is None
    assert unprinted_sheet(replace(named, place="3/1"), ()) is None
