"""What the store says to the lines of the check list."""

from __future__ import annotations

from datetime import date, timedelta
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.findings import Confidence, Severity
from bmnn_desk.domain.inspection_report import (
    FindingGroup,
    InspectionResult,
    RecordKind,
    RecordRef,
)
from bmnn_desk.domain.self_inspection import CheckLine, LineAnswer, LineEvidence, evidence

DAY = date(2025, 3, 10)


if TYPE_CHECKING:
    from collections.abc import Mapping

NEXT_DAY = DAY + timedelta(days=1)
END_OF_YEAR = date(2025, 12, 31)


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


def told(found: InspectionResult, *due: DueRow, today: date = DAY) -> Mapping[str, LineEvidence]:
    return evidence(LINES, found, due, today)


def waits(rule: str, due: date | None, count: int = 1) -> DueRow:
    ref = RecordRef(kind=RecordKind.OFFICE, number=0)
    return DueRow(kind=DueKind.TRAINING, ref=ref, label="", due=due, rule=rule, count=count)


LINES = (
    CheckLine(key="slips", words="Phiếu", rules=("PDX-01", "PDX-02"), findings=(17,)),
    CheckLine(key="numbers", words="Bản số", rules=("DAU-01",), findings=(47,)),
    CheckLine(key="place", words="Địa điểm sao, chụp", rules=("SC-12",), findings=(53,)),
    CheckLine(key="budget", words="Kinh phí", rules=(), findings=(72,)),
)


def test_cases_of_a_lines_rules_are_counted_together() -> None:
    said = told(result(group("PDX-01", 2), group("PDX-02", 3), group("DI-04", 9)))

    assert said["slips"].total == 5
    assert said["slips"].broken == (("PDX-01", 2), ("PDX-02", 3))
    assert said["slips"].suggested is LineAnswer.BROKEN
    assert said["numbers"].suggested is LineAnswer.KEPT


def test_what_the_store_knows_nothing_of_gets_no_answer() -> None:
    said = told(result())

    assert not said["budget"].is_known
    assert said["budget"].suggested is None


def test_a_line_whose_rules_no_inspection_asks_gets_no_answer() -> None:
    said = told(result())

    assert not said["place"].is_known
    assert said["place"].suggested is None


def test_a_case_that_the_office_answered_for_is_not_broken() -> None:
    said = told(result(group("DAU-01", 4, excused=True)))

    assert said["numbers"].total == 0


@pytest.mark.parametrize(
    ("due", "today", "answer", "counted"),
    [
        (DAY - timedelta(days=1), DAY, LineAnswer.BROKEN, (2, 0)),
        (DAY, DAY, LineAnswer.KEPT, (0, 0)),
        (DAY, NEXT_DAY, LineAnswer.BROKEN, (2, 0)),
        (NEXT_DAY, DAY, LineAnswer.KEPT, (0, 0)),
        (None, DAY, LineAnswer.BROKEN, (2, 0)),
        (None, NEXT_DAY, None, (0, 2)),
        (END_OF_YEAR, DAY, None, (0, 2)),
    ],
)
def test_what_waits_counts_when_it_was_late_or_undone_on_the_last_day(
    due: date | None, today: date, answer: LineAnswer | None, counted: tuple[int, int]
) -> None:
    said = told(result(), waits("DAU-01", due, 2), today=today)["numbers"]

    assert said.suggested is answer
    assert (said.total, sum(count for _, count in said.waiting)) == counted


def test_a_case_that_waits_as_well_is_told_once() -> None:
    said = told(result(group("DAU-01", 3)), waits("DAU-01", None), waits("DAU-01", None))

    assert said["numbers"].broken == (("DAU-01", 3),)


def test_work_of_a_year_is_late_once_the_year_is_over() -> None:
    found = InspectionResult(
        groups=(), findings=(), looked_at={}, imported={}, since=DAY, until=END_OF_YEAR
    )
    said = told(found, waits("DAU-01", END_OF_YEAR), today=END_OF_YEAR + timedelta(days=20))

    assert said["numbers"].suggested is LineAnswer.BROKEN
