from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Ground
from bmnn_desk.domain.help_block import BlockKind
from bmnn_desk.ui.help.law_words import basis_words, days_words, rule_blocks, source_words

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_a_rule_is_told_with_its_basis_in_each_regime(law: Law) -> None:
    point, *notes = rule_blocks(law, "PDX-02")
    older, newer = (regime.rules["PDX-02"] for regime in law.regimes)
    assert (point.kind, point.strong, point.text) == (BlockKind.POINT, "PDX-02:", newer.text)
    assert [note.text for note in notes] == [basis_words(older), basis_words(newer)]
    assert older.basis in notes[0].text
    assert notes[0].strong == "Trước 01/03/2026:"
    assert "chưa đối chiếu" in notes[1].text


def test_what_all_regimes_say_alike_is_told_once(law: Law) -> None:
    same = [
        rule
        for rule in law.regimes[-1].rules
        if len({basis_words(each.rules[rule]) for each in law.regimes if rule in each.rules}) == 1
        and all(rule in regime.rules for regime in law.regimes)
    ]
    assert same
    _, *notes = rule_blocks(law, same[0])
    assert [note.strong for note in notes] == [""]


def test_a_rule_that_no_regime_has_is_not_told(law: Law) -> None:
    assert list(rule_blocks(law, "XX-99")) == []


def test_arithmetic_has_no_word_on_how_far_a_law_was_read(law: Law) -> None:
    rules = law.regimes[-1].rules.values()
    reckoned = next(rule for rule in rules if rule.ground is Ground.RECORD)
    assert source_words(reckoned).endswith(reckoned.source)
    assert basis_words(reckoned).startswith(("Chặn. ", "Nhắc. "))


def test_the_newest_regime_has_no_last_day(law: Law) -> None:
    assert days_words(law.regimes[-1]) == "Từ 01/03/2026:"
