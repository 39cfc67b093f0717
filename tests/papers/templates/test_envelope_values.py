from __future__ import annotations

from dataclasses import fields
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.drafting import TemplateKind
from bmnn_desk.domain.papers import EnvelopeFacts
from bmnn_desk.law.template_words import TEMPLATES
from bmnn_desk.papers.own_marks import own_marks
from bmnn_desk.papers.templates.envelope_values import envelope_values
from bmnn_desk.papers.templates.fill_template import fill_template
from tests.papers.templates.samples import PACKS, default, envelope, form, texts

if TYPE_CHECKING:
    from bmnn_desk.papers.templates.values import TemplateValues

LABEL = TemplateKind.ENVELOPE_LABEL
NAMED = "CHỈ NGƯỜI CÓ TÊN MỚI ĐƯỢC BÓC BÌ"
INNER, OUTER = "Chỗ đóng dấu chỉ độ mật", "Chỗ đóng dấu ký hiệu"


def values(**changes: object) -> TemplateValues:
    return envelope_values(form(LABEL), envelope(**changes))


def said(pack: str = PACKS[0], **changes: object) -> list[str]:
    made = envelope_values(form(LABEL, pack), envelope(**changes))
    return texts(fill_template(default(LABEL, pack), form(LABEL, pack), made))


def test_every_field_of_the_template_has_its_value() -> None:
    assert set(values().texts) == set(TEMPLATES[LABEL].fields[""])


@pytest.mark.parametrize("pack", PACKS)
@pytest.mark.parametrize("letter", ["A", "B", "C", ""])
@pytest.mark.parametrize("is_inner", [False, True])
def test_no_label_prints_a_level_word(pack: str, letter: str, *, is_inner: bool) -> None:
    lines = said(pack, letter=letter, is_inner=is_inner, named_person_only=True)
    whole = " ".join(lines).upper()
    assert not [word for word in own_marks().level_words - {"MẬT"} if word in whole]
    assert not [line for line in lines if line.upper().strip() == "MẬT"]
    assert is_inner or "MẬT" not in whole


def test_the_facts_of_a_label_have_no_title_and_no_level() -> None:
    known = {field.name for field in fields(EnvelopeFacts)}
    assert not known & {"title", "level", "subject"}


def test_the_outer_label_names_the_place_of_the_letter_and_does_not_print_it() -> None:
    lines = said()
    assert OUTER in lines
    assert "A" not in lines


def test_the_letter_is_printed_where_the_facts_say_so_and_then_no_place_is_named() -> None:
    lines = said(prints_letter=True)
    assert "A" in lines
    assert OUTER not in lines


def test_the_inner_label_has_the_place_of_the_level_stamp_and_never_a_letter() -> None:
    lines = said(is_inner=True, prints_letter=True)
    assert INNER in lines
    assert "A" not in lines


@pytest.mark.parametrize(("is_inner", "named", "there"), [(1, 1, 1), (1, 0, 0), (0, 1, 0)])
def test_the_words_for_the_named_person_stand_on_the_inner_label_alone(
    is_inner: int, named: int, there: int
) -> None:
    lines = said(is_inner=bool(is_inner), named_person_only=bool(named))
    assert (NAMED in lines) is bool(there)


def test_a_cover_without_a_letter_names_no_place() -> None:
    assert values(letter="").texts["stamp_place"] == ""
