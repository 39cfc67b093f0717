from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.incidents import IncidentKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.find_lost import find_lost
from bmnn_desk.services.record_incident import record_incident
from bmnn_desk.services.report_incident import report_incident
from bmnn_desk.storage import tables as t
from tests import make
from tests.inventory_desk import ends_incident, finds, incident, lost, reports
from tests.services.broken import DAY
from tests.services.everything import other_case
from tests.services.ledger import prove, raised, refused, rows

if TYPE_CHECKING:
    from tests.make import Office


@pytest.mark.parametrize("kind", IncidentKind)
def test_an_incident_does_not_close_without_its_report(office: Office, kind: IncidentKind) -> None:
    make.issued(office)
    number = office.desk.do(record_incident, incident(office, copies=(1,), kind=kind))
    assert set(refused(office.desk, close_incident, ends_incident(office, number))) == {"BC-04"}
    office.desk.do(report_incident, reports(office, number))
    assert office.desk.do(close_incident, ends_incident(office, number)).warnings == ()
    assert prove(office.desk) > 0


def test_another_case_closes_it_and_stays_on_record(office: Office) -> None:
    number, _ = lost(office)
    request = ends_incident(office, number, other_cases=(other_case("BC-04"),))
    assert {rule.id for rule in office.desk.do(close_incident, request).warnings} == {"BC-04"}
    assert [row.rule for row in rows(office, t.OtherCase)] == ["BC-04"]


def test_from_2026_a_missing_report_warns(new_office: Office) -> None:
    number, _ = lost(new_office)
    made = new_office.desk.do(close_incident, ends_incident(new_office, number))
    assert {rule.id for rule in made.warnings} == {"BC-04"}


def test_it_closes_once_with_words_and_not_before_what_was_told(office: Office) -> None:
    number, _ = lost(office)
    office.desk.do(report_incident, reports(office, number, day=office.day + DAY))
    end = ends_incident(office, number)
    raised(office.desk, close_incident, end, DaysOutOfOrderError)
    later = replace(end, day=office.day + DAY)
    raised(office.desk, close_incident, replace(later, words=" "), ReasonMissingError)
    raised(office.desk, close_incident, replace(later, incident=99), NotFoundError)
    raised(office.desk, close_incident, replace(later, body=9), NotFoundError)
    office.desk.do(close_incident, later)
    again = replace(later, request_id=make.request_id())
    raised(office.desk, close_incident, again, WrongStageError)


def test_it_does_not_close_before_the_day_on_which_a_copy_was_found(office: Office) -> None:
    number, copy = lost(office)
    office.desk.do(report_incident, reports(office, number))
    office.desk.do(find_lost, finds(office, number, copy, day=office.day + DAY))
    end = ends_incident(office, number)
    raised(office.desk, close_incident, end, DaysOutOfOrderError)
    later = replace(end, day=office.day + DAY)
    assert office.desk.do(close_incident, later).warnings == ()
