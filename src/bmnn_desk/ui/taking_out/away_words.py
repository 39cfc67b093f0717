"""Words on screen for copies that are away, and the shapes beside them."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.meetings import MeetingState
from bmnn_desk.domain.recalls import RecallState
from bmnn_desk.domain.trips import TripEndKind, TripState
from bmnn_desk.ui.widgets.column import StateMark

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

TRIP_WORDS: Mapping[TripState, str] = {
    TripState.OUT: "Đang mang ra",
    TripState.LATE: "Quá hạn giao lại",
    TripState.ENDED: "Đã giao lại",
    TripState.LOST: "Có bản bị mất",
}
TRIP_MARKS: Mapping[TripState, StateMark] = {
    TripState.OUT: StateMark.TRIANGLE,
    TripState.LATE: StateMark.SQUARE,
    TripState.ENDED: StateMark.DOT,
    TripState.LOST: StateMark.SQUARE,
}
END_WORDS: Mapping[TripEndKind, str] = {
    TripEndKind.RETURNED: "đã giao lại",
    TripEndKind.LOST: "mất trên đường",
}
REPORT_WORDS: Mapping[TripEndKind, str] = {
    TripEndKind.RETURNED: "Báo cáo việc giao lại",
    TripEndKind.LOST: "Báo cáo việc mất",
}
RECALL_WORDS: Mapping[RecallState, str] = {
    RecallState.OUT: "Chưa về đủ",
    RecallState.LATE: "Quá hạn thu hồi",
    RecallState.BACK: "Đã thu đủ",
    RecallState.BACK_LATE: "Thu đủ, có bản muộn",
}
RECALL_MARKS: Mapping[RecallState, StateMark] = {
    RecallState.OUT: StateMark.TRIANGLE,
    RecallState.LATE: StateMark.SQUARE,
    RecallState.BACK: StateMark.DOT,
    RecallState.BACK_LATE: StateMark.RING,
}
MEETING_WORDS: Mapping[MeetingState, str] = {
    MeetingState.GIVEN: "Đã phát",
    MeetingState.LATE: "Họp xong chưa thu đủ",
    MeetingState.COLLECTED: "Đã thu đủ",
}
MEETING_MARKS: Mapping[MeetingState, StateMark] = {
    MeetingState.GIVEN: StateMark.TRIANGLE,
    MeetingState.LATE: StateMark.SQUARE,
    MeetingState.COLLECTED: StateMark.DOT,
}


def from_to(since: date, until: date) -> str:
    """The days of something that lasts from one to the other, or the one day of it."""
    if since == until:
        return short_day(since)
    words = _tr("{since} đến {until}")
    return words.format(since=short_day(since), until=short_day(until))


def out_of(out: int, copies: int) -> str:
    """How many of how many are still away: "2/5"."""
    return f"{out}/{copies}"


def _tr(words: str) -> str:
    return QCoreApplication.translate("away_words", words)
