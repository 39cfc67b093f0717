"""Covers onto envelopes, a page each, or onto sheets of labels, the first of them begun or not."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.covers import says_level
from bmnn_desk.domain.stamps import Ink
from bmnn_desk.errors import CoverBearsLevelError
from bmnn_desk.law.cover_form import LabelSheet
from bmnn_desk.papers.cover_layout import CoverArea, CoverLayout
from bmnn_desk.papers.draw_stamp import draw_open, standing_at
from bmnn_desk.papers.ink import draw, open_canvas
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.stamp_place import draw_stamp_place

if TYPE_CHECKING:
    from collections.abc import Mapping

    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.domain.papers import EnvelopeFacts
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.cover_form import CoverSize
    from bmnn_desk.papers.cover_layout import LaidCover
    from bmnn_desk.papers.covers_asked import CoversAsked

_CUT_PT = 0.25
_CUT_DASH = (2, 3)
_CUT_GREY = 0.6
# Beyond it no usual printer reaches, and ink that falls off is refused.
_CUT_INSET_MM = 7.0


def envelope_pdf(asked: CoversAsked) -> bytes:
    """The covers in their order; the same covers give the same bytes.

    Raises:
        CoverBearsLevelError: a text says the level; on a cover only the red mark inside may.
        CoverTooSmallError: a cover does not go on this size.
        ValueError: no cover at all, or no such label.
    """
    if not asked.covers:
        message = "no cover to print"
        raise ValueError(message)
    for facts in asked.covers:
        _refuse_level(facts, asked.level_words)
    if isinstance(asked.size, LabelSheet):
        return _labels(asked, asked.size)
    return _envelopes(asked, asked.size)


def _refuse_level(facts: EnvelopeFacts, words: Mapping[SecrecyLevel, str]) -> None:
    texts = (facts.agency, facts.reference, facts.recipient, facts.address, facts.person)
    if says_level(texts, words.values()):
        raise CoverBearsLevelError


def _envelopes(asked: CoversAsked, size: CoverSize) -> bytes:
    area = CoverArea(
        width_mm=size.width_mm, height_mm=size.height_mm, margin_mm=asked.form.margin_mm
    )
    layout = CoverLayout(asked.form, asked.stamps, area)
    canvas, out = open_canvas(size.width_mm, size.height_mm, "")
    for facts in asked.covers:
        _draw(canvas, layout.lay(facts), size.height_mm, prints_marks=asked.prints_marks)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _labels(asked: CoversAsked, sheet: LabelSheet) -> bytes:
    if not 1 <= asked.first <= sheet.count:
        raise ValueError(asked.first)
    area = CoverArea(
        width_mm=sheet.width_mm, height_mm=sheet.height_mm, margin_mm=asked.form.label_margin_mm
    )
    layout = CoverLayout(asked.form, asked.stamps, area)
    laid = [layout.lay(facts) for facts in asked.covers]
    canvas, out = open_canvas(sheet.page_width_mm, sheet.page_height_mm, "")
    last = asked.first - 1 + len(laid) - 1
    for page in range(last // sheet.count + 1):
        if sheet.cut:
            _cut_lines(canvas, sheet)
        for place in range(sheet.count):
            number = page * sheet.count + place - (asked.first - 1)
            if 0 <= number < len(laid):
                _draw_label(canvas, laid[number], (sheet, place), prints=asked.prints_marks)
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _draw_label(
    canvas: Canvas, laid: LaidCover, at: tuple[LabelSheet, int], *, prints: bool
) -> None:
    sheet, place = at
    row, column = divmod(place, sheet.columns)
    left_mm = sheet.left_mm + column * sheet.step_x_mm
    top_mm = sheet.top_mm + row * sheet.step_y_mm
    canvas.saveState()
    bottom_mm = sheet.page_height_mm - top_mm - sheet.height_mm
    canvas.translate(left_mm * PT_PER_MM, bottom_mm * PT_PER_MM)
    _draw(canvas, laid, sheet.height_mm, prints_marks=prints)
    canvas.restoreState()


def _draw(canvas: Canvas, laid: LaidCover, height_mm: float, *, prints_marks: bool) -> None:
    draw(canvas, height_mm, laid.texts)
    for spot in laid.spots:
        with standing_at(canvas, spot.shape, (spot.x_mm, spot.y_mm), height_mm):
            if prints_marks:
                draw_open(canvas, spot.shape, Ink.RED)
            else:
                draw_stamp_place(canvas, spot.shape, spot.words)


def _cut_lines(canvas: Canvas, sheet: LabelSheet) -> None:
    wide, high = sheet.page_width_mm * PT_PER_MM, sheet.page_height_mm * PT_PER_MM
    inset = _CUT_INSET_MM * PT_PER_MM
    canvas.saveState()
    canvas.setStrokeColorRGB(_CUT_GREY, _CUT_GREY, _CUT_GREY)
    canvas.setLineWidth(_CUT_PT)
    canvas.setDash(*_CUT_DASH)
    for column in range(1, sheet.columns):
        x = (sheet.left_mm + column * sheet.step_x_mm) * PT_PER_MM
        canvas.line(x, inset, x, high - inset)
    for row in range(1, sheet.rows):
        y = high - (sheet.top_mm + row * sheet.step_y_mm) * PT_PER_MM
        canvas.line(inset, y, wide - inset, y)
    canvas.restoreState()
