from __future__ import annotations

from dataclasses import replace

from bmnn_desk.domain.cover_case import CoverMade, CoverSetCase
from bmnn_desk.domain.covers import CoverMark
from bmnn_desk.domain.rules.covers import COVER_SET
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.stamps import LETTER_STAMPS, LEVEL_STAMPS
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder

COVER = CoverMade(
    reference="05/BC-SMM", recipient="Sở Thử Nghiệm", stamps=frozenset(), texts=("kín",)
)


def test_a_cover_is_addressed_with_number_and_recipient() -> None:
    assert COVER.is_addressed
    assert not replace(COVER, reference=" ").is_addressed
    assert not replace(COVER, recipient="").is_addressed


def test_what_stands_on_a_cover_is_not_printed_of_it() -> None:
    assert "kín" not in repr(COVER)


def test_the_data_of_both_regimes_make_covers_that_keep_the_rules() -> None:
    for regime in Law(forms_folder()).regimes:
        assert CoverMark.LEVEL in regime.covers.marks_on(is_inner=True)
        for level in SecrecyLevel:
            needs_inner = level in regime.covers.inner_levels
            inner = replace(COVER, stamps=frozenset({LEVEL_STAMPS[level]}), is_sealed=True)
            letter = regime.envelope_letters[level]
            outer = replace(COVER, stamps=frozenset({LETTER_STAMPS[letter]}))
            case = CoverSetCase(
                level=level,
                letter=letter,
                needs_inner=needs_inner,
                level_words=tuple(regime.level_words.values()),
                covers=(inner, outer) if needs_inner else (outer,),
            )
            assert all(holds(case) for holds in COVER_SET.values()), level
