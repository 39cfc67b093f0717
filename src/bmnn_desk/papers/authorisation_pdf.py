"""Prints the giấy đồng ý: what a second person signs for after an act, never with an excerpt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, ITALIC
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.journal_paper import SIGN, SIZE_PT, TEXT, begin_paper
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.signature_block import signature_block, signature_cell
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.journal_papers import AuthorisationFacts
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.sheet import Sheet

_STRONG = Letters(BOLD, SIZE_PT)


def authorisation_pdf(form: WordsForm, facts: AuthorisationFacts) -> bytes:
    """The paper that a second person signs; one A4 page."""
    words = form.words
    sheet = begin_paper(words, facts)
    sheet.y_mm += 6
    set_facts(sheet, _rows(words, facts), TEXT)
    sheet.y_mm += 5
    sheet.text(words["declare"], _STRONG, sheet.whole)
    sheet.y_mm += 2
    sheet.text(words["record"], Letters(ITALIC, SIZE_PT - 1), sheet.whole)
    sheet.y_mm += 8
    _sign(sheet, words, facts)
    return numbered_pdf(sheet, words)


def _rows(
    words: Mapping[str, str], facts: AuthorisationFacts
) -> tuple[tuple[str, str, Letters], ...]:
    kind = f"object_{facts.object_kind}"
    about = words[kind if kind in words else "object_other"].format(number=facts.object_id)
    return (
        (words["act"], words[f"act_{facts.act.value}"], _STRONG),
        (words["object"], about, TEXT),
        (words["done_on"], short_day(facts.day), TEXT),
        (words["asked_by"], clean(facts.asked_by), TEXT),
        (words["second"], clean(facts.second), _STRONG),
        (words["due"], short_day(facts.due), TEXT),
        (words["code"], clean(facts.code), Letters(BOLD, SIZE_PT + 3)),
    )


def _sign(sheet: Sheet, words: Mapping[str, str], facts: AuthorisationFacts) -> None:
    cell = signature_cell(words, "signer")
    signer = PaperSigner(field=cell.field, position="", name=facts.second)
    sheet.line(words["sign_day"], Letters(ITALIC, SIZE_PT), sheet.right_half)
    signature_block(sheet, [(cell, signer)], SIGN, sheet.right_half)
