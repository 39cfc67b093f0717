from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.due_copies import copies_due
from bmnn_desk.services.due_taking_out import AHEAD, taking_out_due
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from tests import make
from tests.away_desk import (
    back,
    call,
    collects,
    comes_back,
    delivered,
    held,
    kept,
    later,
    loss,
    out,
    report,
)
from tests.services.at_work import working

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from tests.make import Office


def due(at: Office, days: int = 0) -> list[DueRow]:
    with working(at) as work:
        return list(taking_out_due(work, at.body, later(at, days)))


@pytest.mark.finding(91)
def test_what_is_taken_out_is_due_near_its_day_and_late_after_it(office: Office) -> None:
    number = out(office, *kept(office), until=later(office, 10))
    assert due(office, 10 - AHEAD.days - 1) == []
    (row,) = due(office, 11)
    assert (row.kind, row.ref.kind, row.ref.number) == (
        DueKind.TAKEN_OUT,
        RecordKind.TAKING_OUT,
        number,
    )
    assert (row.label, row.who, row.count, row.rule) == ("01/BC-SMM", "Ngô Văn Soạn", 2, "MR-03")
    assert row.state(later(office, 11)) is DueState.LATE
    assert [each.state(later(office, 8)) for each in due(office, 8)] == [DueState.SOON]
    office.desk.do(bring_back, back(office, number))
    assert due(office, 11) == []


@pytest.mark.finding(91)
def test_a_return_that_nobody_heard_of_waits_until_it_is_reported(office: Office) -> None:
    number = out(office)
    office.desk.do(bring_back, back(office, number, told=""))
    (row,) = due(office)
    assert (row.rule, row.due) == ("MR-03B", None)
    office.desk.do(report_trip, report(office, number))
    assert due(office) == []


def test_since_2026_nobody_permitted_it_and_nobody_is_told(new_office: Office) -> None:
    number = out(new_office, permit=None)
    new_office.desk.do(bring_back, back(new_office, number, told=""))
    assert due(new_office) == []


def test_a_loss_is_reported_by_the_next_working_day(office: Office) -> None:
    number = out(office)
    office.desk.do(record_trip_loss, loss(office, number, told="", told_on=None))
    (row,) = due(office)
    assert (row.kind, row.rule, row.count) == (DueKind.INCIDENT, "MR-03C", 1)
    assert row.due is not None
    assert row.due > office.day


def test_each_loss_and_each_return_wants_a_report_of_its_own(office: Office) -> None:
    def unreported() -> list[str]:
        return [row.rule for row in due(office) if row.rule != "MR-03"]

    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(record_trip_loss, loss(office, number, first))
    assert unreported() == []
    office.desk.do(record_trip_loss, loss(office, number, second, told="", told_on=None))
    assert unreported() == ["MR-03C"]
    office.desk.do(report_trip, report(office, number, kind=TripEndKind.LOST))
    assert unreported() == []

    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first))
    office.desk.do(bring_back, back(office, number, second, told=""))
    assert unreported() == ["MR-03B"]


@pytest.mark.finding(96)
def test_what_is_stamped_for_return_is_due_by_the_day_on_it(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 20))
    make.issued(office, recall_on=later(office, 20))
    assert due(office, 15) == []
    (row,) = due(office, 21)
    assert (row.kind, row.ref.kind, row.ref.item) == (DueKind.RECALL, RecordKind.RECALL, item)
    assert (row.due, row.rule, row.count) == (later(office, 20), "TH-11", 2)
    office.desk.do(record_recalled, comes_back(office, item))
    assert due(office, 21) == []


@pytest.mark.finding(96)
def test_what_is_called_back_is_due_by_the_day_of_the_letter(office: Office) -> None:
    item = delivered(office)
    office.desk.do(recall_copies, call(office, item))
    assert due(office, 5) == []
    (row,) = due(office, 12)
    assert (row.due, row.count) == (later(office, 10), 2)


def test_what_was_given_out_at_a_meeting_is_due_when_it_ends(office: Office) -> None:
    number = held(office)
    (row,) = due(office, 1)
    assert (row.kind, row.ref.kind, row.ref.number) == (
        DueKind.RECALL,
        RecordKind.MEETING,
        number,
    )
    assert (row.due, row.rule, row.count) == (office.day, "TH-11B", 2)
    with working(office) as work:
        loans = list(copies_due(work, office.body, later(office, 1)))
    assert not [each for each in loans if each.kind is DueKind.LOAN]
    office.desk.do(end_meeting, collects(office, number))
    assert due(office, 1) == []


def test_no_row_carries_a_title(office: Office) -> None:
    out(office)
    held(office)
    delivered(office, recall_on=later(office, 1))
    said = [text for row in due(office, 5) for text in (row.label, row.who)]
    assert said
    assert not any("tình hình mẫu" in text for text in said)
