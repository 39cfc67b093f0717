from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from bmnn_desk.domain.findings import Ground, OtherCase, Severity
from bmnn_desk.domain.rules.outgoing import ISSUE
from bmnn_desk.domain.rules.proposal import DECISION, PROPOSAL
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import FormNotInRegimeError, RulesBrokenError
from tests.domain import cases as plain

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime

NO_POWER = plain.deputys_decision(delegation=None)
SUM_WRONG = plain.issue_case(copies=5, line_copies=5)


@pytest.fixture
def old(law: Law) -> Regime:
    return law.pack("tt24-2020")


@pytest.fixture
def new(law: Law) -> Regime:
    return law.pack("nd63-2026")


def excuse(rule: str, **changes: Any) -> tuple[OtherCase, ...]:  # noqa: ANN401
    return (plain.other_case(rule=rule, **changes),)


def refused(regime: Regime, subject: Any, predicates: Any, *excuses: OtherCase) -> set[str]:  # noqa: ANN401
    with pytest.raises(RulesBrokenError) as caught:
        regime.require(subject, predicates, excuses)
    assert {rule.severity for rule in caught.value.rules} == {Severity.BLOCK}
    return {rule.id for rule in caught.value.rules}


def test_what_breaks_nothing_passes_without_a_word(old: Regime) -> None:
    assert old.require(plain.proposal_case(), PROPOSAL) == ()


def test_every_block_is_told_at_once(old: Regime) -> None:
    empty = plain.proposal_case(bases=(), recipients=(), drafter="")
    assert refused(old, empty, PROPOSAL) == {"PDX-06", "PDX-07", "PDX-08"}


def test_a_warning_comes_back_and_lets_pass(old: Regime) -> None:
    late = plain.issue_case(signed_on=plain.DAY, day=plain.DAY.replace(day=20))
    assert [rule.id for rule in old.require(late, ISSUE)] == ["DI-05", "DI-06"]


def test_warnings_do_not_hide_among_the_blocks(old: Regime) -> None:
    late = plain.issue_case(day=plain.DAY.replace(day=20), secret_series=False)
    assert refused(old, late, ISSUE) == {"DI-03"}


def test_a_complete_other_case_excuses_a_block_of_the_law_and_the_rule_comes_back(
    old: Regime,
) -> None:
    assert refused(old, NO_POWER, DECISION) == {"PDX-09"}
    passed = old.require(NO_POWER, DECISION, excuse("PDX-09"))
    assert [rule.id for rule in passed] == ["PDX-09"]
    assert passed[0].may_be_excused


@pytest.mark.parametrize("field", ["reason", "document_number", "responsible"])
def test_an_incomplete_other_case_excuses_nothing(old: Regime, field: str) -> None:
    assert refused(old, NO_POWER, DECISION, *excuse("PDX-09", **{field: " "})) == {"PDX-09"}


def test_an_other_case_excuses_its_own_rule_alone(old: Regime) -> None:
    assert refused(old, NO_POWER, DECISION, *excuse("PDX-06")) == {"PDX-09"}


def test_nothing_excuses_a_sum_that_does_not_add_up(old: Regime, new: Regime) -> None:
    excuses = [*excuse("NN-05"), *excuse("DAU-01"), *excuse("DI-08")]
    for regime in (old, new):
        assert refused(regime, SUM_WRONG, ISSUE, *excuses) == {"NN-05", "DAU-01", "DI-08"}


def test_no_block_of_the_record_is_ever_excused(law: Law) -> None:
    for regime in law.regimes:
        for rule in regime.rules.values():
            if rule.ground is Ground.LAW or rule.severity is Severity.WARN:
                continue
            alone = replace(regime, rules={rule.id: rule})
            asked = {rule.id: lambda _subject: False}
            assert refused(alone, None, asked, *excuse(rule.id)) == {rule.id}


def test_every_block_of_the_law_has_its_way_round(law: Law) -> None:
    for regime in law.regimes:
        for rule in regime.rules.values():
            if rule.ground is Ground.RECORD or rule.severity is Severity.WARN:
                continue
            alone = replace(regime, rules={rule.id: rule})
            asked = {rule.id: lambda _subject: False}
            assert refused(alone, None, asked) == {rule.id}
            assert alone.require(None, asked, excuse(rule.id)) == (rule,)


def test_a_power_that_nobody_read_about_warns_from_the_first_of_march(new: Regime) -> None:
    assert [rule.id for rule in new.require(NO_POWER, DECISION)] == ["PDX-09"]


def test_a_titled_tuyet_mat_passes_with_consent_before_and_never_after(
    old: Regime, new: Regime
) -> None:
    titled = plain.issue_case(level=SecrecyLevel.TUYET_MAT, title_consent=True)
    assert old.require(titled, ISSUE) == ()
    assert refused(new, titled, ISSUE) == {"DI-02B"}
    assert refused(old, replace(titled, title_consent=False), ISSUE) == {"DI-02"}


def test_a_form_that_the_regime_lacks_is_told_with_its_regime(old: Regime) -> None:
    assert old.register("outgoing_register").key == "outgoing_register"
    for find in (old.register, old.sheet):
        with pytest.raises(FormNotInRegimeError) as caught:
            find("order_register")
        assert (caught.value.form, caught.value.regime) == ("order_register", "tt24-2020")


def test_checking_while_typing_raises_nothing(old: Regime) -> None:
    assert [rule.id for rule in old.check(NO_POWER, DECISION)] == ["PDX-09"]
