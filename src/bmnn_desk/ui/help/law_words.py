"""A rule of the law's packs as the help tells it: what it says, on what it rests, how sure."""

from __future__ import annotations

from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.findings import Ground, Severity
from bmnn_desk.domain.help_block import BlockKind, HelpBlock
from bmnn_desk.ui.inspection.finding_words import CONFIDENCE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Sequence

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.law.loader import Law
    from bmnn_desk.law.regime import Regime

_tr = partial(QCoreApplication.translate, "help_law_words")


Cited = tuple["Regime", "Rule"]


def rule_blocks(law: Law, rule_id: str) -> Iterator[HelpBlock]:
    """The rule in the newest words that it has, and its basis in each regime."""
    found = [(regime, regime.rules[rule_id]) for regime in law.regimes if rule_id in regime.rules]
    if found:
        yield rule_point(found[-1][1])
        yield from notes(law, found, basis_words)


def rule_point(rule: Rule) -> HelpBlock:
    """Its id and its words."""
    return HelpBlock(kind=BlockKind.POINT, strong=f"{rule.id}:", text=rule.text)


def notes(law: Law, found: Sequence[Cited], words: Callable[[Rule], str]) -> Iterator[HelpBlock]:
    """What is to be said of a rule in each regime: once where all of them say the same."""
    said = {words(rule): None for _, rule in found}
    if len(said) == 1 and len(found) == len(law.regimes):
        yield HelpBlock(kind=BlockKind.NOTE, text=next(iter(said)))
        return
    for regime, rule in found:
        yield HelpBlock(kind=BlockKind.NOTE, strong=days_words(regime), text=words(rule))


def basis_words(rule: Rule) -> str:
    """Whether it blocks, on what it rests; how far a legal text was read stands behind it."""
    return _sure(_tr("{does}. Căn cứ: {text}"), rule, rule.basis)


def source_words(rule: Rule) -> str:
    """Whether it blocks, where its words come from, how far the legal text was read."""
    return _sure(_tr("{does}. Nguồn: {text}"), rule, rule.source)


def _sure(words: str, rule: Rule, text: str) -> str:
    does = _tr("Chặn") if rule.severity is Severity.BLOCK else _tr("Nhắc")
    said = words.format(does=does, text=text)
    if rule.ground is Ground.RECORD:
        return said
    return f"{said} · {CONFIDENCE_WORDS[rule.confidence]}"


def days_words(regime: Regime) -> str:
    """The days of a regime."""
    if regime.until == date.max:
        return _tr("Từ {day}:").format(day=short_day(regime.since))
    return _tr("Trước {day}:").format(day=short_day(regime.until + timedelta(days=1)))
