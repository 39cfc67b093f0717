from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.own_papers import OwnPaperKind
from bmnn_desk.domain.rules.office_order import (
    access_has_a_commitment,
    officer_is_named,
    own_rules_hold,
)
from bmnn_desk.services.choose_setting import choose_setting
from bmnn_desk.services.office_order_cases import (
    commitment_cases,
    office_rules_case,
    officer_case,
    standing_papers,
    standing_rules,
    untrained_people,
)
from bmnn_desk.services.person_files import posts_by_person
from tests.office_desk import committed, ended_paper, has_paper, trained
from tests.services.at_work import working
from tests.services.each_office import chooses_setting

if TYPE_CHECKING:
    from tests.make import Office


def rules_hold(at: Office) -> bool:
    with working(at) as work:
        return own_rules_hold(office_rules_case(work, at.body, at.day))


def officer_named(at: Office) -> bool:
    with working(at) as work:
        return officer_is_named(officer_case(work, at.body, at.day))


@pytest.mark.finding(65)
def test_rules_hold_from_their_first_day_to_their_last(office: Office) -> None:
    assert not rules_hold(office)
    number = has_paper(office)
    assert rules_hold(office)
    ended_paper(office, paper=number, last=office.day - timedelta(days=1))
    assert not rules_hold(office)


@pytest.mark.finding(28)
@pytest.mark.finding(65)
def test_rules_that_name_an_expired_law_do_not_hold(office: Office) -> None:
    has_paper(office, text="Căn cứ Nghị định 33/2002/NĐ-CP và Nghị định 26/2020/NĐ-CP")
    with working(office) as work:
        case = office_rules_case(work, office.body, office.day)
    expired = [each.number for each in case.cited if each.until and each.until < office.day]
    assert expired == ["33/2002/NĐ-CP"]
    assert not own_rules_hold(case)


def test_a_body_that_needs_a_regulation_is_not_content_with_rules(office: Office) -> None:
    has_paper(office)
    office.desk.do(choose_setting, chooses_setting(office, key="needs_regulation", value="yes"))
    assert not rules_hold(office)
    has_paper(office, kind=OwnPaperKind.REGULATION, number="03/QC-SMM")
    assert rules_hold(office)
    with working(office) as work:
        found = standing_rules(work, office.body, office.day)
        assert found is not None
        assert found.number == "03/QC-SMM"


@pytest.mark.finding(31)
@pytest.mark.finding(70)
@pytest.mark.finding(93)
def test_an_officer_is_named_by_a_decision_for_that_work_alone_where_it_must_be(
    office: Office,
) -> None:
    assert not officer_named(office)
    has_paper(office, kind=OwnPaperKind.OFFICER, person=office.drafter)
    assert officer_named(office)
    office.desk.do(choose_setting, chooses_setting(office, key="needs_full_time", value="yes"))
    assert not officer_named(office)
    has_paper(office, kind=OwnPaperKind.OFFICER, person=office.deputy, full_time=True)
    assert officer_named(office)


@pytest.mark.finding(32)
def test_everybody_in_a_post_has_his_commitment_or_lacks_it(office: Office) -> None:
    committed(office, office.head)
    with working(office) as work:
        posts = posts_by_person(work, office.body)
        cases = dict(commitment_cases(work, office.body, posts, office.day))
    lacking = {person for person, case in cases.items() if not access_has_a_commitment(case)}
    assert lacking == {office.deputy, office.drafter}


@pytest.mark.finding(109)
@pytest.mark.finding(112)
def test_who_was_not_trained_in_the_year_is_told(office: Office) -> None:
    trained(office, office.head)
    trained(office, office.deputy, day=office.day.replace(year=office.day.year - 1))
    with working(office) as work:
        posts = posts_by_person(work, office.body)
        found = untrained_people(work, office.body, posts, office.day)
    assert found == (office.deputy, office.drafter)


def test_standing_papers_come_newest_first(office: Office) -> None:
    old = has_paper(office, kind=OwnPaperKind.CYBER_PLAN, number="1")
    new = has_paper(
        office,
        kind=OwnPaperKind.CYBER_PLAN,
        number="2",
        since=office.day,
    )
    has_paper(
        office,
        kind=OwnPaperKind.CYBER_PLAN,
        number="3",
        since=office.day + timedelta(days=1),
    )
    with working(office) as work:
        found = standing_papers(work, office.body, office.day, OwnPaperKind.CYBER_PLAN)
        assert [row.id for row in found] == [new, old]
