from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.proposal import PROPOSAL
from bmnn_desk.domain.rules.recipients import PROPOSED_RECIPIENTS
from bmnn_desk.ui.proposal.rule_fields import empty_fields, errors_of, field_of
from tests.make import OLD

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law

NONE: frozenset[str] = frozenset()


def test_every_rule_of_a_slip_is_about_a_field() -> None:
    assert all(field_of(rule, NONE) for rule in (*PROPOSAL, *PROPOSED_RECIPIENTS))


def test_a_rule_about_several_fields_means_the_one_that_is_empty() -> None:
    assert field_of("PDX-07", frozenset({"may_copy"})) == "may_copy"
    assert field_of("PDX-07", NONE) == "recipients"
    assert field_of("CFG-02", NONE) == ""


def test_empty_fields_are_those_a_rule_waits_for() -> None:
    assert empty_fields("DI-07", frozenset({"title", "bases"})) == {"title"}


def test_a_field_says_its_first_rule(law: Law) -> None:
    rules = law.on(OLD).rules
    found = errors_of([rules["NN-01"], rules["NN-05"], rules["CFG-02"]], NONE)

    assert found == {"recipients": rules["NN-01"].text}
