from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.meetings import MeetingState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.meeting_list import meeting_detail, meeting_ids, meeting_rows
from tests import make
from tests.away_desk import asked, collects, held, kept, of

if TYPE_CHECKING:
    from bmnn_desk.domain.meetings import MeetingRow
    from tests.make import Office


def ids(at: Office, **changes: object) -> list[int]:
    (found,) = at.desk.read(meeting_ids, asked(at, **changes))
    return list(found)


def row(at: Office, number: int) -> MeetingRow:
    (found,) = at.desk.read(meeting_rows, of(at, number))
    return found


def test_a_list_has_meetings_whose_copies_are_out_and_on_demand_all(office: Office) -> None:
    first, second = held(office), held(office, name="Hội thảo khác")
    assert ids(office) == [second, first]
    assert ids(office, words="hoi thao") == [second]
    office.desk.do(end_meeting, collects(office, first))
    assert ids(office) == [second]
    assert ids(office, only_open=False) == [second, first]


def test_a_row_says_how_it_stands(office: Office) -> None:
    number = held(office)
    at = row(office, number)
    assert (at.copies, at.out, at.state, at.references) == (2, 2, MeetingState.GIVEN, "01/BC-SMM")
    assert row(make.on(office, 1), number).state is MeetingState.LATE
    office.desk.do(end_meeting, collects(office, number))
    assert row(make.on(office, 1), number).state is MeetingState.COLLECTED


def test_a_pane_says_who_has_which_copy(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    office.desk.do(end_meeting, collects(office, number, second))
    (detail,) = office.desk.read(meeting_detail, of(office, number))
    assert [(copy.id, copy.receiver, copy.unit, copy.back) for copy in detail.copies] == [
        (first, "Đại biểu 1", "Sở Thử Nghiệm", None),
        (second, "Đại biểu 2", "Sở Thử Nghiệm", office.day),
    ]
    with pytest.raises(NotFoundError):
        list(office.desk.read(meeting_detail, of(office, 9)))
