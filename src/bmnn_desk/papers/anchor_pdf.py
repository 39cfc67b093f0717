"""Prints the tờ mốc nhật ký: the journal's head on paper, to be signed and kept beside a book."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.law.form import SignatureCell
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import Letterhead, letterhead
from bmnn_desk.papers.page_foot import page_foot
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block
from bmnn_desk.papers.text import clean, long_day

if TYPE_CHECKING:
    from bmnn_desk.domain.journal_papers import AnchorSheetFacts
    from bmnn_desk.law.form import WordsForm

_EDGES = Edges(top_mm=18, bottom_mm=16, left_mm=28, right_mm=16)
_SIZE_PT = 13.0
_TEXT = Letters(REGULAR, _SIZE_PT)
_MARK = Letters(BOLD, 18)
_SIGN_MM = 28.0


def anchor_pdf(form: WordsForm, facts: AnchorSheetFacts) -> bytes:
    """The anchor sheet of a month, of a book that is closed, or of a day; one A4 page."""
    sheet, words = Sheet(_EDGES), form.words
    letterhead(
        sheet,
        Letterhead(
            parent=facts.parent,
            agency=facts.agency,
            motto=(words["motto_state"], words["motto_values"]),
            place_and_day=long_day(facts.place, facts.day, words),
            size_pt=_SIZE_PT - 1,
        ),
    )
    middle = Place(left_mm=sheet.whole.left_mm, width_mm=sheet.whole.width_mm, anchor=0.5)
    sheet.y_mm += 10
    sheet.text(words["title"], Letters(BOLD, _SIZE_PT + 3), middle)
    sheet.text(_occasion(form, facts), Letters(ITALIC, _SIZE_PT), middle)
    sheet.y_mm += 6
    sheet.text(words["intro"], _TEXT, sheet.whole)
    sheet.y_mm += 5
    set_facts(
        sheet,
        (
            (words["seq"], str(facts.seq), _MARK),
            (words["mark"], clean(facts.mark), _MARK),
            (words["key"], clean(facts.key) or words["no_key"], _TEXT),
        ),
        _TEXT,
    )
    sheet.y_mm += 6
    sheet.text(words["how"], _TEXT, sheet.whole)
    sheet.y_mm += 2
    sheet.text(words["keep"], _TEXT, sheet.whole)
    sheet.y_mm += 10
    cells = [
        (SignatureCell(field=key, heading=words[key], note=words[f"{key}_note"]), None)
        for key in ("officer", "leader")
    ]
    signature_block(sheet, cells, SignatureStyle(size_pt=_SIZE_PT, room_mm=_SIGN_MM))
    return sheet.pdf(words["title"], lambda page, pages: page_foot(sheet, words, page, pages))


def _occasion(form: WordsForm, facts: AnchorSheetFacts) -> str:
    if facts.book:
        return form.words["of_book"].format(book=clean(facts.book), year=facts.year)
    if facts.month:
        return form.words["of_month"].format(month=facts.month, year=facts.year)
    return form.words["of_day"].format(day=short_day(facts.day))
