from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import RemedyKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.close_incident import close_incident
from bmnn_desk.services.incidents import IncidentAsked, incident_detail
from bmnn_desk.services.remedy_incident import remedy_incident
from bmnn_desk.services.report_incident import report_incident
from tests.inventory_desk import ends_incident, lost, remedies, reports
from tests.services.broken import DAY
from tests.services.ledger import raised

if TYPE_CHECKING:
    from tests.make import Office


def test_causes_and_deeds_are_kept_in_their_order(office: Office) -> None:
    number, _ = lost(office)
    cause = remedies(office, number, kind=RemedyKind.CAUSE, words="Không khóa tủ", by="")
    office.desk.do(remedy_incident, cause)
    office.desk.do(remedy_incident, remedies(office, number))
    asked = IncidentAsked(body=office.body, incident=number)
    (detail,) = office.desk.read(incident_detail, asked)
    assert [(each.kind, each.by) for each in detail.remedies] == [
        (RemedyKind.CAUSE, ""),
        (RemedyKind.DONE, "Phòng Văn thư"),
    ]


def test_a_remedy_says_something_of_an_open_incident(office: Office) -> None:
    number, _ = lost(office)
    plain = remedies(office, number)
    raised(office.desk, remedy_incident, replace(plain, words=" "), ReasonMissingError)
    raised(office.desk, remedy_incident, replace(plain, day=office.day - DAY), DaysOutOfOrderError)
    raised(office.desk, remedy_incident, replace(plain, body=9), NotFoundError)
    office.desk.do(report_incident, reports(office, number))
    office.desk.do(close_incident, ends_incident(office, number))
    raised(office.desk, remedy_incident, plain, WrongStageError)
