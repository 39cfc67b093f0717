from __future__ import annotations

import unicodedata
from dataclasses import replace

import pytest

from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.errors import MarkDoesNotFitError
from bmnn_desk.papers.mark import EMPTY_BLANK, filled_lines, line_pattern, pages_of, spot_on
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


def test_chosen_pages_are_told_once_and_in_order() -> None:
    mark = replace(samples.number_mark(1), page="chosen", numbers=(3, 1, 3))
    assert list(pages_of(mark, 3)) == [0, 2]
    for numbers in ((4,), (0,), (1, -1)):
        with pytest.raises(MarkDoesNotFitError):
            pages_of(replace(mark, numbers=numbers), 3)


@pytest.mark.parametrize("numbers", [(), (0,), (4,)])
def test_chosen_pages_that_are_none_are_refused(numbers: tuple[int, ...]) -> None:
    mark = replace(samples.number_mark(1, (10.0, 10.0), page="chosen"), numbers=numbers)
    with pytest.raises(MarkDoesNotFitError):
        pages_of(mark, 3)


def test_a_page_by_a_word_nobody_knows_is_no_page() -> None:
    with pytest.raises(ValueError, match="middle"):
        pages_of(samples.number_mark(1, (10.0, 10.0), page="middle"), 3)


@pytest.mark.parametrize(
    ("at", "size", "spot"),
    [
        ((150.0, 7.0), (210.0, 297.0), (150.0, 7.0)),
        ((190.0, 295.0), (210.0, 297.0), (180.0, 289.0)),
        ((150.0, 7.0), (100.0, 10.0), (70.0, 2.0)),
        ((150.0, 7.0), (20.0, 5.0), (0.0, 0.0)),
        ((-3.0, -2.0), (210.0, 297.0), (-3.0, -2.0)),
    ],
)
def test_a_place_beyond_the_far_edges_is_pulled_to_them(
    at: tuple[float, float], size: tuple[float, float], spot: tuple[float, float]
) -> None:
    assert spot_on(samples.number_mark(1, at), size) == pytest.approx(spot)


@pytest.mark.parametrize(
    ("x_mm", "width", "left"), [(12.0, 210.0, 168.0), (12.0, 297.0, 255.0), (90.0, 100.0, 0.0)]
)
def test_a_place_may_be_measured_from_the_right_edge(
    x_mm: float, width: float, left: float
) -> None:
    mark = replace(samples.number_mark(1, (x_mm, 7.0)), from_right=True)
    assert spot_on(mark, (width, 297.0)) == pytest.approx((left, 7.0))


def test_the_pattern_of_a_line_finds_its_number() -> None:
    found = line_pattern("BẢN SỐ: {copy_number}").search("x BẢN  SỐ: 014 y")
    assert found is not None
    assert found[1] == "014"


def test_a_number_too_long_to_be_one_is_still_found() -> None:
    found = line_pattern("BẢN SỐ: {copy_number}").search("BẢN SỐ: " + "1" * 5000)
    assert found is not None
    assert int(found[1]) == 111_111_111


def test_the_pattern_of_a_line_takes_nothing_but_numbers() -> None:
    assert line_pattern("BẢN SỐ: {copy_number}").search("BẢN SỐ: mười") is None
    assert line_pattern("BẢN SỐ: {copy_number}").search("BẢN SAO SỐ: 1") is None
