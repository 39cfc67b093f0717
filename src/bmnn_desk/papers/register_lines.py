"""The ruled lines of a register's sheet; tops in pt from the top of the page."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from reportlab.pdfgen.canvas import Canvas

    from bmnn_desk.papers.register_layout import Lane

_LINE = 0.5
_THIN_LINE = 0.25

Line = tuple[float, float, float, float]
Span = tuple[float, float]


def draw_lines(
    canvas: Canvas,
    page: float,
    lanes: Sequence[Lane],
    found: tuple[float, Sequence[float], Sequence[Span], Sequence[Line]],
) -> None:
    """Draw a sheet's lines on a page `page` pt high.

    `found` is where the columns begin, the edges of the rows, the rows without columns, and the
    thin lines between signatures, in points of the canvas. Columns end at the last edge.
    """
    top, edges, spans, thin = found
    left = lanes[0].left
    right = lanes[-1].left + lanes[-1].width
    bottom = edges[-1]
    canvas.setLineWidth(_LINE)
    canvas.lines([(left, page - edge, right, page - edge) for edge in edges])
    upright = [(x, page - top, x, page - bottom) for x in (left, right)]
    for begin, end in _between(top, bottom, spans):
        upright += [(lane.left, page - begin, lane.left, page - end) for lane in lanes[1:]]
    canvas.lines(upright)
    if thin:
        canvas.setLineWidth(_THIN_LINE)
        canvas.lines(list(thin))


def _between(top: float, bottom: float, spans: Sequence[Span]) -> list[Span]:
    """The stretches from top to bottom that no span takes."""
    free: list[Span] = []
    for begin, end in spans:
        if begin > top:
            free.append((top, begin))
        top = end
    if bottom > top:
        free.append((top, bottom))
    return free
