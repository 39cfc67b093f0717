from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    SignedPaperMissingError,
    WrongStageError,
)
from bmnn_desk.services.lend_copies import lend_copies
from tests.custody_desk import BORROWER, LOAN_DAYS, lends, lent, now, originals
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_a_loan_has_its_borrower_its_day_and_its_paper(office: Office) -> None:
    for copy in lent(office):
        found = now(office, copy)
        assert (found.state, found.holder) == (CopyState.LENT, BORROWER)
        assert found.due == office.day + timedelta(days=LOAN_DAYS)
        assert found.ours


def test_it_is_not_lent_twice(office: Office) -> None:
    copies = lent(office)
    raised(office.desk, lend_copies, lends(office, *copies), WrongStageError)


def test_borrower_signature_and_a_day_to_come_are_wanted(office: Office) -> None:
    copies = originals(office)
    raised(office.desk, lend_copies, lends(office, *copies, borrower=" "), HolderMissingError)
    raised(office.desk, lend_copies, lends(office, *copies, paper=""), SignedPaperMissingError)
    before = office.day - timedelta(days=1)
    raised(office.desk, lend_copies, lends(office, *copies, due=before), DaysOutOfOrderError)
