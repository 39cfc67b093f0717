"""Prints the paper of determination of what is no document (Văn bản xác định độ mật, Mẫu 01)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secret_forms import SecretForm
from bmnn_desk.papers.circular_sheet import (
    SIGNED,
    SIZE_PT,
    coded_pdf,
    plain_item,
    set_decision,
    set_title,
    tick_item,
)
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.recipients_block import recipient_lines
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import signature_block, signature_cell
from bmnn_desk.papers.slip_lines import set_items
from bmnn_desk.papers.slip_text import SlipItem, SlipLine
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.determination_paper import DeterminationFacts
    from bmnn_desk.law.form import WordsForm

_FORMS = {
    SecretForm.OBJECT: "form_object",
    SecretForm.PLACE: "form_place",
    SecretForm.SPEECH: "form_speech",
    SecretForm.ACTIVITY: "form_activity",
    SecretForm.OTHER: "form_other",
}


def determination_pdf(
    form: WordsForm, facts: DeterminationFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The proposal, with room for the decision of who may determine.

    Raises:
        ValueError: what holds the secret is a document, which is proposed on the slip.
    """
    if facts.form is SecretForm.DOCUMENT:
        message = "a document is proposed on the slip"
        raise ValueError(message)
    sheet, words = Sheet(OFFICE_EDGES), form.words
    office_head(sheet, words, facts, SIZE_PT)
    set_title(sheet, words, facts.addressee)
    set_items(sheet, _items(words, facts, level_words), SIZE_PT)
    sheet.y_mm += 3
    drafter = PaperSigner(field="drafter_heading", position="", name=facts.drafter)
    cells = [
        (signature_cell(words, "drafter_heading"), drafter),
        (signature_cell(words, "unit_heading"), None),
    ]
    signature_block(sheet, cells, SIGNED)
    set_decision(sheet, words, words["decision"], _decided(words, level_words))
    return coded_pdf(sheet, words, facts.paper_code)


def _items(
    words: Mapping[str, str], facts: DeterminationFacts, level_words: Mapping[SecrecyLevel, str]
) -> tuple[SlipItem, ...]:
    forms = ((words[key], form is facts.form) for form, key in _FORMS.items())
    levels = ((level_words[level], level is facts.level) for level in SecrecyLevel)
    copies, allowed = facts.recipients.copies, facts.recipients.may_copy
    quantity = words["copies"].format(count=two_digits(copies)) if copies else ""
    items = [
        tick_item(words["form"], forms),
        plain_item(words["secret"], facts.secret),
        plain_item(words["unit"], facts.unit),
        plain_item(words["drafter"], _drafter(words, facts)),
        tick_item(words["level"], levels),
        _bases(words, facts),
        plain_item(words["term"], facts.term),
        plain_item(words["quantity"], quantity),
        tick_item(
            words["permission"],
            ((words["may_copy"], allowed is True), (words["may_not_copy"], allowed is False)),
        ),
        _recipients(words, facts),
        plain_item(words["reason"], facts.reason),
    ]
    if facts.sources:
        items.insert(6, plain_item(words["sources"], *facts.sources))
    return tuple(items)


def _drafter(words: Mapping[str, str], facts: DeterminationFacts) -> str:
    if not facts.drafter_position.strip():
        return facts.drafter
    return words["drafter_position"].format(drafter=facts.drafter, position=facts.drafter_position)


def _bases(words: Mapping[str, str], facts: DeterminationFacts) -> SlipItem:
    """The citations, each with the words of the danh mục under it, small."""
    lines = tuple(
        line
        for basis in facts.bases
        for line in (
            SlipLine(text=clean(basis.citation)),
            SlipLine(text=clean(basis.words), is_quoted=True),
        )
        if line.text
    )
    return SlipItem(label=words["bases"], lines=lines or (SlipLine(),))


def _recipients(words: Mapping[str, str], facts: DeterminationFacts) -> SlipItem:
    """A line a recipient, under the label."""
    lines = recipient_lines(words, facts.recipients)
    first = SlipLine(is_blank=bool(lines))
    return SlipItem(
        label=words["recipients"], lines=(first, *(SlipLine(text=line) for line in lines))
    )


def _decided(
    words: Mapping[str, str], level_words: Mapping[SecrecyLevel, str]
) -> tuple[SlipItem, ...]:
    """What is decided by hand: nothing is ticked beforehand."""
    return (
        tick_item(words["decision_level"], ((level_words[level], False) for level in SecrecyLevel)),
        plain_item(words["decision_copies"]),
        tick_item(
            words["decision_permission"],
            ((words["permission_yes"], False), (words["permission_no"], False)),
        ),
        tick_item(
            words["decision_capacity"],
            ((words["capacity_head"], False), (words["capacity_deputy"], False)),
        ),
        plain_item(words["decision_delegation"]),
    )
