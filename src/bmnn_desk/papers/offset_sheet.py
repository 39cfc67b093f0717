"""Prints the offset test sheet of a printer: a register's frame with crosses and rulers in mm."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import with_comma
from bmnn_desk.papers.fonts import BOLD, REGULAR
from bmnn_desk.papers.ink import Frame, Letters, Stroke, Words
from bmnn_desk.papers.register_heading import page_edges
from bmnn_desk.papers.sheet import Sheet

if TYPE_CHECKING:
    from bmnn_desk.law.form import RegisterForm, WordsForm

_TEXT = Letters(REGULAR, 13)
_TICK_LETTERS = Letters(REGULAR, 6)
_ARM_MM = 8
_THIN_PT = 0.25
_TICK_MM = 1.0
_LONG_TICK_MM = 2.0
_LONG_EVERY = 5
_SIDE_MM = 22.0


def offset_sheet_pdf(form: RegisterForm, words: WordsForm) -> bytes:
    """One sheet of the form's size, to be printed twice onto the same paper.

    A cross with a ruler stands at each corner of the frame that the register's table fills, so
    that an offset can be read in mm along both edges.
    """
    sheet = Sheet(page_edges(form, _SIDE_MM))
    _frame(sheet, form)
    said = words.words
    middle = sheet.middle
    sheet.y_mm = form.page_height_mm * 0.25
    sheet.text(said["offset_title"], Letters(BOLD, 16), middle)
    sheet.text(said["offset_form"].format(book=form.title), _TEXT, middle)
    sheet.y_mm += 6
    sheet.text(said["offset_how"], _TEXT, sheet.whole)
    sheet.y_mm += 2
    edge = said["offset_edge"].format(margin=with_comma(form.margin_mm))
    sheet.text(edge, _TEXT, sheet.whole)
    sheet.y_mm += 2
    sheet.text(said["offset_room"].format(row=with_comma(form.signing_row_mm)), _TEXT, sheet.whole)
    sheet.y_mm += 4
    for step in range(2):
        y_mm = sheet.y_mm + step * form.signing_row_mm
        right = form.page_width_mm - form.margin_mm
        sheet.put(Stroke(x_mm=form.margin_mm, y_mm=y_mm, to_x_mm=right, to_y_mm=y_mm))
    return sheet.pdf(said["offset_title"], lambda _page, _pages: ())


def _frame(sheet: Sheet, form: RegisterForm) -> None:
    margin = form.margin_mm
    wide, high = form.page_width_mm - 2 * margin, form.page_height_mm - 2 * margin
    sheet.put(Frame(x_mm=margin, y_mm=margin, width_mm=wide, height_mm=high, width_pt=_THIN_PT))
    for x_mm in (margin, margin + wide):
        for y_mm in (margin, margin + high):
            cross(sheet, x_mm, y_mm)


def cross(sheet: Sheet, x_mm: float, y_mm: float) -> None:
    """Put a cross with a tick every mm along both arms, a longer one every 5 mm."""
    _line(sheet, (x_mm - _ARM_MM, y_mm), (x_mm + _ARM_MM, y_mm))
    _line(sheet, (x_mm, y_mm - _ARM_MM), (x_mm, y_mm + _ARM_MM))
    for step in range(-_ARM_MM, _ARM_MM + 1):
        half = (_TICK_MM if step % _LONG_EVERY else _LONG_TICK_MM) / 2
        _line(sheet, (x_mm + step, y_mm - half), (x_mm + step, y_mm + half))
        _line(sheet, (x_mm - half, y_mm + step), (x_mm + half, y_mm + step))
        if step and not step % _LONG_EVERY:
            _number(sheet, step, x_mm + step, y_mm - half - 0.4)
            _number(sheet, step, x_mm + half + 1.4, y_mm + step + 0.7)


def _line(sheet: Sheet, begin: tuple[float, float], end: tuple[float, float]) -> None:
    sheet.put(
        Stroke(x_mm=begin[0], y_mm=begin[1], to_x_mm=end[0], to_y_mm=end[1], width_pt=_THIN_PT)
    )


def _number(sheet: Sheet, step: int, x_mm: float, y_mm: float) -> None:
    sheet.put(Words(text=f"{step:+d}", letters=_TICK_LETTERS, x_mm=x_mm, y_mm=y_mm, anchor=0.5))
