from __future__ import annotations

from datetime import date

import pytest

from bmnn_desk.domain.meetings import MeetingState, meeting_state

UNTIL = date(2025, 3, 12)


@pytest.mark.parametrize(
    ("day", "out", "state"),
    [
        (date(2025, 3, 12), 2, MeetingState.GIVEN),
        (date(2025, 3, 13), 2, MeetingState.LATE),
        (date(2025, 3, 13), 0, MeetingState.COLLECTED),
    ],
)
def test_documents_are_late_when_the_meeting_is_over(
    day: date, out: int, state: MeetingState
) -> None:
    assert meeting_state(UNTIL, day, out=out) is state
