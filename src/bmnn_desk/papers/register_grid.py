"""Draws the sheets of a register: repeated headings, their numbers, cells and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.register_layout import LEADING, PAD, lanes
from bmnn_desk.papers.text import clean
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.register_layout import Lane, Placed, Stack

_LINE = 0.5
_THIN_LINE = 0.25
_ASCENT = 0.9
_HEAD = "head"

Line = tuple[float, float, float, float]


class Grid:
    """The table of a form as it stands on each of its sheets; lengths in pt."""

    def __init__(self, form: RegisterForm) -> None:
        self._lanes = lanes(form)
        self._right = form.page_width_mm * mm
        self._page = form.page_height_mm * mm
        self._top = form.margin_mm * mm
        self._size = form.text_pt
        self._head_size = form.heading_pt
        self._letters = Breaker(REGULAR, form.text_pt)
        self._head_letters = Breaker(BOLD, form.heading_pt)
        self._number_letters = Breaker(ITALIC, form.heading_pt)
        self._headings = [
            self._head_letters.wrap(clean(column.heading), lane.inner)
            for column, lane in zip(form.columns, self._lanes, strict=True)
        ]
        lead = form.heading_pt * LEADING
        self._numbers_top = self._top + max(map(len, self._headings)) * lead + 2 * PAD
        self.bottom = self._numbers_top + lead + PAD
        self._lead = form.text_pt * LEADING

    def draw(self, canvas: Canvas, rows: list[Placed]) -> None:
        """Draw a sheet: headings, the numbers of the columns, the rows of this page.

        The headings are set once in the file and shown on each sheet.
        """
        if not canvas.hasForm(_HEAD):
            canvas.beginForm(_HEAD, upperx=self._right, uppery=self._page)
            self._draw_headings(canvas)
            self._draw_numbers(canvas)
            canvas.endForm()
        canvas.doForm(_HEAD)
        edges = [self._top, self._numbers_top, self.bottom]
        thin: list[Line] = []
        text = canvas.beginText()
        text.setFont(REGULAR, self._size, self._lead)
        for row in rows:
            self._row(text, thin, row)
            edges.append(row.top + row.height)
        canvas.drawText(text)
        self._draw_lines(canvas, edges, thin)

    def _draw_headings(self, canvas: Canvas) -> None:
        canvas.setFont(BOLD, self._head_size)
        lead = self._head_size * LEADING
        high = self._numbers_top - self._top
        for lane, lines in zip(self._lanes, self._headings, strict=True):
            top = self._top + (high - len(lines) * lead) / 2
            for line in lines:
                self._centred(canvas, lane, line, top + self._head_size * _ASCENT)
                top += lead

    def _draw_numbers(self, canvas: Canvas) -> None:
        canvas.setFont(ITALIC, self._head_size)
        baseline = self._numbers_top + PAD / 2 + self._head_size * _ASCENT
        for number, lane in enumerate(self._lanes, start=1):
            self._centred(canvas, lane, f"({number})", baseline)

    def _centred(self, canvas: Canvas, lane: Lane, line: str, baseline: float) -> None:
        canvas.drawCentredString(lane.left + lane.width / 2, self._page - baseline, line)

    def _row(self, text: PDFTextObject, thin: list[Line], row: Placed) -> None:
        for lane, stack in zip(self._lanes, row.stacks, strict=True):
            if len(stack) > 1:
                thin.extend(self._thin_lines(lane, stack, row.top))
            top = row.top
            for block in stack:
                y = self._page - top - PAD - self._size * _ASCENT
                if block.centred:
                    self._centred_lines(text, lane, block.lines, y)
                elif block.lines != ("",):
                    text.setTextOrigin(lane.left + PAD, y)
                    for line in block.lines:
                        text.textLine(line)
                top += block.height

    def _centred_lines(
        self, text: PDFTextObject, lane: Lane, lines: tuple[str, ...], y: float
    ) -> None:
        for line in lines:
            wide = self._letters.width(line)
            text.setTextOrigin(lane.left + (lane.width - wide) / 2, y)
            text.textLine(line)
            y -= self._lead

    def _thin_lines(self, lane: Lane, stack: Stack, top: float) -> list[Line]:
        lines: list[Line] = []
        for block in stack[:-1]:
            top += block.height
            y = self._page - top
            lines.append((lane.left, y, lane.left + lane.width, y))
        return lines

    def _draw_lines(self, canvas: Canvas, edges: list[float], thin: list[Line]) -> None:
        left = self._lanes[0].left
        right = self._lanes[-1].left + self._lanes[-1].width
        high, low = self._page - edges[0], self._page - edges[-1]
        canvas.setLineWidth(_LINE)
        canvas.lines([(left, self._page - edge, right, self._page - edge) for edge in edges])
        canvas.lines([(x, high, x, low) for x in (*(lane.left for lane in self._lanes), right)])
        if thin:
            canvas.setLineWidth(_THIN_LINE)
            canvas.lines(thin)
