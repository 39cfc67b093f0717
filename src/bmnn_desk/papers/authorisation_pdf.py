"""Prints the giấy đồng ý: what a second person signs for after an act, never with an excerpt."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
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
    from collections.abc import Mapping

    from bmnn_desk.domain.journal_papers import AuthorisationFacts
    from bmnn_desk.law.form import WordsForm

_EDGES = Edges(top_mm=18, bottom_mm=16, left_mm=28, right_mm=16)
_SIZE_PT = 13.0
_TEXT = Letters(REGULAR, _SIZE_PT)
_STRONG = Letters(BOLD, _SIZE_PT)
_SIGN_MM = 28.0


def authorisation_pdf(form: WordsForm, facts: AuthorisationFacts) -> bytes:
    """The paper that a second person signs; one A4 page."""
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
    whole = sheet.whole
    middle = Place(left_mm=whole.left_mm, width_mm=whole.width_mm, anchor=0.5)
    sheet.y_mm += 10
    sheet.text(words["title"], Letters(BOLD, _SIZE_PT + 3), middle)
    sheet.y_mm += 6
    set_facts(sheet, _rows(words, facts), _TEXT)
    sheet.y_mm += 5
    sheet.text(words["declare"], _STRONG, whole)
    sheet.y_mm += 2
    sheet.text(words["record"], Letters(ITALIC, _SIZE_PT - 1), whole)
    sheet.y_mm += 8
    _sign(sheet, words, facts)
    return sheet.pdf(words["title"], lambda page, pages: page_foot(sheet, words, page, pages))


def _rows(
    words: Mapping[str, str], facts: AuthorisationFacts
) -> tuple[tuple[str, str, Letters], ...]:
    kind = f"object_{facts.object_kind}"
    about = words[kind if kind in words else "object_other"].format(number=facts.object_id)
    return (
        (words["act"], words[f"act_{facts.act.value}"], _STRONG),
        (words["object"], about, _TEXT),
        (words["done_on"], short_day(facts.day), _TEXT),
        (words["asked_by"], clean(facts.asked_by), _TEXT),
        (words["second"], clean(facts.second), _STRONG),
        (words["due"], short_day(facts.due), _TEXT),
        (words["code"], clean(facts.code), Letters(BOLD, _SIZE_PT + 3)),
    )


def _sign(sheet: Sheet, words: Mapping[str, str], facts: AuthorisationFacts) -> None:
    half = sheet.whole.width_mm / 2
    right = Place(left_mm=sheet.whole.left_mm + half, width_mm=half, anchor=0.5)
    cell = SignatureCell(field="signer", heading=words["signer"], note=words["signer_note"])
    signer = PaperSigner(field=cell.field, position="", name=facts.second)
    sheet.line(words["sign_day"], Letters(ITALIC, _SIZE_PT), right)
    style = SignatureStyle(size_pt=_SIZE_PT, room_mm=_SIGN_MM)
    signature_block(sheet, [(cell, signer)], style, right)
