from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.errors import DaysOutOfOrderError, ReasonMissingError, WrongStageError
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.storage import tables as t
from tests.away_desk import PLACE, TAKER, back, kept, later, loss, now, out
from tests.services.ledger import prove, raised, rows

if TYPE_CHECKING:
    from tests.make import Office


def test_what_was_lost_on_the_way_is_lost_where_it_was_last(office: Office) -> None:
    number = out(office)
    request = loss(office, number)
    incident = office.desk.do(record_trip_loss, request)
    (row,) = rows(office, t.Incident)
    assert (row.id, row.kind, row.found_by, row.how) == (
        incident,
        "loss",
        TAKER,
        "Mất cặp trên tàu",
    )
    (lost,) = rows(office, t.IncidentCopy)
    assert lost.copy_id == request.copies[0]
    assert now(office, request.copies[0]) == ("lost", TAKER, PLACE, None)
    (end,) = rows(office, t.TakingOutEnd)
    assert (end.kind, end.note) == ("lost", "Mất cặp trên tàu")
    (told,) = rows(office, t.TakingOutReport)
    assert (told.kind, told.day) == ("lost", office.day)
    assert prove(office.desk) > 0


def test_one_may_be_lost_and_the_other_come_back(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(record_trip_loss, loss(office, number, first))
    office.desk.do(bring_back, back(office, number, second))
    assert [now(office, copy)[0] for copy in (first, second)] == ["lost", "at_clerk"]


def test_a_loss_is_told_with_how_it_happened_and_reported_not_before_it(office: Office) -> None:
    number = out(office)
    raised(office.desk, record_trip_loss, loss(office, number, how=" "), ReasonMissingError)
    raised(office.desk, record_trip_loss, loss(office, number, told=""), ReasonMissingError)
    early = loss(office, number, told_on=later(office, -1))
    raised(office.desk, record_trip_loss, early, DaysOutOfOrderError)
    unreported = loss(office, number, told="", told_on=None)
    office.desk.do(record_trip_loss, unreported)
    assert rows(office, t.TakingOutReport) == []


def test_what_is_back_is_not_lost_on_the_way(office: Office) -> None:
    number = out(office)
    request = loss(office, number)
    office.desk.do(bring_back, back(office, number))
    raised(office.desk, record_trip_loss, request, WrongStageError)
