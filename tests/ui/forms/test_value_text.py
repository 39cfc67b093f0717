from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.form_correction import ValueKind, value_of
from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.value_text import shown_words, told_of, told_words, typed_text
from tests.ui.forms.over import value_at

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_value_typed_as_it_is_shown_stays_the_same(law: Law) -> None:
    for regime in law.regimes:
        for form in law.listed:
            for value in correctable(law, regime.key, form.number):
                told = told_of(value, typed_text(value.kind, value.present))
                assert told is not None
                assert value_of(told) == value.present, value.place
                assert shown_words(value.kind, value.present) or not value.present


@pytest.mark.parametrize(
    ("typed", "told"),
    [("22,5", "22.5"), ("22.5", "22.5"), (" 22 ", "22.0"), ("", None), ("x", None), ("inf", None)],
)
def test_a_length_is_typed_with_a_comma_or_a_point(law: Law, typed: str, told: str | None) -> None:
    assert told_of(value_at(law, "02", "level_mat.width_mm"), typed) == told


def test_a_whole_number_stays_whole_and_a_count_is_no_fraction(law: Law) -> None:
    assert told_of(value_at(law, "14", "margin_mm"), "20") == "20"
    assert told_of(value_at(law, "02", "level_mat.borders"), "1") == "1"
    assert told_of(value_at(law, "02", "level_mat.borders"), "1,5") is None


def test_a_text_is_kept_letter_for_letter_in_nfc(law: Law) -> None:
    value = value_at(law, "14", "columns.1.heading")
    typed = unicodedata.normalize("NFD", 'Số "ký hiệu"')
    assert value_of(told_of(value, typed) or "") == 'Số "ký hiệu"'


def test_what_a_correction_spells_is_told_in_words(law: Law) -> None:
    assert told_words('"Số"') == "Số"
    assert told_words("true") == "Có"
    assert told_words("12.5") == "12,5"
    assert told_words('"circle"') == "Tròn"
    assert told_words("= 1") == "= 1"
    columns = value_at(law, "14", "columns")
    assert shown_words(ValueKind.ROWS, columns.present).startswith("Số thứ tự | Số, ký hiệu | ")
