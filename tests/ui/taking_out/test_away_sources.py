from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.ui.taking_out.away_sources import (
    ALL,
    OPEN,
    meeting_of,
    meeting_source,
    recall_of,
    recall_source,
    trip_of,
    trip_source,
)
from tests.away_desk import back, collects, delivered, held, later, out

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_what_is_over_is_left_out_on_demand(seat: Seat, office: Office) -> None:
    over, away = out(office), out(office)
    office.desk.do(bring_back, back(office, over))
    source = trip_source(seat)
    assert list(source.ids()) == [away, over]
    source.narrow("", OPEN)
    assert list(source.ids()) == [away]
    source.narrow("không có", ALL)
    assert list(source.ids()) == []
    rows = source.rows((over, 99))
    assert [row and row.id for row in rows] == [over, None]


def test_recalls_and_meetings_are_read_alike(seat: Seat, office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    meeting = held(office)
    recalls, meetings = recall_source(seat), meeting_source(seat)
    assert list(recalls.ids()) == [item]
    assert list(meetings.ids()) == [meeting]
    office.desk.do(end_meeting, collects(office, meeting))
    meetings.narrow("", OPEN)
    assert list(meetings.ids()) == []


def test_one_of_them_is_read_whole_or_is_not_there(seat: Seat, office: Office) -> None:
    number, item, meeting = out(office), delivered(office), held(office)
    assert trip_of(seat, number).row.id == number
    assert recall_of(seat, item).item == item
    assert meeting_of(seat, meeting).row.id == meeting
    for read in (trip_of, recall_of, meeting_of):
        with pytest.raises(NotFoundError):
            read(seat, 999)
