"""What the label of a cover is filled with (NĐ 26/2020 Điều 4 khoản 1 điểm b, DAU-11)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.templates.values import TemplateValues
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.law.template_form import TemplateForm


def envelope_values(form: TemplateForm, facts: EnvelopeFacts) -> TemplateValues:
    """The inner label names the level stamp's place, the outer one that of A, B, C or the letter.

    Neither can hold a level word: the facts have none.
    """
    words = form.words
    letter = clean(facts.letter) if facts.prints_letter and not facts.is_inner else ""
    is_named = facts.is_inner and facts.named_person_only
    return TemplateValues(
        texts={
            "agency": clean(facts.agency).upper(),
            "reference": clean(facts.reference),
            "copies": words["copies"].format(count=two_digits(facts.copies)),
            "urgency": clean(facts.urgency).upper(),
            "letter": letter,
            "stamp_place": _place(form, facts, letter),
            "recipient": clean(facts.recipient),
            "address": clean(facts.address),
            "named_only": words["named_only"] if is_named else "",
        },
        rows={},
    )


def _place(form: TemplateForm, facts: EnvelopeFacts, letter: str) -> str:
    if facts.is_inner:
        return form.words["place_level"]
    return "" if letter or not facts.letter else form.words["place_letter"]
