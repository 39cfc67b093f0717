"""The place kept free for a rubber stamp: a dotted outline of its size, and words in grey."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.papers.fonts import ITALIC, width_of
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.law.stamp_shape import StampShape

_GREY = 0.45
_LINE_PT = 0.4
_DOTS = (0.6, 1.4)
_MOST_PT = 7.5
_LEAST_PT = 4.0
_STEP_PT = 0.5
_LEADING = 1.1
_BASELINE = 0.8
# The square inside a circle.
_SQUARE = 0.7
_INSET = 0.94


def draw_stamp_place(canvas: Canvas, shape: StampShape, words: str) -> None:
    """Draw the place with its bottom left corner at the canvas's origin.

    The words are set as large as they fit into it, and left out where they do not fit at all.
    """
    width, height = shape.width_mm * PT_PER_MM, shape.height_mm * PT_PER_MM
    canvas.saveState()
    canvas.setStrokeColorRGB(_GREY, _GREY, _GREY)
    canvas.setFillColorRGB(_GREY, _GREY, _GREY)
    canvas.setLineWidth(_LINE_PT)
    canvas.setDash(*_DOTS)
    if shape.shape == "circle":
        canvas.circle(width / 2, height / 2, min(width, height) / 2)
    else:
        canvas.rect(0, 0, width, height)
    _words(canvas, shape, words)
    canvas.restoreState()


def _words(canvas: Canvas, shape: StampShape, words: str) -> None:
    share = _SQUARE if shape.shape == "circle" else _INSET
    width, height = shape.width_mm * PT_PER_MM * share, shape.height_mm * PT_PER_MM * share
    size = _MOST_PT
    while size >= _LEAST_PT:
        lines = Breaker(ITALIC, size).wrap(words, width)
        # A word broken in its middle is no help to the eye.
        whole = " ".join(lines).split() == words.split()
        if whole and len(lines) * size * _LEADING <= height:
            break
        size -= _STEP_PT
    else:
        return
    canvas.setFont(ITALIC, size)
    top = (shape.height_mm * PT_PER_MM + len(lines) * size * _LEADING) / 2
    middle = shape.width_mm * PT_PER_MM / 2
    for place, line in enumerate(lines):
        baseline = top - (place * _LEADING + _BASELINE) * size
        canvas.drawString(middle - width_of(line, ITALIC, size) / 2, baseline, line)
