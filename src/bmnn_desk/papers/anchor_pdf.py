"""Prints the tờ mốc nhật ký: the journal's head on paper, to be signed and kept beside a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, ITALIC
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.journal_paper import SIGN, SIZE_PT, TEXT, begin_paper
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.signature_block import signature_block, signature_cell
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_papers import AnchorSheetFacts
    from bmnn_desk.law.form import WordsForm

_MARK = Letters(BOLD, 18)


def anchor_pdf(form: WordsForm, facts: AnchorSheetFacts) -> bytes:
    """The anchor sheet of a month, of a book that is closed, or of a day; one A4 page."""
    words = form.words
    sheet = begin_paper(words, facts)
    sheet.text(_occasion(form, facts), Letters(ITALIC, SIZE_PT), sheet.middle)
    sheet.y_mm += 6
    sheet.text(words["intro"], TEXT, sheet.whole)
    sheet.y_mm += 5
    set_facts(
        sheet,
        (
            (words["seq"], str(facts.seq), _MARK),
            (words["mark"], clean(facts.mark), _MARK),
            (words["key"], clean(facts.key) or words["no_key"], TEXT),
        ),
        TEXT,
    )
    sheet.y_mm += 6
    sheet.text(words["how"], TEXT, sheet.whole)
    sheet.y_mm += 2
    sheet.text(words["keep"], TEXT, sheet.whole)
    sheet.y_mm += 10
    cells = [(signature_cell(words, key), None) for key in ("officer", "leader")]
    signature_block(sheet, cells, SIGN)
    return numbered_pdf(sheet, words)


def _occasion(form: WordsForm, facts: AnchorSheetFacts) -> str:
    if facts.book:
        return form.words["of_book"].format(book=clean(facts.book), year=facts.year)
    if facts.month:
        return form.words["of_month"].format(month=facts.month, year=facts.year)
    return form.words["of_day"].format(day=short_day(facts.day))
