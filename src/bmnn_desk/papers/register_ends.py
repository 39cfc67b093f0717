"""The opening page (trang xác nhận mở sổ) and the closing page of a volume."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters
from bmnn_desk.papers.letterhead import letterhead, office_letterhead
from bmnn_desk.papers.register_end_texts import (
    HEAD_FIELD,
    closing_lines,
    opening_lines,
    signing_cells,
)
from bmnn_desk.papers.register_heading import page_edges, place_and_day, words_of
from bmnn_desk.papers.sheet import Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, block_height_mm, signature_block
from bmnn_desk.papers.text import two_digits
from bmnn_desk.papers.totals_table import totals_height_mm, totals_table

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.register_parts import ClosingFacts, OpeningFacts
    from bmnn_desk.papers.ink import Mark
    from bmnn_desk.papers.register_book import RegisterBook

_SIZE_PT = 13.0
_TEXT = Letters(REGULAR, _SIZE_PT)
_SIDE_MM = 12.0
_LINE_GAP_MM = 1.5
_TABLE_GAP_MM, _SIGN_GAP_MM = 2.0, 6.0
# A round seal is up to 36 mm wide and goes over the signature.
_SEALED = SignatureStyle(size_pt=_SIZE_PT, room_mm=38)
_SIGNED = SignatureStyle(size_pt=_SIZE_PT, room_mm=24)


def opening_pages(book: RegisterBook, facts: OpeningFacts) -> list[list[Mark]]:
    """The page that says how many sheets the volume has, for the head's signature and the seal.

    Cells of the form that the head does not sign are left out.
    """
    words = words_of(book)
    sheet = _begun(book, (facts.place, facts.day), words["opening_title"])
    cells = [cell for cell in signing_cells(book) if cell[0].field == HEAD_FIELD]
    *lines, last = opening_lines(facts, words)
    _lines(sheet, lines)
    if cells:
        block = block_height_mm(sheet, cells, _SEALED, sheet.right_half)
        sheet.keep(_line_mm(sheet, last) + _SIGN_GAP_MM + block)
    _lines(sheet, (last,))
    sheet.y_mm += _SIGN_GAP_MM
    if cells:
        signature_block(sheet, cells, _SEALED, sheet.right_half)
    return sheet.pages


def closing_pages(book: RegisterBook, facts: ClosingFacts) -> list[list[Mark]]:
    """The page that says which lines the volume holds, their totals by level, and is signed."""
    words = words_of(book)
    sheet = _begun(book, (facts.place, facts.day), words["closing_title"])
    *lines, totals = closing_lines(facts, words)
    _lines(sheet, lines)
    cells = signing_cells(book)
    signed = _SIGN_GAP_MM + block_height_mm(sheet, cells, _SIGNED)
    table = _TABLE_GAP_MM + totals_height_mm(facts.totals)
    sheet.keep(_line_mm(sheet, totals) + table + signed)
    _lines(sheet, (totals,))
    sheet.y_mm += _TABLE_GAP_MM
    totals_table(sheet, words, facts.totals, book.level_words)
    sheet.y_mm += _SIGN_GAP_MM
    signature_block(sheet, cells, _SIGNED)
    return sheet.pages


def _begun(book: RegisterBook, when: tuple[str, date | None], title: str) -> Sheet:
    words, cover = words_of(book), book.cover
    sheet = Sheet(page_edges(book.form, _SIDE_MM))
    dated = place_and_day(*when, cover.year, words)
    letterhead(sheet, office_letterhead(words, cover, dated, _SIZE_PT - 1))
    middle = sheet.middle
    sheet.y_mm += 5
    sheet.text(title, Letters(BOLD, _SIZE_PT + 3), middle)
    sheet.text(book.form.title, Letters(BOLD, _SIZE_PT), middle)
    volume = words["of_book"].format(volume=two_digits(cover.volume), year=cover.year)
    sheet.text(volume, _TEXT, middle)
    sheet.y_mm += 4
    return sheet


def _line_mm(sheet: Sheet, line: str) -> float:
    """The height that `_lines` would take for one line of the page."""
    lines = sheet.wrap(line, _TEXT, sheet.whole.width_mm)
    return len(lines) * _TEXT.lead_mm + _LINE_GAP_MM


def _lines(sheet: Sheet, lines: Sequence[str]) -> None:
    for line in lines:
        sheet.text(line, _TEXT, sheet.whole)
        sheet.y_mm += _LINE_GAP_MM
