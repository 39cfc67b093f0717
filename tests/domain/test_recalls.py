from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.recalls import RecallState, recall_state

DUE = date(2025, 3, 12)


@pytest.mark.parametrize(
    ("day", "out", "late", "state"),
    [
        (date(2025, 3, 12), 1, 0, RecallState.OUT),
        (date(2025, 3, 13), 1, 0, RecallState.LATE),
        (date(2025, 3, 13), 0, 1, RecallState.BACK_LATE),
        (date(2025, 3, 13), 0, 0, RecallState.BACK),
    ],
)
def test_a_recall_stands_by_what_is_out_and_came_late(
    day: date, out: int, late: int, state: RecallState
) -> None:
    assert recall_state(DUE, day, out=out, late=late) is state
