"""Figures are written as the decree has them, and nothing is written over something else."""

from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.errors import NumberAlreadyThereError
from bmnn_desk.papers.number_texts import missing_text, number_texts


@pytest.mark.parametrize(
    ("number", "day", "wanted"),
    [
        (5, date(2025, 1, 9), ("05", "09", "01", "2025")),
        (9, date(2025, 2, 10), ("09", "10", "02", "2025")),
        (10, date(2026, 3, 1), ("10", "01", "3", "2026")),
        (1234, date(2026, 12, 31), ("1234", "31", "12", "2026")),
    ],
)
def test_a_zero_goes_before_small_numbers_days_and_the_first_two_months(
    number: int, day: date, wanted: tuple[str, ...]
) -> None:
    assert tuple(number_texts(number, day).values()) == wanted


@pytest.mark.parametrize(
    ("part", "typed", "wanted", "missing"),
    [
        ("number", "", "07", "07"),
        ("number", "07", "07", ""),
        ("number", "7", "07", ""),
        ("day", "5", "05", ""),
        ("month", "03", "3", ""),
        ("month", "Ba", "3", ""),
        ("month", "chạp", "12", ""),
        ("year", "202", "2025", "5"),
        ("year", "20", "2025", "25"),
        ("year", "2025", "2025", ""),
    ],
)
def test_only_what_is_not_typed_yet_is_missing(
    part: str, typed: str, wanted: str, missing: str
) -> None:
    assert missing_text(part, typed, wanted) == missing


@pytest.mark.parametrize(
    ("part", "typed", "wanted"),
    [
        ("number", "8", "07"),
        ("number", "07a", "07"),
        ("number", "xx", "07"),
        ("number", "1", "12"),
        ("day", "06", "05"),
        ("month", "tư", "3"),
        ("year", "2024", "2025"),
        ("year", "203", "2025"),
    ],
)
def test_another_text_in_the_blank_is_never_written_over(
    part: str, typed: str, wanted: str
) -> None:
    with pytest.raises(NumberAlreadyThereError):
        missing_text(part, typed, wanted)
