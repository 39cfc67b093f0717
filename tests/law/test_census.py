from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.stamps import Stamp
from bmnn_desk.law.census import Census, per_confidence, take_census
from bmnn_desk.paths import forms_folder
from tests.services.each_form import correction


@pytest.fixture(scope="module")
def shipped() -> Census:
    return take_census(forms_folder())


def test_every_rule_of_the_law_is_there_and_every_finding_is_tied(shipped: Census) -> None:
    assert len(shipped.rules) == 127
    assert len(shipped.tied) == len(shipped.findings) == 112


def test_the_parts_of_one_rule_count_once_over_both_packs(shipped: Census) -> None:
    assert {"PDX-11", "PDX-11B", "PDX-11C", "DI-02", "DI-02B"} <= shipped.known
    assert shipped.rules.count("PDX-11") == 1
    assert shipped.rules.count("DI-02") == 1
    assert not [rule for rule in shipped.rules if not rule[-1].isdigit()]


def test_a_finding_whose_rule_is_taken_away_is_no_longer_tied(shipped: Census) -> None:
    bare = replace(
        shipped,
        regimes=tuple(
            replace(regime, rules={k: v for k, v in regime.rules.items() if k != "PDX-04"})
            for regime in shipped.regimes
        ),
    )
    lost = {f.number for f in shipped.tied} - {f.number for f in bare.tied}
    assert lost == {41, 42}


def test_a_rule_that_only_one_regime_has_ties_its_findings(shipped: Census) -> None:
    old = replace(shipped, regimes=shipped.regimes[:1])
    assert "DI-02B" not in old.known
    assert "DI-02" in old.known
    assert len(old.tied) == len(shipped.tied)


def test_a_form_counts_once_it_has_a_part_and_as_checked_from_its_day(shipped: Census) -> None:
    assert [form.number for form in shipped.made] == [f"{number:02}" for number in range(1, 20)]
    assert shipped.checked == ()
    day = date(2026, 11, 22)
    first = replace(shipped.forms[1], checked_on=day)
    empty = replace(first, number="99", stamps=(), checked_on=day)
    later = replace(shipped, forms=(first, empty, *shipped.forms[2:]))
    assert [form.number for form in later.checked] == ["02"]


def test_what_an_office_corrected_and_checked_is_counted() -> None:
    day = date(2026, 3, 2)
    width = correction(file="stamps.toml", place="recall.width_mm", value=80)
    own = take_census(forms_folder(), (width,), {"07": day, "99": day})
    assert [(form.number, form.checked_on) for form in own.checked] == [("07", day)]
    assert own.regimes[0].stamps[Stamp.RECALL].width_mm == 80.0


def test_what_is_not_there_counts_for_no_confidence() -> None:
    counts = per_confidence([Confidence.HIGH, None, Confidence.LOW, Confidence.HIGH])
    assert counts == {Confidence.HIGH: 2, Confidence.LOW: 1}
