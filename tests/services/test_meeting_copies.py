from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.meeting_copies import given_copies
from tests.away_desk import collects, held, kept
from tests.services.at_work import working

if TYPE_CHECKING:
    from tests.make import Office


def test_the_next_move_of_a_copy_says_that_it_was_collected(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    office.desk.do(end_meeting, collects(office, number, first))
    again = held(office, first)
    with working(office) as work:
        given = given_copies(work, [number, again])
        assert [(each.row.copy_id, each.is_out, each.back) for each in given[number]] == [
            (first, False, office.day),
            (second, True, None),
        ]
        assert [each.is_out for each in given[again]] == [True]
        assert not any(each.is_gone for each in given[number])
