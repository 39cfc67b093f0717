from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    SignedPaperMissingError,
    WrongStageError,
)
from bmnn_desk.services.archive_copies import archive_copies
from bmnn_desk.services.end_work import end_work
from tests.custody_desk import archives, ends_work, lent, now, originals
from tests.make import on
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_what_is_archived_is_still_the_offices(office: Office) -> None:
    copies = originals(office)
    done = office.desk.do(archive_copies, archives(office, *copies))
    assert (done.copies, done.warnings) == (len(copies), ())
    found = now(office, copies[0])
    assert (found.state, found.holder) == (CopyState.ARCHIVED, "Lưu trữ cơ quan")
    assert found.ours


@pytest.mark.finding(101)
def test_later_than_a_year_after_the_work_it_warns(office: Office) -> None:
    copies = originals(office)
    office.desk.do(end_work, ends_work(office, *copies))
    in_time = archives(on(office, 365), *copies[:1])
    assert office.desk.do(archive_copies, in_time).warnings == ()
    late = office.desk.do(archive_copies, archives(on(office, 366), *copies[1:]))
    assert [rule.id for rule in late.warnings] == ["TH-12"]


def test_the_end_of_the_work_may_be_told_with_it(office: Office) -> None:
    copies = originals(office)
    late = on(office, 400)
    asked = archives(late, *copies, ended_on=office.day)
    assert [rule.id for rule in office.desk.do(archive_copies, asked).warnings] == ["TH-12"]


def test_archive_place_paper_and_days_in_order_are_wanted(office: Office) -> None:
    copies = originals(office)
    raised(office.desk, archive_copies, archives(office, *copies, archive=""), HolderMissingError)
    raised(office.desk, archive_copies, archives(office, *copies, place=""), HolderMissingError)
    asked = archives(office, *copies, paper="")
    raised(office.desk, archive_copies, asked, SignedPaperMissingError)
    tomorrow = office.day + timedelta(days=1)
    asked = archives(office, *copies, ended_on=tomorrow)
    raised(office.desk, archive_copies, asked, DaysOutOfOrderError)


def test_a_loan_comes_back_before_it_is_archived(office: Office) -> None:
    raised(office.desk, archive_copies, archives(office, *lent(office)), WrongStageError)
