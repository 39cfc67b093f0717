"""The decision box of a slip, to be filled and signed by hand by the person who decides."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.ink import Frame, Letters
from bmnn_desk.papers.sheet import Place, Sheet
from bmnn_desk.papers.signature_block import SignatureStyle, signature_block
from bmnn_desk.papers.slip_lines import set_item
from bmnn_desk.papers.slip_text import decision_items

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.law.form import SignatureCell, SlipForm

_PAD_MM = 2.5
_FILL_SHARE = 0.64
_GAP_MM = 1.6


def decision_box(
    sheet: Sheet, form: SlipForm, cell: SignatureCell, level_words: Mapping[SecrecyLevel, str]
) -> None:
    """Set the framed box, whole on one page: decision left, day and signature right."""
    sheet.keep(_set(Sheet(sheet.edges), form, cell, level_words) - sheet.edges.top_mm)
    top, whole = sheet.y_mm, sheet.whole
    bottom = _set(sheet, form, cell, level_words)
    sheet.put(
        Frame(
            x_mm=whole.left_mm,
            y_mm=top,
            width_mm=whole.width_mm,
            height_mm=bottom - top,
            width_pt=0.8,
        )
    )
    sheet.y_mm = bottom


def _set(
    sheet: Sheet, form: SlipForm, cell: SignatureCell, level_words: Mapping[SecrecyLevel, str]
) -> float:
    """Set both halves; the bottom edge of the box comes back."""
    size, whole, top = form.text_pt - 0.5, sheet.whole, sheet.y_mm + _PAD_MM
    fill = Place(left_mm=whole.left_mm + _PAD_MM, width_mm=whole.width_mm * _FILL_SHARE)
    sheet.y_mm = top
    sheet.line(form.words["decision_title"], Letters(BOLD, size), fill)
    for item in decision_items(form, level_words):
        sheet.y_mm += _GAP_MM
        set_item(sheet, item, size, fill, face=REGULAR)
    filled = sheet.y_mm
    sheet.y_mm = top
    _sign(sheet, form, cell)
    return max(filled, sheet.y_mm) + _PAD_MM


def _sign(sheet: Sheet, form: SlipForm, cell: SignatureCell) -> None:
    whole = sheet.whole
    left = whole.left_mm + whole.width_mm * _FILL_SHARE + _PAD_MM
    place = Place(left_mm=left, width_mm=whole.left_mm + whole.width_mm - left - 1, anchor=0.5)
    sheet.line(form.words["decision_day"], Letters(ITALIC, form.text_pt - 0.5), place)
    sheet.y_mm += _GAP_MM
    signature_block(
        sheet, [(cell, None)], SignatureStyle(size_pt=form.text_pt - 0.5, room_mm=20), place
    )
