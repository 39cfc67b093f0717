from __future__ import annotations

import pytest

from bmnn_desk.domain.rules.document import DRAFT
from bmnn_desk.domain.text_faults.fault import FAULT_RULES, TextFault, TextFinding
from tests.domain.text_faults.readings import spot


def test_every_fault_breaks_a_rule_and_each_but_once() -> None:
    assert set(FAULT_RULES) == set(TextFault)
    for fault, rules in FAULT_RULES.items():
        assert rules, fault
        assert len(set(rules)) == len(rules), fault


def test_every_rule_that_a_fault_breaks_is_a_rule_of_the_text() -> None:
    assert {rule for rules in FAULT_RULES.values() for rule in rules} <= set(DRAFT)


def test_only_the_log_and_the_reading_itself_are_rules_of_the_text_without_a_fault() -> None:
    named = {rule for rules in FAULT_RULES.values() for rule in rules}
    assert set(DRAFT) - named == {"IT-06", "VB-05C"}


@pytest.mark.parametrize("side", ["top", "bottom", "left", "right"])
def test_every_margin_has_its_fault(side: str) -> None:
    assert FAULT_RULES[TextFault(f"margin_{side}")] == ("VB-01",)


def test_a_finding_knows_its_rules_and_hides_what_was_read() -> None:
    finding = TextFinding(
        fault=TextFault.DRAFTER_DIFFERS, spot=spot(words="kín"), seen="Ngô Văn Soạn", wanted="kín"
    )
    assert finding.rules == ("NN-03",)
    assert "Ngô" not in repr(finding)
    assert "kín" not in repr(finding.spot)


def test_the_rule_that_speaks_of_the_slip_comes_after_that_of_the_line_before_the_records() -> None:
    for fault, rules in FAULT_RULES.items():
        slip = [rule for rule in rules if rule.startswith("PDX-12")]
        assert list(rules[-len(slip) :]) == slip or not slip, fault
        assert slip == sorted(slip), fault
