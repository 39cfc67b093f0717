"""What the store says to the lines of the check list."""

from __future__ import annotations

from datetime import date

from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.inspection_report import FindingGroup, InspectionResult
from bmnn_desk.domain.self_inspection import CheckLine, LineAnswer, evidence

DAY = date(2025, 3, 10)


def group(rule: str, count: int, *, excused: bool = False) -> FindingGroup:
    return FindingGroup(
        rule=rule,
        sentence="Câu của quy tắc.",
        basis="Luật mẫu",
        severity=Severity.WARN,
        confidence=Confidence.HIGH,
        finding_numbers=(),
        excused=excused,
        count=count,
        first=(),
    )


def result(*groups: FindingGroup) -> InspectionResult:
    return InspectionResult(
        groups=groups, findings=(), looked_at={}, imported={}, since=DAY, until=DAY
    )


LINES = (
    CheckLine(key="slips", words="Phiếu", rules=("PDX-01", "PDX-02"), findings=(17,)),
    CheckLine(key="numbers", words="Bản số", rules=("DAU-01",), findings=(47,)),
    CheckLine(key="place", words="Địa điểm sao, chụp", rules=("SC-12",), findings=(53,)),
    CheckLine(key="budget", words="Kinh phí", rules=(), findings=(72,)),
)


def test_cases_of_a_lines_rules_are_counted_together() -> None:
    said = evidence(LINES, result(group("PDX-01", 2), group("PDX-02", 3), group("DI-04", 9)))

    assert said["slips"].total == 5
    assert said["slips"].broken == (("PDX-01", 2), ("PDX-02", 3))
    assert said["slips"].suggested is LineAnswer.BROKEN
    assert said["numbers"].suggested is LineAnswer.KEPT


def test_what_the_store_knows_nothing_of_gets_no_answer() -> None:
    said = evidence(LINES, result())

    assert not said["budget"].is_known
    assert said["budget"].suggested is None


def test_a_line_whose_rules_no_inspection_asks_gets_no_answer() -> None:
    said = evidence(LINES, result())

    assert not said["place"].is_known
    assert said["place"].suggested is None


def test_a_case_that_the_office_answered_for_is_not_broken() -> None:
    said = evidence(LINES, result(group("DAU-01", 4, excused=True)))

    assert said["numbers"].total == 0
