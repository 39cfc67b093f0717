from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.incidents import IncidentAsked, incident_detail
from bmnn_desk.services.report_incident import report_incident
from tests.inventory_desk import ends_incident, lost, reports
from tests.services.broken import DAY
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_the_first_report_is_the_incidents(office: Office) -> None:
    number, _ = lost(office)
    office.desk.do(report_incident, reports(office, number))
    office.desk.do(report_incident, reports(office, number, number="08/BC-SMM"))
    asked = IncidentAsked(body=office.body, incident=number)
    (detail,) = office.desk.read(incident_detail, asked)
    assert (detail.row.report, detail.row.reported_on) == ("07/BC-SMM", office.day)
    assert [(each.number, each.told) for each in detail.reports] == [
        ("07/BC-SMM", "Công an tỉnh Mẫu"),
        ("08/BC-SMM", "Công an tỉnh Mẫu"),
    ]


def test_a_report_has_a_number_a_receiver_and_a_day_after_the_incident(office: Office) -> None:
    number, _ = lost(office)
    plain = reports(office, number)
    raised(office.desk, report_incident, replace(plain, number=" "), ReasonMissingError)
    raised(office.desk, report_incident, replace(plain, told=""), ReasonMissingError)
    raised(office.desk, report_incident, replace(plain, day=office.day - DAY), DaysOutOfOrderError)
    raised(office.desk, report_incident, replace(plain, body=9), NotFoundError)
    office.desk.do(report_incident, plain)
    office.desk.do(close_incident, ends_incident(office, number))
    raised(office.desk, report_incident, reports(office, number), WrongStageError)
