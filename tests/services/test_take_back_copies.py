from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, SignedPaperMissingError, WrongStageError
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.take_back_copies import take_back_copies
from tests.custody_desk import keeps, lent, now, originals, takes_back
from tests.make import on
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_loan_comes_back_to_the_clerk_and_is_due_no_more(office: Office) -> None:
    copies = lent(office)
    assert office.desk.do(take_back_copies, takes_back(on(office, 2), *copies)) == len(copies)
    for copy in copies:
        found = now(office, copy)
        assert (found.state, found.holder) == (CopyState.AT_CLERK, "Văn thư")
        assert (found.place, found.due) == ("Két văn thư", None)


def test_what_somebody_keeps_comes_back_too(office: Office) -> None:
    copy, *_ = originals(office)
    office.desk.do(keep_copies, keeps(office, copy))
    office.desk.do(take_back_copies, takes_back(office, copy))
    assert now(office, copy).person_id is None


def test_what_never_left_does_not_come_back(office: Office) -> None:
    copy, *_ = originals(office)
    error = raised(office.desk, take_back_copies, takes_back(office, copy), WrongStageError)
    assert vars(error)["is_at"] == "at_clerk"


def test_paper_and_order_of_days_are_wanted(office: Office) -> None:
    copies = lent(office)
    asked = takes_back(office, *copies, paper=" ")
    raised(office.desk, take_back_copies, asked, SignedPaperMissingError)
    early = takes_back(office, *copies, day=office.day - timedelta(days=1))
    raised(office.desk, take_back_copies, early, DaysOutOfOrderError)
