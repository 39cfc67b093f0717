from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.deadlines import DeadlineKind, DeadlineUnit, reminder_due
from tests.domain.life_cases import DECIDE, REMINDERS, span

KIND = DeadlineKind.ARCHIVE
DAYS, WORKING, MONTHS, YEARS = (
    DeadlineUnit.DAYS,
    DeadlineUnit.WORKING_DAYS,
    DeadlineUnit.MONTHS,
    DeadlineUnit.YEARS,
)


@pytest.mark.parametrize(
    ("count", "unit", "event", "last"),
    [
        (15, DAYS, date(2025, 12, 20), date(2026, 1, 4)),
        (1, WORKING, date(2025, 3, 14), date(2025, 3, 17)),
        (2, WORKING, date(2025, 3, 13), date(2025, 3, 17)),
        (3, MONTHS, date(2025, 11, 30), date(2026, 2, 28)),
        (12, MONTHS, date(2025, 12, 31), date(2026, 12, 31)),
        (1, YEARS, date(2024, 2, 29), date(2025, 3, 1)),
    ],
)
def test_a_span_ends_on_the_last_day_that_keeps_it(
    count: int, unit: DeadlineUnit, event: date, last: date
) -> None:
    assert span(KIND, count, unit).after(event) == last


@pytest.mark.parametrize(
    ("count", "unit", "event", "last"),
    [
        (60, DAYS, date(2035, 3, 10), date(2035, 1, 9)),
        (3, MONTHS, date(2026, 1, 31), date(2025, 10, 31)),
        (1, MONTHS, date(2026, 3, 31), date(2026, 2, 28)),
        (5, YEARS, date(2026, 1, 31), date(2021, 1, 31)),
    ],
)
def test_a_span_is_counted_back_from_an_end(
    count: int, unit: DeadlineUnit, event: date, last: date
) -> None:
    assert span(KIND, count, unit).before(event) == last


def test_working_days_are_not_counted_back() -> None:
    with pytest.raises(ValueError, match="working_days"):
        span(KIND, 1, WORKING).before(date(2026, 1, 31))


@pytest.mark.parametrize(
    ("day", "which"),
    [
        (date(2034, 9, 10), None),
        (date(2034, 9, 11), REMINDERS[0]),
        (date(2034, 12, 9), REMINDERS[0]),
        (date(2034, 12, 10), REMINDERS[1]),
        (date(2035, 1, 9), DECIDE),
        (date(2035, 3, 10), DECIDE),
    ],
)
def test_the_reminder_nearest_to_the_end_is_due(day: date, which: object) -> None:
    assert reminder_due(date(2035, 3, 10), day, REMINDERS) is which


def test_without_reminders_none_is_due() -> None:
    assert reminder_due(date(2035, 3, 10), date(2035, 3, 10), ()) is None
