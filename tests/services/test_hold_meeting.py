from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.meetings import MeetingGiven
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    RecipientMissingError,
    WrongStageError,
)
from bmnn_desk.services.hold_meeting import hold_meeting
from bmnn_desk.storage import tables as t
from tests.away_desk import held, kept, later, meeting, now, out
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_each_copy_is_with_who_got_it_till_the_meeting_is_over(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second, until=later(office, 1))
    holder = "Đại biểu 1, Sở Thử Nghiệm"
    assert now(office, first) == ("lent", holder, "Hội trường A", later(office, 1))
    given = rows(office, t.MeetingCopy)
    assert [(row.meeting_id, row.receiver) for row in given] == [
        (number, "Đại biểu 1"),
        (number, "Đại biểu 2"),
    ]
    assert prove(office.desk) > 0


def test_somebody_of_the_office_holds_it_by_his_name(office: Office) -> None:
    first, _ = kept(office)
    own = MeetingGiven(copy=first, receiver="Ngô Văn Soạn", person=office.drafter)
    office.desk.do(hold_meeting, meeting(office, given=(own,)))
    (row,) = rows(office, t.MeetingCopy)
    assert row.person_id == office.drafter
    assert now(office, first)[1] == "Ngô Văn Soạn"


def test_what_is_away_is_not_given_out_and_nothing_twice(office: Office) -> None:
    first, second = kept(office)
    out(office, first)
    raised(office.desk, hold_meeting, meeting(office, first), WrongStageError)
    raised(office.desk, hold_meeting, meeting(office, second, second), NotFoundError)
    raised(office.desk, hold_meeting, meeting(office, given=()), NotFoundError)


def test_a_meeting_has_a_name_a_place_receivers_and_days_in_order(office: Office) -> None:
    plain = meeting(office)
    raised(office.desk, hold_meeting, replace(plain, name=" "), ReasonMissingError)
    raised(office.desk, hold_meeting, replace(plain, place=""), ReasonMissingError)
    nobody = tuple(replace(each, receiver="") for each in plain.given)
    raised(office.desk, hold_meeting, replace(plain, given=nobody), RecipientMissingError)
    over = replace(plain, until=later(office, -1))
    raised(office.desk, hold_meeting, over, DaysOutOfOrderError)
