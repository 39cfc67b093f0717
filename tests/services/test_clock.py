from __future__ import annotations

import time
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.clock import is_behind, now, today

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date


@pytest.fixture
def clocks(monkeypatch: pytest.MonkeyPatch) -> Iterator[pytest.MonkeyPatch]:
    """A machine whose time zone may be set; its own is back afterwards."""
    if not hasattr(time, "tzset"):
        pytest.skip("this system has one time zone for all processes")
    with monkeypatch.context() as patch:
        yield patch
    time.tzset()


def day_in(clocks: pytest.MonkeyPatch, zone: str) -> date:
    clocks.setenv("TZ", zone)
    time.tzset()
    return today()


def test_today_is_the_day_on_this_machines_clock() -> None:
    before = datetime.now().astimezone().date()
    day = today()
    assert before <= day <= datetime.now().astimezone().date()


def test_it_is_the_local_day_and_not_that_of_utc(clocks: pytest.MonkeyPatch) -> None:
    west = day_in(clocks, "TAY+12")
    east = day_in(clocks, "DONG-14")
    assert west < east <= west + timedelta(days=2)


def test_this_moment_is_in_utc() -> None:
    before = datetime.now(UTC)
    assert before <= now() <= datetime.now(UTC)
    assert now().utcoffset() == timedelta()


@pytest.mark.parametrize(
    ("minutes", "is_back"), [(-60, False), (0, False), (4, False), (5, False), (5.1, True)]
)
def test_a_clock_is_behind_where_it_lost_more_than_five_minutes(
    minutes: float, is_back: bool
) -> None:
    known = datetime(2026, 3, 1, 8, 0, tzinfo=UTC)
    assert is_behind(known - timedelta(minutes=minutes), known) is is_back
