"""Prints the list by which copies are counted: a row each, with tick boxes and a code to scan."""

from __future__ import annotations

from itertools import accumulate
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.transfers import copy_number_text
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Frame, Letters, Stroke, Words
from bmnn_desk.papers.letterhead import office_head
from bmnn_desk.papers.page_foot import coded_foot
from bmnn_desk.papers.qr_mark import qr_mark
from bmnn_desk.papers.sheet import OFFICE_EDGES, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block, signature_cell
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.domain.inventory import CountRow, InventoryPaperFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import WordsForm

_SIZE_PT = 13.0
_TEXT, _STRONG = Letters(REGULAR, _SIZE_PT), Letters(BOLD, _SIZE_PT)
_CELL, _HEADING = Letters(REGULAR, 11.0), Letters(BOLD, 11.0)
_CODE = Letters(REGULAR, 8.0)
# number, document, copy, level, where, there, missing, code
_WIDTHS_MM = (9.0, 37.0, 13.0, 17.0, 40.0, 11.0, 14.0, 24.0)
_QR_MM = 15.0
_BOX_MM = 4.5
_PAD_MM = 1.2
_COLUMNS = ("number", "document", "copy", "level", "where", "there", "missing", "code")
_CENTRED = frozenset({0, 2, 3})
_EVERY = frozenset(range(len(_COLUMNS)))
_SIGN_MM = 24.0


def counting_list_pdf(
    form: WordsForm, facts: InventoryPaperFacts, levels: Mapping[SecrecyLevel, str]
) -> bytes:
    """The list, a row for each copy of `facts.rows`; its own code stands on every page.

    A row's code is the copy's, as a square (QR) and as letters; it tells no number and no title.
    """
    sheet, words = Sheet(OFFICE_EDGES), form.words
    _head(sheet, words, facts)
    _headings(sheet, words)
    for place, row in enumerate(facts.rows, start=1):
        _row(sheet, words, place, row, levels)
    sheet.y_mm += 3
    sheet.text(words["note"], _CELL, sheet.whole)
    sheet.y_mm += 5
    cells = [signature_cell(words, field) for field in ("counter", "holder")]
    signature_block(
        sheet,
        [(cell, None) for cell in cells],
        SignatureStyle(size_pt=_SIZE_PT, room_mm=_SIGN_MM),
    )
    return sheet.pdf(
        words["title"],
        lambda page, pages: coded_foot(sheet, words, facts.paper_code, (page, pages)),
    )


def _head(sheet: Sheet, words: Mapping[str, str], facts: InventoryPaperFacts) -> None:
    row = facts.row
    office_head(sheet, words, facts, _SIZE_PT - 1)
    sheet.y_mm += 7
    sheet.text(words["title"], Letters(BOLD, _SIZE_PT + 1), sheet.middle)
    sheet.text(words["subtitle"], _STRONG, sheet.middle)
    sheet.y_mm += 4
    scope = words[f"scope_{row.scope.value}"].format(holder=row.holder, place=row.place)
    said = [
        words["scope"].format(scope=clean(scope)),
        words["begun"].format(day=short_day(row.day)),
        words["decision"].format(number=clean(row.decision)) if row.decision else "",
        words["counters"].format(names=clean(", ".join(row.counters))),
        words["total"].format(count=len(facts.rows)),
    ]
    for text in filter(None, said):
        sheet.text(text, _TEXT, sheet.whole)
    sheet.y_mm += 3


def _headings(sheet: Sheet, words: Mapping[str, str]) -> None:
    cells = [
        sheet.wrap(words[f"column_{column}"], _HEADING, width - 2 * _PAD_MM)
        for column, width in zip(_COLUMNS, _WIDTHS_MM, strict=True)
    ]
    high = max(len(cell) for cell in cells) * _HEADING.lead_mm + 2 * _PAD_MM
    sheet.keep(high + _QR_MM)
    _cells(sheet, cells, _HEADING, high, _EVERY)
    _rule(sheet, high)


def _row(
    sheet: Sheet,
    words: Mapping[str, str],
    place: int,
    row: CountRow,
    levels: Mapping[SecrecyLevel, str],
) -> None:
    where = "; ".join(filter(None, (clean(row.holder), clean(row.place))))
    texts = (
        str(place),
        clean(row.reference),
        copy_number_text(row.number),
        "" if row.level is None else levels[row.level],
        where,
    )
    cells = [
        sheet.wrap(text, _CELL, width - 2 * _PAD_MM)
        for text, width in zip(texts, _WIDTHS_MM, strict=False)
    ]
    tallest = max(len(cell) for cell in cells) * _CELL.lead_mm + 2 * _PAD_MM
    high = max(tallest, _QR_MM + _CODE.lead_mm)
    if sheet.room_mm < high:
        sheet.turn()
        _headings(sheet, words)
    _cells(sheet, cells, _CELL, high, _CENTRED)
    for column in (5, 6):
        _box(sheet, column, high)
    if row.code:
        _code(sheet, row.code)
    _rule(sheet, high)


def _left(sheet: Sheet, column: int) -> float:
    return sheet.whole.left_mm + sum(_WIDTHS_MM[:column])


def _cells(
    sheet: Sheet,
    cells: Sequence[Sequence[str]],
    letters: Letters,
    high: float,
    centred: frozenset[int],
) -> None:
    """The lines of a row's cells, in the middle of its height."""
    was = sheet.y_mm
    for column, cell in enumerate(cells):
        left, width = _left(sheet, column), _WIDTHS_MM[column]
        anchor = 0.5 if column in centred else 0.0
        x_mm = left + width / 2 if column in centred else left + _PAD_MM
        sheet.y_mm = was + (high - len(cell) * letters.lead_mm) / 2
        for line in cell:
            y_mm = sheet.baseline_mm(letters)
            sheet.put(Words(text=line, letters=letters, x_mm=x_mm, y_mm=y_mm, anchor=anchor))
            sheet.y_mm += letters.lead_mm
    sheet.y_mm = was


def _box(sheet: Sheet, column: int, high: float) -> None:
    x_mm = _left(sheet, column) + (_WIDTHS_MM[column] - _BOX_MM) / 2
    y_mm = sheet.y_mm + (high - _BOX_MM) / 2
    sheet.put(Frame(x_mm=x_mm, y_mm=y_mm, width_mm=_BOX_MM, height_mm=_BOX_MM, width_pt=0.8))


def _code(sheet: Sheet, code: str) -> None:
    left, width = _left(sheet, len(_WIDTHS_MM) - 1), _WIDTHS_MM[-1]
    for mark in qr_mark(code, left + (width - _QR_MM) / 2, sheet.y_mm, _QR_MM):
        sheet.put(mark)
    sheet.put(
        Words(
            text=code,
            letters=_CODE,
            x_mm=left + width / 2,
            y_mm=sheet.y_mm + _QR_MM + _CODE.lead_mm * 0.55,
            anchor=0.5,
        )
    )


def _rule(sheet: Sheet, high: float) -> None:
    """Lines around the row's cells; the sheet goes below it."""
    left, top, bottom = sheet.whole.left_mm, sheet.y_mm, sheet.y_mm + high
    right = left + sum(_WIDTHS_MM)
    for y_mm in (top, bottom):
        sheet.put(Stroke(x_mm=left, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    for x_mm in accumulate(_WIDTHS_MM, initial=left):
        sheet.put(Stroke(x_mm=x_mm, y_mm=top, to_x_mm=x_mm, to_y_mm=bottom))
    sheet.y_mm = bottom
