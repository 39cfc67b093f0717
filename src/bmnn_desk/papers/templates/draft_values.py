"""What the empty text for signature is filled with: never a number, a day or a level."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.recipients_block import recipient_lines, recipients_block
from bmnn_desk.papers.templates.values import TemplateValues
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import DraftTextFacts
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.law.template_form import TemplateForm

    Rows = tuple[Mapping[str, str], ...]

# Says nothing, yet keeps the paragraph whose border is the line below the title.
_SHOWN = "\u00a0"


def draft_values(form: TemplateForm, block: WordsForm, facts: DraftTextFacts) -> TemplateValues:
    """The nơi nhận lines are those of `recipients_block`, whose words `block` holds."""
    words = form.words
    title = clean(facts.title)
    lines = recipient_lines(block.words, facts.recipients)
    # Heading, lines, total and drafter, and the copy sentence where it is decided.
    _, *said = recipients_block(block, facts.recipients).split("\n")
    total, *sentence = said[len(lines) :]
    return TemplateValues(
        texts={
            "parent": clean(facts.parent).upper(),
            "agency": clean(facts.agency).upper(),
            "number": words["number"].format(symbol=clean(facts.symbol)),
            "place_and_day": words["day"].format(place=clean(facts.place), year=facts.year),
            "about": words["about"].format(title=title) if facts.is_letter else "",
            "type_name": "" if facts.is_letter else clean(facts.type_name).upper(),
            "title": "" if facts.is_letter else title,
            "title_line": "" if facts.is_letter else _SHOWN,
            "total": total,
            "copy_sentence": "\n".join(sentence),
            "authority": "\n".join(map(clean, facts.authority)),
            "signer": clean(facts.signer),
        },
        rows={
            "addressees": _addressees(words, tuple(map(clean, facts.addressees))),
            "recipients": tuple({"line": line} for line in lines),
        },
    )


def _addressees(words: Mapping[str, str], names: tuple[str, ...]) -> Rows:
    """One on the line itself, several a line each below it (NĐ 30/2020 Phụ lục I, box 9a)."""
    if not names:
        return ()
    *before, last = names
    if not before:
        return ({"line": words["to"].format(addressee=last)},)
    return (
        {"line": words["to_many"]},
        *({"line": words["to_line"].format(addressee=name)} for name in before),
        {"line": words["to_last"].format(addressee=last)},
    )
