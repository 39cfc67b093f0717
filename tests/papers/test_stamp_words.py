from __future__ import annotations

import unicodedata

import pytest

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.stamp_layout import printed_lines
from bmnn_desk.papers.stamp_words import (
    bare,
    known_stamps,
    level_of,
    number_in,
    stamps_of,
    telling_words,
)
from tests.papers import samples


def test_words_are_compared_composed_and_without_white_space() -> None:
    assert bare("BẢN  SỐ:\u00a007\n") == "BẢNSỐ:07"
    assert bare(unicodedata.normalize("NFD", "BẢN SỐ")) == "BẢNSỐ"


@pytest.mark.parametrize("stamp", Stamp)
def test_every_stamp_is_told_by_what_is_printed_in_it(stamp: Stamp) -> None:
    for mark in (
        samples.mark(stamp, copy_number="07", signer="Lê Thị Mẫu", from_day="12/03/2026"),
        samples.mark(stamp),
    ):
        lines = [line for line in map(bare, printed_lines(mark)) if line]
        assert {shape.stamp for shape in stamps_of(lines)} == {stamp}


@pytest.mark.parametrize(
    "lines", [["VĂNBẢN"], [], ["BẢNSỐ:07", "MẬT"], ["KínhgửiBẢNSỐ:07"], ["BÍMẬT"]]
)
def test_other_words_are_no_stamp(lines: list[str]) -> None:
    assert stamps_of(lines) == ()


def test_numbers_and_levels_are_read_from_the_marks_that_bear_them() -> None:
    assert number_in(Stamp.COPY_NUMBER, ["BẢNSỐ:07"]) == 7
    assert number_in(Stamp.COPY_NUMBER, ["BẢNSỐ:......"]) is None
    assert number_in(Stamp.COPY_NUMBER, ["BẢNSỐ:" + "1" * 5000]) == 111_111_111
    assert number_in(Stamp.RECALL, ["Thờihạn:12/03/2026"]) is None
    assert level_of(Stamp.LEVEL_TOI_MAT) is SecrecyLevel.TOI_MAT
    assert level_of(Stamp.COPY_NUMBER) is None


def test_a_page_without_any_telling_word_bears_no_mark() -> None:
    told = {
        known.shape.stamp
        for known in known_stamps()
        if any(bare(known.shape.lines[0].text).startswith(word) for word in telling_words())
    }
    assert told == set(Stamp) - {Stamp.LETTER_A, Stamp.LETTER_B, Stamp.LETTER_C}
