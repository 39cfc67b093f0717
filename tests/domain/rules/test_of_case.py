"""Every case that an inspection reads has its rules, and each of them is a rule of a pack."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.known import RULE_IDS
from bmnn_desk.domain.rules.of_case import RULES_OF

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_case_has_rules_that_some_pack_words(law: Law) -> None:
    worded = {rule for regime in law.regimes for rule in regime.rules}

    assert all(RULES_OF.values())
    assert {rule for rules in RULES_OF.values() for rule in rules} <= worded & RULE_IDS


def test_who_signed_for_a_hand_over_is_asked_once() -> None:
    asked = [case for case, rules in RULES_OF.items() if "DI-09" in rules]

    assert len(asked) == 1
