from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.end_meeting import end_meeting
from tests import make
from tests.away_desk import collects, held, kept, later, now
from tests.services.ledger import prove, raised

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_collected_lies_where_it_lay(office: Office) -> None:
    copies = kept(office)
    before = [now(office, copy) for copy in copies]
    number = held(office, *copies)
    done = office.desk.do(end_meeting, collects(office, number))
    assert (done.copies, done.out, done.warnings) == (2, 0, ())
    assert [now(office, copy) for copy in copies] == before
    assert prove(office.desk) > 0


def test_the_rest_is_collected_later(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    done = office.desk.do(end_meeting, collects(office, number, first))
    assert (done.out, done.warnings) == (1, ())
    raised(office.desk, end_meeting, collects(office, number, first), WrongStageError)
    after = make.on(office, 1)
    done = after.desk.do(end_meeting, collects(after, number, second))
    assert (done.out, done.warnings) == (0, ())


def test_after_the_meeting_a_copy_still_out_breaks_the_rule(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    after = make.on(office, 1)
    done = office.desk.do(end_meeting, collects(after, number, first))
    assert [rule.id for rule in done.warnings] == ["TH-11B"]
    assert now(office, second)[0] == "lent"


def test_only_copies_of_that_meeting_and_not_before_it(office: Office) -> None:
    number, other = held(office), held(office)
    strange = collects(office, number, *collects(office, other).copies)
    raised(office.desk, end_meeting, strange, NotFoundError)
    early = collects(office, number, day=later(office, -1))
    raised(office.desk, end_meeting, early, DaysOutOfOrderError)
    raised(office.desk, end_meeting, collects(office, 99, 1), NotFoundError)
