"""What is shown where an act was refused."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.errors import ReasonMissingError, RulesBrokenError
from bmnn_desk.ui.error_texts import sentence
from bmnn_desk.ui.refusal import show_refusal
from bmnn_desk.ui.widgets.banner import Banner, BannerKind
from bmnn_desk.ui.widgets.findings_panel import FindingsPanel

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law


@pytest.fixture
def shown(qtbot: QtBot) -> tuple[FindingsPanel, Banner]:
    findings, mishap = FindingsPanel(), Banner(BannerKind.DANGER)
    qtbot.addWidget(findings)
    qtbot.addWidget(mishap)
    return findings, mishap


@pytest.fixture
def rule(law: Law) -> Rule:
    return law.on(date(2025, 3, 10)).rules["PDX-09"]


def test_broken_rules_are_listed_under_the_words_of_the_form(
    shown: tuple[FindingsPanel, Banner], rule: Rule
) -> None:
    findings, mishap = shown
    assert show_refusal(RulesBrokenError((rule,)), findings, mishap, "Chưa lưu được.")
    assert (findings.rules(), mishap.words) == ((rule,), "Chưa lưu được.")


def test_another_refusal_is_its_sentence_and_no_rule_of_before_stays(
    shown: tuple[FindingsPanel, Banner], rule: Rule
) -> None:
    findings, mishap = shown
    findings.show_rules((rule,))
    error = ReasonMissingError()
    assert not show_refusal(error, findings, mishap, "Chưa lưu được.")
    assert (findings.rules(), mishap.words) == ((), sentence(error))
