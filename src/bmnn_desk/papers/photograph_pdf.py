"""Prints the record of a photograph (Văn bản ghi nhận việc chụp, Mẫu số 13)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.papers.copying_sheet import (
    STRONG,
    TEXT,
    head,
    keep_end,
    named,
    permitted,
    quantity,
    recipients,
    referred,
    signed_copies_pdf,
    title,
)
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyPaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm
    from bmnn_desk.papers.ink import Letters


def photograph_pdf(
    form: WordsForm, facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """The record; a scan is named as such."""
    sheet, words = Sheet(OFFICE_EDGES), form.words
    head(sheet, words, facts)
    title(sheet, words)
    set_facts(sheet, _rows(words, facts, level_words), TEXT)
    keep_end(sheet, facts)
    sheet.text(words["recipients"], TEXT, sheet.whole)
    recipients(sheet, words, facts)
    if facts.scans:
        sheet.y_mm += 2
        sheet.text(words["scan"], TEXT, sheet.whole)
    return signed_copies_pdf(sheet, words, facts)


def _rows(
    words: Mapping[str, str], facts: CopyPaperFacts, level_words: Mapping[SecrecyLevel, str]
) -> tuple[tuple[str, str, Letters], ...]:
    return (
        (words["name"], named(words, facts), TEXT),
        (words["reference"], referred(words, facts), TEXT),
        (words["level"], level_words[facts.level], STRONG),
        (words["made_on"], short_day(facts.day), TEXT),
        (words["place"], clean(facts.place), TEXT),
        (words["quantity"], quantity(words, facts), TEXT),
        (words["executor"], clean(facts.executor), TEXT),
        (words["permitted_by"], permitted(facts), TEXT),
    )
