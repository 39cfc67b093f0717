from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.inspected import InspectedVolume, InspectedYear, OtherCaseUsed
from bmnn_desk.domain.inspection_report import RecordKind
from bmnn_desk.domain.office import DelegationCase
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.domain.year_close import ReportCase
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.determine_level import determine_level
from bmnn_desk.services.keep_year_report import keep_year_report
from bmnn_desk.services.propose_level import propose_level
from bmnn_desk.services.record_volume_event import record_volume_event
from tests import book_desk, make
from tests.inspection_desk import BESIDES, cases, found, inspected, of_lines, other_case, rows
from tests.statistics_desk import report

if TYPE_CHECKING:
    from tests.make import Office


def test_a_year_that_is_over_and_open_is_told(office: Office) -> None:
    assert found(office) == []
    (finding,) = of_lines(office, day=date(2026, 1, 2))
    assert (finding.rule, finding.label) == ("TK-01D", "2025")
    assert (finding.ref.kind, finding.ref.number) == (RecordKind.YEAR, 2025)
    assert finding.day == date(2025, 12, 31)
    (case,) = cases(office, InspectedYear)
    assert (case.year, case.is_closed) == (2025, False)


def reported(at: Office, **changes: Any) -> list[tuple[str, bool]]:  # noqa: ANN401
    """The years whose report is found late, and whether it is excused."""
    findings = inspected(at, **changes).findings
    return [(each.label, each.excused) for each in findings if each.rule == "BC-02"]


def set_report_due(at: Office, value: str) -> None:
    request = SettingRequest(
        request_id=make.request_id(), body=at.body, day=at.day, key="report_due", value=value
    )
    at.desk.do(choose_setting, request)


@pytest.mark.finding(74)
@pytest.mark.finding(92)
def test_a_report_is_owed_from_the_offices_last_day_on(office: Office) -> None:
    set_report_due(office, "12-20")
    assert reported(office, day=date(2025, 12, 20)) == []
    assert reported(office, day=date(2025, 12, 21)) == [("2025", False)]
    office.desk.do(keep_year_report, report(office))
    assert reported(office, day=date(2025, 12, 21)) == []


def test_a_report_that_was_made_too_late_stays_found(office: Office) -> None:
    set_report_due(office, f"{office.day:%m-%d}")
    late = make.on(office, 1)
    late.desk.do(keep_year_report, report(late))
    assert reported(late) == [("2025", False)]
    assert [case.day for case in cases(late, ReportCase)] == [late.day]


def test_the_first_word_of_a_report_counts(office: Office) -> None:
    set_report_due(office, f"{office.day:%m-%d}")
    office.desk.do(keep_year_report, report(office))
    late = make.on(office, 1)
    late.desk.do(keep_year_report, report(late))
    assert reported(late) == []


def test_without_a_last_day_a_report_is_owed_when_the_year_is_over(office: Office) -> None:
    assert reported(office, day=date(2025, 12, 31)) == []
    assert reported(office, day=date(2026, 1, 1)) == [("2025", False)]


def test_a_finished_volume_owes_signed_sheets_and_its_binding(office: Office) -> None:
    make.issued(office)
    book_desk.closed(office)
    told = of_lines(office)
    assert [(each.rule, each.label, each.detail) for each in told] == [
        ("DI-13B", "2025/1", "1"),
        ("DI-13C", "2025/1", "1"),
    ]
    assert (told[0].ref.kind, told[0].ref.number, told[0].ref.volume) == (
        RecordKind.BOOK,
        office.book,
        1,
    )
    book_desk.printed(office, (book_desk.row(1),))
    assert [rule for rule, _ in found(office)] == ["DI-13B", "DI-13C"]
    book_desk.signed(office, 1)
    assert [rule for rule, _ in found(office)] == ["DI-13C"]
    bound = book_desk.volume_event(office, VolumeEventKind.BOUND)
    office.desk.do(record_volume_event, bound)
    assert found(office) == []
    assert {case.is_bound for case in cases(office, InspectedVolume)} == {True}


def test_a_day_of_work_without_a_head_is_told(office: Office) -> None:
    make.approved(office)
    assert found(office) == []
    with_head = {row.day: row.case for row in rows(office) if isinstance(row.case, tuple)}
    assert with_head == {office.day: (office.head,)}


def test_powers_given_in_the_period_are_looked_at(office: Office) -> None:
    make.delegate(office)
    (case,) = cases(office, DelegationCase)
    assert case.heads == {office.head}
    assert office.deputy in case.deputies
    assert case.others == ()
    assert found(office) == []
    assert cases(office, DelegationCase, since=office.day) == []


def test_every_other_case_is_listed_with_what_it_is_about(office: Office) -> None:
    for _ in range(2):
        proposed = office.desk.do(propose_level, make.proposal(office))
        request = make.decision(
            office, proposed, decided_by=office.deputy, other_cases=(other_case("PDX-09"),)
        )
        office.desk.do(determine_level, request)
    used = cases(office, OtherCaseUsed)
    assert [each.document_number for each in used] == ["12/QC", "12/QC"]
    (group,) = [each for each in inspected(office).groups if each.rule not in BESIDES]
    assert (group.rule, group.count, group.excused) == ("PDX-09", 2, True)
    tomorrow = replace(office, day=office.day + timedelta(days=1))
    assert cases(tomorrow, OtherCaseUsed, since=tomorrow.day) == []
