from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_paper_facts import ChangePaperAsked
from bmnn_desk.ui.endings.change_printing import (
    council_paper,
    decision_paper,
    facts_asked,
    minutes_paper,
    notice_paper,
    proposal_paper,
)
from tests import secrecy_desk as sd

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_every_paper_is_made_by_the_words_of_its_day(seat: Seat, office: Office) -> None:
    item = sd.delivered(office)
    facts = facts_asked(seat, ChangePaperAsked(body=office.body, item=item, day=office.day))
    made = [
        write(seat, replace(facts, day=office.day, number="1/QĐ"))
        for write in (decision_paper, council_paper, proposal_paper, minutes_paper, notice_paper)
    ]
    assert all(paper.blocks for paper in made)
    assert {paper.day for paper in made} == {office.day}
    assert len({(paper.kind, paper.title) for paper in made}) == len(made)


def test_of_what_is_gone_there_are_no_facts(seat: Seat, office: Office) -> None:
    with pytest.raises(NotFoundError):
        facts_asked(seat, ChangePaperAsked(body=office.body, item=99_999, day=office.day))
