from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError, WrongStageError
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.storage import tables as t
from tests.away_desk import back, later, loss, out, report
from tests.services.ledger import raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_a_return_or_a_loss_may_be_reported_later(office: Office) -> None:
    number, lost = out(office), out(office)
    office.desk.do(bring_back, back(office, number, told=""))
    office.desk.do(record_trip_loss, loss(office, lost, told="", told_on=None))
    office.desk.do(report_trip, report(office, number, day=later(office, 1)))
    office.desk.do(report_trip, report(office, lost, kind=TripEndKind.LOST, paper="05/BC-SMM"))
    told = [(row.kind, row.day, row.paper) for row in rows(office, t.TakingOutReport)]
    assert told == [("returned", later(office, 1), ""), ("lost", office.day, "05/BC-SMM")]


def test_what_did_not_happen_is_not_reported(office: Office) -> None:
    number = out(office)
    raised(office.desk, report_trip, report(office, number), WrongStageError)
    office.desk.do(bring_back, back(office, number, told=""))
    lost = report(office, number, kind=TripEndKind.LOST)
    raised(office.desk, report_trip, lost, WrongStageError)
    raised(office.desk, report_trip, report(office, number, told=" "), ReasonMissingError)
    early = report(office, number, day=later(office, -1))
    raised(office.desk, report_trip, early, DaysOutOfOrderError)
    raised(office.desk, report_trip, report(office, 99), NotFoundError)
