from __future__ import annotations

from datetime import date

from bmnn_desk.domain.meetings import MeetingState
from bmnn_desk.domain.recalls import RecallState
from bmnn_desk.domain.trips import TripEndKind, TripState
from bmnn_desk.ui.taking_out.away_words import (
    END_WORDS,
    MEETING_MARKS,
    MEETING_WORDS,
    RECALL_MARKS,
    RECALL_WORDS,
    REPORT_WORDS,
    TRIP_MARKS,
    TRIP_WORDS,
    from_to,
    out_of,
)


def test_every_state_has_its_word_and_its_shape() -> None:
    assert set(TRIP_WORDS) == set(TRIP_MARKS) == set(TripState)
    assert set(RECALL_WORDS) == set(RECALL_MARKS) == set(RecallState)
    assert set(MEETING_WORDS) == set(MEETING_MARKS) == set(MeetingState)
    assert set(END_WORDS) == set(REPORT_WORDS) == set(TripEndKind)


def test_days_and_counts_read_as_in_a_list() -> None:
    first, last = date(2025, 3, 10), date(2025, 3, 12)
    assert from_to(first, last) == "10/03/2025 đến 12/03/2025"
    assert from_to(first, first) == "10/03/2025"
    assert out_of(2, 5) == "2/5"
