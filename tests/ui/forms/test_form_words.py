from __future__ import annotations

import re
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

ENGLISH = re.compile(
    r"\b(?:the|of|and|was|were|not|is|are|by|with|from|for|after|ours|that|read|inferr?ed|inference"
    r"|title|layout|wording|column|office|practice)\b",
    re.IGNORECASE,
)


@pytest.mark.parametrize(
    ("place", "words"),
    [
        ("level_mat.width_mm", "Mật · Rộng (mm)"),
        ("declassified.lines.1.size_pt", "Giải mật · Dòng 2 · Cỡ chữ (pt)"),
        ("recall.place.x_mm", "Tài liệu thu hồi · Cách mép trái (mm)"),
        ("columns.3.heading", "Cột 4 · Tiêu đề"),
        ("columns", "Các cột"),
        ("cover.0.label", "Bìa, dòng 1 · Câu chữ"),
        ("words.title", "Câu chữ “Tên mẫu”"),
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
    told = {place: place_words(place) for place in places}
    assert [place for place, words in told.items() if "_" in words or "." in words] == []
    assert len(set(told.values())) == len(told)


@pytest.mark.parametrize("pack", ["tt24-2020", "nd63-2026"])
def test_no_source_that_the_page_shows_is_in_english(law: Law, pack: str) -> None:
    regime = law.pack(pack)
    keys = {key for form in law.listed for key in (*form.registers, *form.sheets, *form.stamps)}
    parts = (regime.registers, regime.sheets, regime.stamps)
    shown = {part[key].source for part in parts for key in keys & set(part)}  # type: ignore[index]
    shown |= {value.source for form in law.listed for value in correctable(law, pack, form.number)}
    assert len(shown) > len(keys)
    assert [source for source in shown if ENGLISH.search(source)] == []
    assert ENGLISH.search("wording and layout ours"), "the search finds English"


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
    assert "5" in fault_sentence(FormUnusableError("tt24-2020", "x", fault, "5"))


@pytest.mark.parametrize(
    ("place", "fault", "hint", "words"),
    [
        ("columns.3.width_mm", FormFault.TOO_SMALL, "5", "nhỏ hơn mức dùng được (5 mm)."),
        ("level_mat.inner_line_mm", FormFault.TOO_SMALL, "0.05", "(0,05 mm)."),
        ("text_pt", FormFault.TOO_BIG, "24", "lớn hơn mức dùng được (24 pt)."),
        ("level_mat.borders", FormFault.TOO_BIG, "2", "lớn hơn mức dùng được (2)."),
        ("words.long_day", FormFault.BLANKS, "day, place", "thừa ô điền {day}, {place}."),
    ],
)
def test_a_bound_has_its_unit_and_a_blank_its_braces(
    place: str, fault: FormFault, hint: str, words: str
) -> None:
    assert words in fault_sentence(FormUnusableError("tt24-2020", place, fault, hint))
