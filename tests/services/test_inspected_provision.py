from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspection_result import own_findings
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.law.inspection_regimes import inspection_regimes
from bmnn_desk.services.decide_provision import decide_provision
from bmnn_desk.services.inspected_provision import provision_case_rows
from bmnn_desk.services.inspection_asked import InspectionAsked
from tests.provision_desk import asked, decides, refuses
from tests.services.at_work import working
from tests.services.everything import other_case

if TYPE_CHECKING:
    from tests.make import Office


def broken(at: Office) -> list[str]:
    asked_for = InspectionAsked(body=at.body, since=at.day, until=at.day, day=at.day)
    with working(at) as work:
        rows = provision_case_rows(work, asked_for, 0).rows
    regimes = inspection_regimes(at.desk.law)
    return [found.rule for row in rows for found in own_findings(row, regimes)]


def test_lawful_answers_give_no_finding(office: Office) -> None:
    office.desk.do(decide_provision, decides(office, asked(office)))
    office.desk.do(decide_provision, refuses(office, asked(office)))
    asked(office)
    assert broken(office) == []


def test_what_was_granted_above_its_post_is_found_in_2026(new_office: Office) -> None:
    number = asked(new_office, level=SecrecyLevel.TUYET_MAT)
    new_office.desk.do(decide_provision, decides(new_office, number))
    assert broken(new_office) == ["SC-15"]


def test_what_is_excused_stands_in_the_list_by_its_own_row(office: Office) -> None:
    number = asked(office, level=SecrecyLevel.TUYET_MAT)
    request = replace(decides(office, number), other_cases=(other_case("SC-15"),))
    office.desk.do(decide_provision, request)
    assert broken(office) == []
