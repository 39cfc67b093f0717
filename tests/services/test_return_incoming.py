from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.incoming_list import IncomingPart
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.incoming_ids import IncomingAsked, incoming_ids
from bmnn_desk.services.return_incoming import return_incoming
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import SENDER, entered, given_back
from tests.services.broken import DAY
from tests.services.incoming import detail
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def recalled(at: Office, days: int = 3) -> int:
    return entered(at, recall_stamped=True, recall_on=at.day + timedelta(days=days)).line


def to_return(at: Office) -> list[int]:
    asked = IncomingAsked(body=at.body, book=None, part=IncomingPart.TO_RETURN)
    (ids,) = at.desk.read(incoming_ids, asked)
    return list(ids)


def test_every_copy_goes_back_with_the_paper_that_proves_it(office: Office) -> None:
    line = recalled(office)
    made = office.desk.do(return_incoming, given_back(office, line))
    assert (made.copies, made.warnings) == (2, ())
    moves = [event for event in rows(office, t.CopyEvent) if event.state != CopyState.AT_CLERK]
    assert {(event.holder, event.paper) for event in moves} == {(SENDER, "Biên bản 03/BB-SMM")}
    assert {copy.state for copy in detail(office, line).copies} == {"given_back"}
    assert prove(office.desk) > 0


def test_after_its_day_it_goes_back_with_a_warning(office: Office) -> None:
    line = recalled(office, days=0)
    later = make.on(office, 1)
    made = later.desk.do(return_incoming, given_back(later, line))
    assert [rule.id for rule in made.warnings] == ["DEN-07B"]


def test_one_copy_may_go_back_alone_and_once(office: Office) -> None:
    line = recalled(office)
    first, _second = (copy.copy for copy in detail(office, line).copies)
    request = given_back(office, line, copies=(first,))
    assert office.desk.do(return_incoming, request).copies == 1
    again = given_back(office, line, copies=(first,))
    raised(office.desk, return_incoming, again, WrongStageError)
    assert office.desk.do(return_incoming, given_back(office, line)).copies == 1
    raised(office.desk, return_incoming, given_back(office, line), WrongStageError)


def test_it_says_to_whom_and_by_which_paper(office: Office) -> None:
    line = recalled(office)
    for changes in ({"receiver": " "}, {"paper": ""}):
        raised(
            office.desk, return_incoming, given_back(office, line, **changes), ReasonMissingError
        )


def test_a_strange_copy_or_an_early_day_is_refused(office: Office) -> None:
    line, other = recalled(office), entered(office).line
    strange = detail(office, other).copies[0].copy
    raised(office.desk, return_incoming, given_back(office, line, copies=(strange,)), NotFoundError)
    early = replace(given_back(office, line), day=office.day - DAY)
    raised(office.desk, return_incoming, early, DaysOutOfOrderError)


def test_what_is_to_go_back_is_listed_until_all_of_it_went(office: Office) -> None:
    soon, later = recalled(office, 1), recalled(office, 9)
    entered(office)
    assert to_return(office) == [later, soon]
    first, second = (copy.copy for copy in detail(office, soon).copies)
    office.desk.do(return_incoming, given_back(office, soon, copies=(first,)))
    assert to_return(office) == [later, soon]
    office.desk.do(return_incoming, given_back(office, soon, copies=(second,)))
    assert to_return(office) == [later]
