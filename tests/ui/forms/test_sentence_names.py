from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.form_words import place_words
from bmnn_desk.ui.forms.sentence_names import SENTENCE_NAMES

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


def test_every_sentence_of_every_form_has_a_name_and_no_name_is_of_a_sentence_gone(
    law: Law,
) -> None:
    keys = {
        value.place.removeprefix("words.")
        for regime in law.regimes
        for form in law.listed
        for value in correctable(law, regime.key, form.number)
        if value.place.startswith("words.")
    }
    assert keys == SENTENCE_NAMES.keys()


def test_no_two_sentences_are_called_the_same_and_none_by_its_key() -> None:
    assert len(set(SENTENCE_NAMES.values())) == len(SENTENCE_NAMES)
    assert not [name for name in SENTENCE_NAMES.values() if "_" in name or "{" in name]
    assert place_words("words.motto_state") == "Câu chữ “Quốc hiệu”"
