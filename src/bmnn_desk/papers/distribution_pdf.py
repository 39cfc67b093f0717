"""Prints the distribution sheet (phiếu phân bản): which copy goes where, ticked off by hand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.registers import PaperSigner
from bmnn_desk.papers.distribution_table import set_table
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import Letterhead, letterhead
from bmnn_desk.papers.page_foot import numbered_pdf
from bmnn_desk.papers.sheet import Edges, Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.papers import DistributionFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_EDGES = Edges(top_mm=14, bottom_mm=13, left_mm=18, right_mm=10)
_TEXT = Letters(REGULAR, 11)
_CLERK_SHARE = 0.4


def distribution_pdf(
    form: WordsForm, facts: DistributionFacts, level_words: Mapping[SecrecyLevel, str]
) -> bytes:
    """A sheet: one A4 page up to some twenty copies, more pages where there are more."""
    sheet = Sheet(_EDGES)
    _head(sheet, form.words, facts, level_words)
    set_table(sheet, form.words, facts.lines)
    _end(sheet, form.words, facts)
    return numbered_pdf(sheet, form.words)


def _head(
    sheet: Sheet,
    words: Mapping[str, str],
    facts: DistributionFacts,
    level_words: Mapping[SecrecyLevel, str],
) -> None:
    top, whole = sheet.y_mm, sheet.whole
    letterhead(
        sheet, Letterhead(parent="", agency=facts.agency, motto=(), place_and_day="", size_pt=11)
    )
    bottom, sheet.y_mm = sheet.y_mm, top
    sheet.text(words["title"], Letters(BOLD, 14), sheet.right_half)
    sheet.y_mm = max(bottom, sheet.y_mm) + 2
    _pair(
        sheet,
        words["reference"].format(reference=clean(facts.reference)),
        words["day"].format(day=short_day(facts.day)),
    )
    _pair(
        sheet,
        words["level"].format(level=level_words[facts.level]),
        words["total"].format(count=two_digits(len(facts.lines))),
    )
    if facts.title:
        sheet.text(words["subject"].format(title=clean(facts.title)), _TEXT, whole)
    sheet.y_mm += 2


def _pair(sheet: Sheet, left: str, right: str) -> None:
    """Set two texts side by side."""
    top, whole = sheet.y_mm, sheet.whole
    half = whole.width_mm / 2
    sheet.text(left, _TEXT, Place(left_mm=whole.left_mm, width_mm=half - 2))
    bottom, sheet.y_mm = sheet.y_mm, top
    sheet.text(right, _TEXT, Place(left_mm=whole.left_mm + half, width_mm=half))
    sheet.y_mm = max(bottom, sheet.y_mm)


def _end(sheet: Sheet, words: Mapping[str, str], facts: DistributionFacts) -> None:
    whole = sheet.whole
    style = SignatureStyle(size_pt=_TEXT.size_pt, room_mm=15)
    sheet.keep(34)
    sheet.y_mm += 3
    top = sheet.y_mm
    left = Place(left_mm=whole.left_mm, width_mm=whole.width_mm * (1 - _CLERK_SHARE))
    sheet.line(words["done"], Letters(BOLD, _TEXT.size_pt), left)
    for key in ("done_seal", "done_marks", "done_envelope"):
        sheet.y_mm += 1
        sheet.tick_box(left.left_mm + 2, _TEXT, words[key])
        sheet.y_mm += _TEXT.lead_mm
    sheet.y_mm = top
    right = Place(left_mm=left.left_mm + left.width_mm, width_mm=whole.width_mm * _CLERK_SHARE)
    cell = signature_cell(words, "clerk")
    clerk = PaperSigner(field=cell.field, position="", name=facts.clerk)
    signature_block(sheet, [(cell, clerk)], style, right)
