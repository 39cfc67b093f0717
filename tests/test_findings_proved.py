"""Each tie of a finding to a rule has a test that carries its number and really runs."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from tests.finding_ties import ties
from tests.marked_tests import MarkedTest

ROOT = Path(__file__).parents[1]
RULES = "tests/domain/rules"
# No slip, basis, nơi nhận, bản số, copying, deputies, hand-overs.
GREAT = (43, 44, 45, 47, 51, 48, 54)
OF_EVERY_RULE = 103
# What the program finds and tells, and does not only make impossible.
TOLD = (
    7, 8, 10, 11, 14, 18, 22, 23, 24, 25, 26, 27, 28, 31, 32, 36, 37, 41, 53, 54, 56, 57, 58, 60,
    61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 73, 74, 76, 79, 82, 84, 86, 88, 89, 90, 92, 93, 95,
    98, 100, 101, 102, 104, 105, 108, 109, 112,
)  # fmt: skip
# Where it is told: what waits today, what an inspection finds.
TELLING = ("test_due_", "test_inspect", "test_self_inspection_cases", "test_found_rows")
ROWS = 112
TIES = [(number, rule) for rule, numbers in sorted(ties().items()) for number in numbers]


def marking_files() -> list[str]:
    """The files that mark tests by themselves; the cases of rules are marked by their table."""
    return sorted(
        path.relative_to(ROOT).as_posix()
        for path in (ROOT / "tests").rglob("test_*.py")
        if path.name != Path(__file__).name
        and not path.relative_to(ROOT).as_posix().startswith(RULES)
        and any(word in path.read_text("utf-8") for word in ("mark.finding(", "finding_marks("))
    )


@pytest.fixture(scope="module")
def marked() -> list[MarkedTest]:
    run = subprocess.run(
        [sys.executable, "-m", "tests.marked_tests", RULES, *marking_files()],
        cwd=ROOT,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert run.returncode == 0, run.stderr
    return [
        MarkedTest(**{**row, "findings": tuple(row["findings"])}) for row in json.loads(run.stdout)
    ]


def test_each_tie_to_a_rule_has_the_cases_that_keep_and_break_it(marked: list[MarkedTest]) -> None:
    of_rules = [test for test in marked if test.test.startswith(RULES)]
    proved = {(number, test.rule) for test in of_rules for number in test.findings}
    assert proved == set(TIES)
    for number, rule in proved:
        cases = {t.test for t in of_rules if t.rule == rule and number in t.findings}
        assert len(cases) >= 2, (number, rule)


def test_no_test_that_proves_a_finding_may_be_skipped(marked: list[MarkedTest]) -> None:
    assert [test.test for test in marked if test.may_be_skipped] == []


@pytest.mark.parametrize("number", [*GREAT, OF_EVERY_RULE])
def test_a_great_finding_is_proved_where_the_deed_is_done(
    marked: list[MarkedTest], number: int
) -> None:
    assert [
        test.test for test in marked if number in test.findings and not test.test.startswith(RULES)
    ]


def test_no_test_is_marked_with_a_finding_that_is_none(marked: list[MarkedTest]) -> None:
    assert {number for test in marked for number in test.findings} <= set(range(1, ROWS + 1))


@pytest.mark.parametrize("number", TOLD)
def test_what_is_to_be_found_waits_today_or_comes_out_of_an_inspection(
    marked: list[MarkedTest], number: int
) -> None:
    assert [
        test.test
        for test in marked
        if number in test.findings and Path(test.test.partition("::")[0]).name.startswith(TELLING)
    ]
