from __future__ import annotations

import unicodedata

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.papers.mark import EMPTY_BLANK, filled_lines, line_pattern, pages_of
from tests.papers import samples


def test_a_value_takes_the_place_of_its_blank() -> None:
    assert filled_lines(samples.number_mark(12)) == ("BẢN SỐ: 12",)


def test_a_value_in_decomposed_unicode_is_composed() -> None:
    value = unicodedata.normalize("NFD", "sao lục")
    lines = filled_lines(samples.mark(Stamp.SECRET_COPY, copy_form=value))
    assert "Hình thức sao: sao lục" in lines


def test_a_value_with_line_breaks_stays_one_line() -> None:
    lines = filled_lines(samples.mark(Stamp.SECRET_COPY, recipients="Tổ ba\nTổ bốn"))
    assert "Nơi nhận: Tổ ba Tổ bốn" in lines


def test_a_blank_without_a_value_stays_empty() -> None:
    assert filled_lines(samples.mark(Stamp.COPY_NUMBER)) == (f"BẢN SỐ: {EMPTY_BLANK}",)


def test_a_mark_of_the_last_page_is_on_the_last_page_alone() -> None:
    assert list(pages_of(samples.mark(Stamp.RECALL, page="last"), 3)) == [2]
    assert list(pages_of(samples.mark(Stamp.RECALL, page="first"), 3)) == [0]
    assert list(pages_of(samples.mark(Stamp.RECALL, page="every"), 3)) == [0, 1, 2]


def test_the_pattern_of_a_line_finds_its_number() -> None:
    found = line_pattern("BẢN SỐ: {copy_number}").search("x BẢN  SỐ: 014 y")
    assert found is not None
    assert found[1] == "014"


def test_the_pattern_of_a_line_takes_nothing_but_numbers() -> None:
    assert line_pattern("BẢN SỐ: {copy_number}").search("BẢN SỐ: mười") is None
    assert line_pattern("BẢN SỐ: {copy_number}").search("BẢN SAO SỐ: 1") is None
