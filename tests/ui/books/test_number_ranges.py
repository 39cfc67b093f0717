from __future__ import annotations

import pytest

from bmnn_desk.ui.books.number_ranges import ranges_text, read_ranges


@pytest.mark.parametrize(
    ("numbers", "text"),
    [((), ""), ((3,), "3"), ((1, 2, 3, 4, 7), "1-4, 7"), ((9, 1, 2, 9), "1-2, 9")],
)
def test_runs_of_numbers_are_joined_and_read_again(numbers: tuple[int, ...], text: str) -> None:
    assert ranges_text(numbers) == text
    if numbers:
        assert read_ranges(text) == tuple(sorted(set(numbers)))


@pytest.mark.parametrize("typed", ["1 - 3;5", "1\u20133, 5", "5,1-3"])
def test_numbers_are_read_however_they_are_typed(typed: str) -> None:
    assert read_ranges(typed) == (1, 2, 3, 5)


@pytest.mark.parametrize("typed", ["", "hai", "3-1", "0", "1-2-3", "1,,2", "-4", "1-999999", "²"])
def test_what_is_no_number_is_none(typed: str) -> None:
    assert read_ranges(typed) is None
