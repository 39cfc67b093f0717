from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.take_out import take_out
from bmnn_desk.storage import tables as t
from tests import make
from tests.away_desk import back, copies_of, kept, later, now, out, trip
from tests.incoming_desk import entered
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_comes_back_lies_where_it_lay_and_who_permitted_hears_of_it(office: Office) -> None:
    copies = kept(office)
    before = [now(office, copy) for copy in copies]
    number = out(office, *copies)
    home = make.on(office, 2)
    assert office.desk.do(bring_back, back(home, number)) == len(copies)
    assert [now(office, copy) for copy in copies] == before
    ends = rows(office, t.TakingOutEnd)
    assert {(end.kind, end.day) for end in ends} == {("returned", home.day)}
    (told,) = rows(office, t.TakingOutReport)
    assert (told.kind, told.day, told.told) == (TripEndKind.RETURNED, home.day, "Giám đốc")
    assert prove(office.desk) > 0


def test_a_copy_that_came_from_outside_lies_in_its_place_again(office: Office) -> None:
    (copy, _) = copies_of(office, entered(office).item)
    before = now(office, copy)
    assert before[2] == "Tủ 1"
    number = out(office, copy)
    office.desk.do(bring_back, back(office, number, told=""))
    assert now(office, copy) == before
    assert rows(office, t.TakingOutReport) == []


def test_copies_come_back_one_by_one_and_each_once(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    assert now(office, second)[0] == "taken_out"
    again = back(office, number, first)
    assert str(raised(office.desk, bring_back, again, WrongStageError)) == (
        "at trip_returned, needs taken_out"
    )
    office.desk.do(bring_back, back(office, number, second))


def test_what_came_back_may_be_taken_out_again(office: Office) -> None:
    first, _ = kept(office)
    office.desk.do(bring_back, back(office, out(office, first)))
    again = office.desk.do(take_out, trip(office, first)).trip
    office.desk.do(bring_back, back(office, again))
    assert now(office, first)[0] == "at_clerk"


def test_only_copies_of_that_taking_out_come_back_and_not_before_they_left(
    office: Office,
) -> None:
    number, other = out(office), out(office)
    strange = back(office, number, *back(office, other).copies)
    raised(office.desk, bring_back, strange, NotFoundError)
    early = back(office, number, day=later(office, -1))
    raised(office.desk, bring_back, early, DaysOutOfOrderError)
    raised(office.desk, bring_back, back(office, 99, 1), NotFoundError)
