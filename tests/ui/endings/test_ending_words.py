"""Every kind, state, paper and answer has its words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.change_cases import DeclassificationPaper
from bmnn_desk.domain.change_notices import AnswerKind, HolderKind
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.domain.secrecy_changes import ChangeKind, ShownBy, TermState
from bmnn_desk.domain.term_list import CopyOfSecret
from bmnn_desk.ui.endings.change_source import change_of
from bmnn_desk.ui.endings.ending_words import (
    ANSWER_WORDS,
    CHANGE_WORDS,
    HOLDER_WORDS,
    PAPER_WORDS,
    SHOWN_WORDS,
    TERM_MARKS,
    TERM_WORDS,
    change_words,
    copies_words,
    days_left_words,
)
from bmnn_desk.ui.endings.term_source import term_of
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_everything_has_words_of_its_own() -> None:
    for words, kinds in (
        (CHANGE_WORDS, ChangeKind),
        (TERM_WORDS, TermState),
        (SHOWN_WORDS, ShownBy),
        (PAPER_WORDS, DeclassificationPaper),
        (HOLDER_WORDS, HolderKind),
        (ANSWER_WORDS, AnswerKind),
    ):
        assert set(words) == set(kinds)
        assert len(set(words.values())) == len(words)
    assert set(TERM_MARKS) == set(TermState)


def test_a_change_says_what_is_new(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    extended = change_of(seat, sd.extended(office, item)).row
    free = change_of(seat, sd.declassified(office, item)).row
    assert change_words(extended) == "Gia hạn đến hết 10/03/2045"
    assert change_words(free) == "Giải mật trước thời hạn"


def test_copies_without_a_number_are_counted() -> None:
    copies = [
        CopyOfSecret(copy=at, number=number, state="", place="", is_own=True)
        for at, number in enumerate((2, 3, None, None), start=1)
    ]
    assert copies_words(copies) == "02, 03, 2 bản không ghi số"


def test_days_left_are_told_of_a_secret_alone(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    row = term_of(seat, item)
    assert row.days_left is not None
    assert days_left_words(row) == dotted(row.days_left) == "3.652"
    sd.declassified(office, item)
    assert days_left_words(term_of(seat, item)) == ""
