from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.services.holdings_paper import HoldingsPaperAsked, holdings_paper_facts
from bmnn_desk.services.keep_copies import keep_copies
from bmnn_desk.services.lend_copies import lend_copies
from tests.custody_desk import BORROWER, came, keeps, lends, originals

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.finding(62)
def test_all_that_a_person_holds_is_on_his_list(office: Office) -> None:
    copies = (*originals(office), *came(office))
    office.desk.do(keep_copies, keeps(office, *copies[:2]))
    office.desk.do(lend_copies, lends(office, *copies[2:]))
    asked = HoldingsPaperAsked(
        body=office.body, day=office.day, holder=BORROWER, person=office.drafter
    )
    (facts,) = office.desk.read(holdings_paper_facts, asked)
    assert (facts.agency, facts.holder, facts.day) == ("SỞ MẪU MỰC", BORROWER, office.day)
    assert {row.id for row in facts.copies} == set(copies)
    assert [row.reference for row in facts.copies] == sorted(row.reference for row in facts.copies)


def test_who_holds_nothing_has_an_empty_list(office: Office) -> None:
    asked = HoldingsPaperAsked(body=office.body, day=office.day, holder="Không ai")
    (facts,) = office.desk.read(holdings_paper_facts, asked)
    assert facts.copies == ()
