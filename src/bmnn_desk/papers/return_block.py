"""The corrected nơi nhận block on a phiếu trả lại, framed, to be copied into the text."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import BOLD, BOLD_ITALIC, REGULAR
from bmnn_desk.papers.ink import Frame, Letters
from bmnn_desk.papers.sheet import Place
from bmnn_desk.papers.text import clean

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.return_measure import ReturnMeasure
    from bmnn_desk.papers.sheet import Sheet

_PAD_MM = 2.0
_ONE_COLUMN = 9


def set_block(sheet: Sheet, words: Mapping[str, str], block: str, measure: ReturnMeasure) -> None:
    """Set the block under its heading; a long one in two columns, read down and then across."""
    whole, letters = sheet.whole, Letters(REGULAR, measure.size_pt)
    lines = clean(block).split("\n")
    if measure.block_lines is not None and len(lines) > measure.block_lines:
        left = len(lines) - measure.block_lines
        lines = [*lines[: measure.block_lines], words["more_block"].format(count=left)]
    columns = 1 if len(lines) <= _ONE_COLUMN else 2
    width = whole.width_mm / columns - 2 * _PAD_MM
    wrapped = [part for line in lines for part in sheet.wrap(line, letters, width)]
    deep = -(-len(wrapped) // columns)
    sheet.keep((deep + 1) * letters.lead_mm + 2 * _PAD_MM)
    sheet.line(words["block"], Letters(BOLD, measure.size_pt), whole)
    top = sheet.y_mm + 0.8
    for column in range(columns):
        sheet.y_mm = top + _PAD_MM / 2
        left_mm = whole.left_mm + _PAD_MM + column * whole.width_mm / columns
        for index in range(column * deep, min((column + 1) * deep, len(wrapped))):
            face = REGULAR if index else BOLD_ITALIC
            place = Place(left_mm=left_mm, width_mm=width)
            sheet.line(wrapped[index], Letters(face, measure.size_pt), place)
    sheet.y_mm = top + deep * letters.lead_mm + _PAD_MM
    sheet.put(
        Frame(
            x_mm=whole.left_mm,
            y_mm=top,
            width_mm=whole.width_mm,
            height_mm=sheet.y_mm - top,
        )
    )
