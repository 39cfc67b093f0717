"""Draws the sheets of a register: repeated headings, their numbers, cells and lines."""

from __future__ import annotations

from typing import TYPE_CHECKING

from reportlab.lib.units import mm

from bmnn_desk.papers.fonts import BOLD, ITALIC, REGULAR
from bmnn_desk.papers.register_layout import GROUP, LEADING, PAD, lanes
from bmnn_desk.papers.register_lines import draw_lines
from bmnn_desk.papers.text import clean
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from reportlab.pdfgen.canvas import Canvas
    from reportlab.pdfgen.textobject import PDFTextObject

    from bmnn_desk.law.form import RegisterForm
    from bmnn_desk.papers.register_layout import Lane, Placed
    from bmnn_desk.papers.register_lines import Line

_ASCENT = 0.9
_HEAD = "head"


class Grid:
    """The table of a form as it stands on each of its sheets; lengths in pt."""

    def __init__(self, form: RegisterForm) -> None:
        self._lanes = lanes(form)
        self._right = form.page_width_mm * mm
        self._page = form.page_height_mm * mm
        self.top = form.margin_mm * mm
        self._size = form.text_pt
        self._head_size = form.heading_pt
        self._letters = Breaker(REGULAR, form.text_pt)
        self._head_letters = Breaker(BOLD, form.heading_pt)
        self._headings = [
            self._head_letters.wrap(clean(column.heading), lane.inner)
            for column, lane in zip(form.columns, self._lanes, strict=True)
        ]
        lead = form.heading_pt * LEADING
        self._numbers_top = self.top + max(map(len, self._headings)) * lead + 2 * PAD
        self.bottom = self._numbers_top + lead + PAD
        self._lead = form.text_pt * LEADING

    def draw(self, canvas: Canvas, rows: list[Placed], lowered: float = 0.0) -> None:
        """Draw a sheet: headings, the numbers of the columns, the rows of this page.

        The headings are set once in the file and shown on each sheet, `lowered` below their
        place where something stands above the table.
        """
        if not canvas.hasForm(_HEAD):
            canvas.beginForm(_HEAD, upperx=self._right, uppery=self._page)
            self._draw_headings(canvas)
            self._draw_numbers(canvas)
            canvas.endForm()
        canvas.saveState()
        canvas.translate(0, -lowered)
        canvas.doForm(_HEAD)
        canvas.restoreState()
        edges = [edge + lowered for edge in (self.top, self._numbers_top, self.bottom)]
        self._draw_rows(canvas, rows, edges)

    def draw_on(self, canvas: Canvas, rows: list[Placed]) -> None:
        """Draw rows onto a sheet that has its headings and rows above: nothing is drawn twice."""
        self._draw_rows(canvas, rows, [])

    def _draw_rows(self, canvas: Canvas, rows: list[Placed], edges: list[float]) -> None:
        top = edges[0] if edges else rows[0].top
        thin: list[Line] = []
        text = canvas.beginText()
        text.setFont(REGULAR, self._size, self._lead)
        spans: list[tuple[float, float]] = []
        left, right = self._lanes[0].left, self._lanes[-1].left + self._lanes[-1].width
        for row in rows:
            if row.note and row is not rows[0]:
                y = self._page - edges.pop()
                thin.append((left, y, right, y))
            edges.append(row.top + row.height)
            if row.note:
                spans.append((row.top, row.top + row.height))
                self._note(text, row)
            elif row.ordinal == GROUP:
                spans.append((row.top, row.top + row.height))
                self._group(canvas, row)
            else:
                self._row(text, thin, row)
        canvas.drawText(text)
        draw_lines(canvas, self._page, self._lanes, (top, edges, spans, thin))

    def _draw_headings(self, canvas: Canvas) -> None:
        canvas.setFont(BOLD, self._head_size)
        lead = self._head_size * LEADING
        high = self._numbers_top - self.top
        for lane, lines in zip(self._lanes, self._headings, strict=True):
            top = self.top + (high - len(lines) * lead) / 2
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

    def _group(self, canvas: Canvas, row: Placed) -> None:
        canvas.setFont(BOLD, self._size)
        y = self._page - row.top - PAD - self._size * _ASCENT
        for line in row.stacks[0][0].lines:
            canvas.drawString(self._lanes[0].left + PAD, y, line)
            y -= self._lead

    def _note(self, text: PDFTextObject, row: Placed) -> None:
        text.setTextOrigin(
            self._lanes[0].left + PAD, self._page - row.top - PAD - self._size * _ASCENT
        )
        for line in row.stacks[0][0].lines:
            text.textLine(line)

    def _row(self, text: PDFTextObject, thin: list[Line], row: Placed) -> None:
        for lane, stack in zip(self._lanes, row.stacks, strict=True):
            top = row.top
            for index, block in enumerate(stack):
                if index:
                    y = self._page - top
                    thin.append((lane.left, y, lane.left + lane.width, y))
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
