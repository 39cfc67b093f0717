from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import LeavingReason
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.leaving_facts import (
    CommitmentPapersAsked,
    LeavingAsked,
    MinutesAsked,
    commitment_facts,
    leaving_facts,
    minutes_facts,
)
from bmnn_desk.services.take_back_copies import take_back_copies
from tests import make
from tests.custody_desk import came, takes_back
from tests.office_desk import committed, has_device, has_paper, holds_copies, newcomer

if TYPE_CHECKING:
    from tests.make import Office


def test_a_leaving_is_about_all_he_holds_and_all_that_ends(office: Office) -> None:
    make.delegate(office)
    make.account(office, Role.LEADER, person=office.deputy)
    kept, gone = came(office)[0], came(office)[0]
    holds_copies(office, kept, gone, person=office.deputy)
    office.desk.do(take_back_copies, takes_back(office, gone))
    has_device(office, keeper=office.deputy)
    asked = LeavingAsked(body=office.body, person=office.deputy, day=office.day)
    (facts,) = office.desk.read(leaving_facts, asked)
    assert (facts.name, facts.post, facts.held) == ("Phạm Thị Phó", "Phó Giám đốc", 1)
    assert [each.copy for each in facts.copies] == [kept]
    assert len(facts.given) == 1
    assert [each.kind for each in facts.things] == ["device"]
    assert (facts.posts, facts.powers, facts.accounts) == (("Phó Giám đốc",), ("05/QĐ-SMM",), 1)
    assert facts.signed_on is None
    committed(office, office.deputy, kind=CommitmentKind.LEAVING)
    (facts,) = office.desk.read(leaving_facts, asked)
    assert facts.signed_on == office.day


def test_the_minutes_name_both_sides_and_what_goes_over(office: Office) -> None:
    holds_copies(office, came(office)[0], person=office.drafter)
    asked = MinutesAsked(
        body=office.body,
        person=office.drafter,
        day=office.day,
        reason=LeavingReason.RETIRED,
        successor=office.deputy,
        number="07/BB-SMM",
    )
    (facts,) = office.desk.read(minutes_facts, asked)
    assert (facts.giver, facts.taker) == ("Ngô Văn Soạn", "Phạm Thị Phó")
    assert (facts.giver_post, facts.taker_post) == ("Chuyên viên", "Phó Giám đốc")
    assert (facts.agency, facts.number, len(facts.copies)) == ("SỞ MẪU MỰC", "07/BB-SMM", 1)


def test_commitments_name_the_newest_rules_of_the_office_and_come_in_order(
    office: Office,
) -> None:
    has_paper(office, number="02/NQ-SMM")
    has_paper(office, kind=OwnPaperKind.REGULATION, number="03/QC-SMM")
    person = newcomer(office)
    asked = CommitmentPapersAsked(body=office.body, persons=(person, office.head), day=office.day)
    first, second = office.desk.read(commitment_facts, asked)
    assert (first.name, second.name) == ("Hồ Thị Mới", "Trần Văn Giám")
    assert (first.rules_number, first.post) == ("03/QC-SMM", "Chuyên viên")


def test_nobody_and_who_is_not_of_the_body_have_no_papers(office: Office) -> None:
    for persons in ((), (99,)):
        asked = CommitmentPapersAsked(body=office.body, persons=persons, day=office.day)
        with pytest.raises(NotFoundError):
            office.desk.read(commitment_facts, asked)
    with pytest.raises(NotFoundError):
        office.desk.read(leaving_facts, LeavingAsked(body=office.body, person=99, day=office.day))
