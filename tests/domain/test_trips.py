from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.trips import TripState, trip_state

UNTIL = date(2025, 3, 12)


@pytest.mark.parametrize(
    ("day", "out", "lost", "state"),
    [
        (date(2025, 3, 12), 1, 0, TripState.OUT),
        (date(2025, 3, 13), 1, 0, TripState.LATE),
        (date(2025, 3, 13), 1, 1, TripState.LATE),
        (date(2025, 3, 13), 0, 1, TripState.LOST),
        (date(2025, 3, 13), 0, 0, TripState.ENDED),
    ],
)
def test_a_taking_out_stands_by_what_is_out_and_lost(
    day: date, out: int, lost: int, state: TripState
) -> None:
    assert trip_state(UNTIL, day, out=out, lost=lost) is state
