from __future__ import annotations

from bmnn_desk.domain.numbers import is_symbol_pattern
from bmnn_desk.ui.symbol_patterns import OTHER_PATTERN, PATTERNS, sample_of


def test_each_pattern_is_shown_by_a_number_of_its_own() -> None:
    assert all(map(is_symbol_pattern, PATTERNS))
    assert OTHER_PATTERN not in PATTERNS
    shown = [sample_of(pattern, "SMM") for pattern in PATTERNS]
    assert shown[0] == "01/BC-SMM"
    assert len(set(shown)) == len(PATTERNS)
    assert not any("{" in words for words in shown)


def test_without_letters_those_of_the_examples_stand() -> None:
    assert sample_of(PATTERNS[0], "") == "01/BC-STC"
    assert sample_of(PATTERNS[0], "", "") == "01/STC"
