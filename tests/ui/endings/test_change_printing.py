from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.office import SigningCapacity
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.change_paper_facts import ChangePaperAsked
from bmnn_desk.services.set_up_body import set_up_body
from bmnn_desk.ui.endings.change_printing import (
    council_paper,
    decision_paper,
    facts_asked,
    minutes_paper,
    notice_paper,
    proposal_paper,
    recorded_decision,
)
from bmnn_desk.ui.endings.change_source import change_of
from tests import make
from tests import secrecy_desk as sd
from tests.services.test_set_up_body import renamed

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


def test_a_decision_on_record_names_who_signed_it_that_day(seat: Seat, office: Office) -> None:
    by = sd.decider(
        office,
        person=office.deputy,
        capacity=SigningCapacity.KT,
        position="Phó Giám đốc",
        delegation=make.delegate(office),
    )
    change = sd.extended(office, sd.delivered(office), decider=by)
    office.desk.do(set_up_body, renamed(office))
    later = replace(seat, today=lambda: office.day + sd.ONE)
    paper = recorded_decision(later, change_of(later, change).row)
    assert paper.agency == "SỞ MẪU MỰC"
    ((signature,),) = paper.signatures
    assert signature.name == "Phạm Thị Phó"
    assert signature.heading == "KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC"
    assert (paper.day, paper.number) == (office.day, "21/QĐ-SMM")


def test_of_what_is_gone_there_are_no_facts(seat: Seat, office: Office) -> None:
    with pytest.raises(NotFoundError):
        facts_asked(seat, ChangePaperAsked(body=office.body, item=99_999, day=office.day))
