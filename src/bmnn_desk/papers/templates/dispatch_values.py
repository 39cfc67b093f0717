"""What a dispatch note's template is filled with."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.recipients_block import copy_numbers
from bmnn_desk.papers.templates.values import TemplateValues
from bmnn_desk.papers.text import clean, long_day, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import DispatchFacts, DispatchLine
    from bmnn_desk.law.template_form import TemplateForm


def dispatch_values(form: TemplateForm, facts: DispatchFacts) -> TemplateValues:
    """Head and places to sign as texts, a row a document."""
    words = form.words
    copies = sum(line.copies for line in facts.lines)
    return TemplateValues(
        texts={
            "parent": clean(facts.parent).upper(),
            "agency": clean(facts.agency).upper(),
            "place_and_day": long_day(facts.place, facts.day, words),
            "reference": words["number"].format(reference=clean(facts.reference)),
            "recipient": clean(facts.recipient),
            "total": words["total"].format(count=two_digits(copies)),
            "clerk": clean(facts.clerk),
            "receiver": clean(facts.receiver),
        },
        rows={
            "documents": tuple(
                _row(words, ordinal, line) for ordinal, line in enumerate(facts.lines, start=1)
            )
        },
    )


def _row(words: Mapping[str, str], ordinal: int, line: DispatchLine) -> dict[str, str]:
    return {
        "ordinal": str(ordinal),
        "reference": clean(line.reference),
        "type_name": clean(line.type_name),
        "copies": two_digits(line.copies),
        "copy_numbers": copy_numbers(words, line.copy_numbers),
        "letter": clean(line.letter),
    }
