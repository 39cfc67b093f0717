from __future__ import annotations

import pytest

from bmnn_desk.ui.settings.day_of_year import kept_day, shown_day


@pytest.mark.parametrize(
    ("typed", "kept", "shown"),
    [
        ("15/12", "12-15", "15/12"),
        (" 1 / 7 ", "07-01", "01/07"),
        ("29/2", "02-29", "29/02"),
        ("", "", ""),
        ("  ", "", ""),
    ],
)
def test_a_day_and_month_are_kept_as_month_and_day(typed: str, kept: str, shown: str) -> None:
    assert kept_day(typed) == kept
    assert shown_day(kept) == shown


@pytest.mark.parametrize("typed", ["31/2", "15/13", "hôm nay", "15", "0/0", "15/12/2025", "/"])
def test_what_is_no_day_is_none(typed: str) -> None:
    assert kept_day(typed) is None
