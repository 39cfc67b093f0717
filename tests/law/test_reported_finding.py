from __future__ import annotations

import pytest

from bmnn_desk.law.reported_finding import EVERY_RULE, FindingKind, ReportedFinding

KNOWN = frozenset({"PDX-01", "PDX-02"})


def finding(*rules: str, checklist: str = "") -> ReportedFinding:
    return ReportedFinding(
        number=1,
        report="002",
        kind=FindingKind.FOUND,
        quote="không có phiếu",
        does="Chặn.",
        rules=rules,
        checklist=checklist,
    )


@pytest.mark.parametrize(
    "tied", [finding("PDX-01"), finding("PDX-02", "PDX-01"), finding(checklist="Một dòng.")]
)
def test_a_finding_is_tied_by_rules_that_are_all_known_or_by_a_line(tied: ReportedFinding) -> None:
    assert tied.is_tied(KNOWN)


@pytest.mark.parametrize("loose", [finding(), finding("PDX-99"), finding("PDX-01", "PDX-99")])
def test_a_rule_that_no_pack_has_ties_nothing(loose: ReportedFinding) -> None:
    assert not loose.is_tied(KNOWN)


def test_every_rule_answers_only_where_there_are_rules() -> None:
    assert finding(EVERY_RULE).is_tied(KNOWN)
    assert not finding(EVERY_RULE).is_tied(frozenset())
