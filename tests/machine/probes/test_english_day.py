from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.machine.probes.english_day import english_day


@pytest.mark.parametrize(
    ("words", "day"),
    [
        ("17 Jan 2025 04-37 -0500", date(2025, 1, 17)),
        ("5 DEC 2024", date(2024, 12, 5)),
        ("31 Feb 2025", None),
        ("17 Tháng 2025", None),
        ("17 Xyz 2025", None),
        ("", None),
    ],
)
def test_an_english_day_is_read_whatever_the_language(words: str, day: date | None) -> None:
    assert english_day(words) == day
