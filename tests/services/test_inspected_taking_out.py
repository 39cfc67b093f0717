from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.ending_cases import RecallCase
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.taking_out import TakingBackCase, TakingOutCase
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.services.bring_back import bring_back
from bmnn_desk.services.end_meeting import end_meeting
from bmnn_desk.services.recall_copies import recall_copies
from bmnn_desk.services.record_recalled import record_recalled
from bmnn_desk.services.record_trip_loss import record_trip_loss
from bmnn_desk.services.report_trip import report_trip
from bmnn_desk.services.take_out import take_out
from tests import make
from tests.away_desk import (
    abroad,
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
    sent,
    trip,
)
from tests.inspection_desk import cases, inspected
from tests.services.everything import other_case

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from tests.make import Office

_OWN = {RecordKind.TAKING_OUT, RecordKind.RECALL, RecordKind.MEETING}


def findings(at: Office, days: int = 0) -> list[InspectionFinding]:
    """Those of this part, as they stand so many days later."""
    found = inspected(make.on(at, days)).findings
    return [each for each in found if each.ref.kind in _OWN and not each.excused]


def broken(at: Office, days: int = 0) -> list[str]:
    return [each.rule for each in findings(at, days)]


@pytest.mark.finding(91)
def test_what_left_without_a_permission_is_found_by_its_exception_alone(office: Office) -> None:
    excused = trip(office, permit=None, other_cases=(other_case("MR-01"),))
    number = office.desk.do(take_out, excused).trip
    assert broken(office) == []
    assert "MR-01" in [each.rule for each in inspected(office).findings]
    office.desk.do(bring_back, back(office, number))
    assert broken(office, 9) == []


@pytest.mark.finding(91)
def test_what_did_not_come_back_by_its_day_is_found(office: Office) -> None:
    number = out(office, *kept(office))
    assert broken(office, 2) == []
    (found,) = findings(office, 3)
    assert (found.rule, found.label, found.ref.number) == ("MR-03", "01/BC-SMM", number)
    office.desk.do(bring_back, back(make.on(office, 2), number))
    assert broken(office, 3) == []


@pytest.mark.finding(91)
def test_a_late_return_and_one_that_nobody_heard_of_stay_found(office: Office) -> None:
    number = out(office)
    office.desk.do(bring_back, back(make.on(office, 5), number, told=""))
    assert broken(office, 5) == ["MR-03", "MR-03B"]
    office.desk.do(report_trip, report(make.on(office, 5), number))
    assert broken(office, 5) == ["MR-03"]


def test_a_loss_is_reported_at_once(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    unreported = loss(office, number, first, told="", told_on=None)
    office.desk.do(record_trip_loss, unreported)
    office.desk.do(bring_back, back(office, number, second))
    assert broken(office, 1) == []
    assert broken(office, 9) == ["MR-03C"]
    assert len(cases(office, TakingBackCase)) == 2


def test_a_second_loss_on_a_trip_wants_a_report_of_its_own(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(record_trip_loss, loss(office, number, first))
    unreported = loss(office, number, second, told="", told_on=None)
    office.desk.do(record_trip_loss, unreported)
    assert broken(office, 1) == []
    assert broken(office, 9) == ["MR-03C"]
    asked = cases(office, TakingBackCase)
    assert [case.loss_told for case in asked] == [office.day, None]
    office.desk.do(report_trip, report(office, number, kind=TripEndKind.LOST))
    assert broken(office, 9) == []


def test_a_second_return_from_a_trip_wants_a_report_of_its_own(office: Office) -> None:
    first, second = kept(office)
    number = out(office, first, second)
    office.desk.do(bring_back, back(office, number, first, told=""))
    assert broken(office) == ["MR-03B"]
    office.desk.do(report_trip, report(office, number))
    assert broken(office) == []
    assert len(cases(office, TakingBackCase)) == 2
    office.desk.do(bring_back, back(office, number, second, told=""))
    assert broken(office) == ["MR-03B"]
    office.desk.do(report_trip, report(office, number))
    assert broken(office) == []


def test_each_document_of_a_taking_out_is_asked_for_its_permission(office: Office) -> None:
    office.desk.do(take_out, abroad(office, *kept(office), *kept(office)))
    asked = cases(office, TakingOutCase)
    assert [case.request.title for case in asked] == ["về tình hình mẫu"] * 2
    assert broken(office) == []


@pytest.mark.finding(96)
def test_a_copy_that_did_not_come_back_by_the_day_on_it_is_found(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    first, second = sent(office, item)
    assert broken(office, 5) == []
    (found,) = findings(office, 6)
    assert (found.rule, found.ref.kind, found.ref.item) == ("TH-11", RecordKind.RECALL, item)
    on_time = make.on(office, 5)
    office.desk.do(record_recalled, comes_back(on_time, item, copies=(first,)))
    assert broken(office, 6) == ["TH-11"]
    office.desk.do(record_recalled, comes_back(on_time, item, copies=(second,)))
    assert broken(office, 6) == []


@pytest.mark.finding(96)
def test_copies_called_back_by_several_days_are_asked_for_by_each(office: Office) -> None:
    item = delivered(office, recall_on=later(office, 5))
    first, second = sent(office, item)
    office.desk.do(recall_copies, call(office, item, copies=(second,)))
    assert broken(office, 7) == ["TH-11"]
    assert broken(office, 11) == ["TH-11", "TH-11"]
    office.desk.do(record_recalled, comes_back(make.on(office, 6), item, copies=(first, second)))
    days = [case.recall_on for case in cases(office, RecallCase)]
    assert days == [later(office, 5), later(office, 10)]
    assert broken(office, 11) == ["TH-11"]


def test_what_a_meeting_did_not_give_back_is_found_after_it(office: Office) -> None:
    first, second = kept(office)
    number = held(office, first, second)
    assert broken(office) == []
    (found,) = findings(office, 1)
    assert (found.rule, found.label, found.ref.number) == ("TH-11B", "01/BC-SMM", number)
    office.desk.do(end_meeting, collects(office, number, first))
    assert broken(office, 1) == ["TH-11B"]
    office.desk.do(end_meeting, collects(make.on(office, 1), number, second))
    assert broken(office, 1) == []


def test_days_outside_of_the_period_are_not_asked_about(office: Office) -> None:
    out(office)
    held(office)
    delivered(office, recall_on=later(office, 5))
    before = later(office, -1)
    found = inspected(make.on(office, 30), until=before, since=before.replace(day=1)).findings
    assert [each for each in found if each.ref.kind in _OWN] == []


def test_since_2026_the_same_words_are_said_as_not_compared(new_office: Office) -> None:
    held(new_office)
    (found,) = findings(new_office, 1)
    assert found.rule == "TH-11B"
    assert "chưa đối chiếu" in found.basis
    assert replace(found, rule="") != found
