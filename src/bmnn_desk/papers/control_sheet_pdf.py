"""Prints the control sheet (tờ kiểm soát) that lies beside a book: check codes and their QR.

The book's own sheets carry nothing that their form does not (workflow.md 5).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.control_sheet import control_text
from bmnn_desk.papers.fact_rows import set_facts
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.page_foot import page_foot
from bmnn_desk.papers.qr_mark import qr_mark
from bmnn_desk.papers.sheet import OFFICE_EDGES, Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.text import clean, two_digits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.control_sheet import ControlSheet, ControlSheetFacts
    from bmnn_desk.law.form import WordsForm

_SIZE_PT = 12.0
_TEXT = Letters(REGULAR, _SIZE_PT)
_SMALL = Letters(REGULAR, 10)
_BOLD = Letters(BOLD, _SIZE_PT)
_CODE = Letters(BOLD, 15)
_QR_MM = 26.0
_GAP_MM = 5.0
_BETWEEN_MM = 4.0
_SIGNED = SignatureStyle(size_pt=_SIZE_PT, room_mm=22)


def control_sheet_pdf(form: WordsForm, facts: ControlSheetFacts) -> bytes:
    """The control sheet of a volume, A4 upright: a block a printed sheet, never parted from its QR.

    The codes of the lines run on over pages where a sheet has many.
    """
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts)
    for printed in facts.sheets:
        _sheet_block(sheet, words, facts, printed)
    sheet.y_mm += 2
    sheet.text(words["control_how"], _TEXT, sheet.whole)
    sheet.y_mm += 1.5
    sheet.text(words["control_keep"], _TEXT, sheet.whole)
    sheet.y_mm += 7
    signature_block(sheet, [(signature_cell(words, "clerk"), None)], _SIGNED, sheet.right_half)
    foot = {"page": words["control_page"]}
    return sheet.pdf(
        words["control_title"], lambda page, pages: page_foot(sheet, foot, page, pages)
    )


def _head(sheet: Sheet, words: Mapping[str, str], facts: ControlSheetFacts) -> None:
    office_head(sheet, words, facts, _SIZE_PT)
    sheet.y_mm += 6
    sheet.text(words["control_title"], Letters(BOLD, _SIZE_PT + 4), sheet.middle)
    book = words["control_book"].format(
        book=clean(facts.book), volume=two_digits(facts.volume), year=facts.year
    )
    sheet.text(book, _BOLD, sheet.middle)
    sheet.y_mm += 5
    rows = (
        (words["control_seq"], str(facts.seq), _BOLD),
        (words["control_mark"], clean(facts.mark), _BOLD),
    )
    set_facts(sheet, rows, _TEXT)
    sheet.y_mm += 3


def _sheet_block(
    sheet: Sheet, words: Mapping[str, str], facts: ControlSheetFacts, printed: ControlSheet
) -> None:
    sheet.keep(_QR_MM + _GAP_MM)
    top, whole = sheet.y_mm, sheet.whole
    for mark in qr_mark(control_text(facts, printed), whole.left_mm, top, _QR_MM):
        sheet.put(mark)
    left = whole.left_mm + _QR_MM + _GAP_MM
    place = Place(left_mm=left, width_mm=whole.left_mm + whole.width_mm - left)
    heading = words["control_sheet"].format(sheet=two_digits(printed.number))
    sheet.line(f"{heading}. {_held(words, printed)}", _BOLD, place)
    sheet.text(clean(printed.code), _CODE, place)
    if printed.lines:
        sheet.line(words["control_line_codes"], _SMALL, place)
        _line_codes(sheet, words, printed, place)
    if sheet.y_mm >= top:
        sheet.y_mm = max(sheet.y_mm, top + _QR_MM)
    sheet.y_mm += _GAP_MM


def _held(words: Mapping[str, str], printed: ControlSheet) -> str:
    if not printed.lines:
        return words["control_no_lines"]
    first, last = printed.lines[0].ordinal, printed.lines[-1].ordinal
    return words["control_lines"].format(first=two_digits(first), last=two_digits(last))


def _line_codes(
    sheet: Sheet, words: Mapping[str, str], printed: ControlSheet, place: Place
) -> None:
    texts = [
        words["control_line_code"].format(ordinal=two_digits(line.ordinal), code=clean(line.code))
        for line in printed.lines
    ]
    widest = max(sheet.width_mm(text, _SMALL) for text in texts)
    count = max(int(place.width_mm / (widest + _BETWEEN_MM)), 1)
    for start in range(0, len(texts), count):
        sheet.keep(_SMALL.lead_mm)
        for step, text in enumerate(texts[start : start + count]):
            left = place.left_mm + step * place.width_mm / count
            baseline = sheet.baseline_mm(_SMALL)
            sheet.put(Words(text=text, letters=_SMALL, x_mm=left, y_mm=baseline))
        sheet.y_mm += _SMALL.lead_mm
