from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.inspected import InspectedYear


@pytest.mark.parametrize(
    ("day", "is_over"),
    [(date(2025, 12, 31), False), (date(2026, 1, 1), True), (date(2027, 6, 1), True)],
)
def test_a_year_is_over_from_the_next_new_years_day_on(day: date, is_over: bool) -> None:
    assert InspectedYear(year=2025, day=day, is_closed=False).is_over is is_over
