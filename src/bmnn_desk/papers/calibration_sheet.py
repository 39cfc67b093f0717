"""Prints a printer's test sheet: crosses at known places, rulers in mm, and how to read them."""

from __future__ import annotations

import tomllib

from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Letters, Stroke, Words
from bmnn_desk.papers.offset_sheet import cross
from bmnn_desk.papers.sheet import Edges, Sheet
from bmnn_desk.paths import resources_folder

# Where the crosses stand: far enough from the edge that every printer reaches their arms.
MARGIN_MM = 20.0
RULE_MM = 100
_EDGES = Edges(top_mm=38, bottom_mm=30, left_mm=34, right_mm=34)
_TEXT, _TICK_LETTERS = Letters(REGULAR, 12), Letters(REGULAR, 7)
_TITLE = Letters(BOLD, 16)
_THIN_PT = 0.25
_TICK_MM, _FIVE_MM, _TEN_MM = 1.5, 2.5, 4.0
_GAP_MM = 2.0


def calibration_sheet(printer: str, offset_mm: tuple[float, float]) -> bytes:
    """One A4 sheet: a cross 20 mm from the edges at each corner, two rulers of 100 mm.

    `offset_mm` is what is set while it is printed, to the right and down: the sheet says it, so
    that what is measured is added to the right figure.
    """
    text = (resources_folder() / "calibration_sheet.toml").read_text("utf-8")
    said = tomllib.loads(text)
    right, down = (with_comma(mm) for mm in offset_mm)
    values = {
        "printer": printer,
        "right": right,
        "down": down,
        "margin": with_comma(MARGIN_MM),
        "rule": str(RULE_MM),
    }
    sheet = Sheet(_EDGES)
    for x_mm in (MARGIN_MM, _EDGES.width_mm - MARGIN_MM):
        for y_mm in (MARGIN_MM, _EDGES.height_mm - MARGIN_MM):
            cross(sheet, x_mm, y_mm)
    sheet.text(said["title"], _TITLE, sheet.middle)
    for line in (said["printer"], said["offset"]):
        sheet.text(line.format(**values), _TEXT, sheet.middle)
    sheet.y_mm += 2 * _GAP_MM
    for line in said["lines"]:
        sheet.text(line.format(**values), _TEXT, sheet.whole)
        sheet.y_mm += _GAP_MM
    _rulers(sheet)
    return sheet.pdf(said["title"], lambda _page, _pages: ())


def _rulers(sheet: Sheet) -> None:
    """One across and one down from the same corner: printers stretch the two ways apart."""
    left, top = (_EDGES.width_mm - RULE_MM) / 2, sheet.y_mm + 3 * _GAP_MM
    _line(sheet, (left, top), (left + RULE_MM, top))
    _line(sheet, (left, top), (left, top + RULE_MM))
    for mm in range(RULE_MM + 1):
        long = _TEN_MM if not mm % 10 else _FIVE_MM if not mm % 5 else _TICK_MM
        _line(sheet, (left + mm, top), (left + mm, top + long))
        _line(sheet, (left, top + mm), (left + long, top + mm))
        if mm and not mm % 10:
            _number(sheet, mm, left + mm, top - 1)
            _number(sheet, mm, left - 3, top + mm + 1)


def _line(sheet: Sheet, begin: tuple[float, float], end: tuple[float, float]) -> None:
    (x_mm, y_mm), (to_x_mm, to_y_mm) = begin, end
    sheet.put(Stroke(x_mm=x_mm, y_mm=y_mm, to_x_mm=to_x_mm, to_y_mm=to_y_mm, width_pt=_THIN_PT))


def _number(sheet: Sheet, mm: int, x_mm: float, y_mm: float) -> None:
    sheet.put(Words(text=str(mm), letters=_TICK_LETTERS, x_mm=x_mm, y_mm=y_mm, anchor=0.5))
