from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.findings import Confidence
from bmnn_desk.domain.form_correction import FormFault
from bmnn_desk.domain.registers import ENTRIES
from bmnn_desk.errors import FormUnusableError
from bmnn_desk.law.corrected_data import CHOICES
from bmnn_desk.law.form_parts import correctable
from bmnn_desk.ui.forms.form_words import (
    CHOICE_WORDS,
    COLUMN_WORDS,
    confidence_words,
    fault_sentence,
    place_words,
)

if TYPE_CHECKING:
    from bmnn_desk.law.loader import Law


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("level_mat.width_mm", "Mật · Rộng (mm)"),
        ("declassified.lines.1.size_pt", "Giải mật · Dòng 2 · Cỡ chữ (pt)"),
        ("recall.place.x_mm", "Tài liệu thu hồi · Cách mép trái (mm)"),
        ("columns.3.heading", "Cột 4 · Tiêu đề"),
        ("columns", "Các cột"),
        ("cover.0.label", "Bìa, dòng 1 · Câu chữ"),
        ("words.title", "Câu chữ “title”"),
        ("level_mat", "Mật"),
    ],
)
def test_a_place_is_told_as_people_call_it(place: str, words: str) -> None:
    assert place_words(place) == words


def test_no_value_of_any_form_is_told_by_its_key_in_the_file(law: Law) -> None:
    places = {
        value.place
        for regime in law.regimes
        for form in law.listed
        for value in correctable(law, regime.key, form.number)
    }
    told = {place: place_words(place) for place in places if not place.startswith("words.")}
    assert [place for place, words in told.items() if "_" in words or "." in words] == []
    assert len(set(told.values())) == len(told)


def test_every_choice_column_and_confidence_has_its_words() -> None:
    assert {choice for choices in CHOICES.values() for choice in choices} <= set(CHOICE_WORDS)
    fields = {name for entry in ENTRIES.values() for name in entry.__dataclass_fields__}
    assert fields <= set(COLUMN_WORDS)
    assert all(confidence_words(each) for each in (*Confidence, None))


@pytest.mark.parametrize("fault", FormFault)
def test_a_refusal_names_the_place_the_reason_and_the_bound(fault: FormFault) -> None:
    plain = fault_sentence(FormUnusableError("tt24-2020", "columns.3.width_mm", fault))
    assert "“Cột 4 · Rộng (mm)”" in plain
    assert "columns" not in plain
    assert "đầu tệp" not in plain
    assert " 5." in fault_sentence(FormUnusableError("tt24-2020", "x", fault, "5"))
