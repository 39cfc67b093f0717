"""A paper drawn as a PDF, line by line: what viewers, scanners and odd printers make."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from tests.documents.write.blocks import Columns, Floats, Para, Table
from tests.documents.write.drawn_text import DrawnText, Line, encoded, wrapped
from tests.documents.write.layout import setting
from tests.documents.write.pdf_names import with_names_of_word

if TYPE_CHECKING:
    from tests.documents.write.blocks import Block, Float, Setting
    from tests.documents.write.paper import Paper


def drawn_pdf(paper: Paper, pictures: tuple[bytes, ...] = ()) -> bytes:
    """The bytes; `pictures` (PNG, a page each) stand under the letters or instead of them."""
    stream = io.BytesIO()
    wide, high = paper.look.sheet
    canvas = Canvas(stream, pagesize=(wide * mm, high * mm), pageCompression=1, invariant=1)
    if "scan" in paper.look.quirks:
        for picture in pictures:
            _picture(canvas, paper, picture)
            canvas.showPage()
    else:
        _Pages(canvas, paper, pictures).draw(setting(paper))
    canvas.save()
    return with_names_of_word(stream.getvalue(), legacy="tcvn3" in paper.look.quirks)


def _picture(canvas: Canvas, paper: Paper, picture: bytes) -> None:
    wide, high = paper.look.sheet
    canvas.drawImage(ImageReader(io.BytesIO(picture)), 0, 0, wide * mm, high * mm)


class _Pages:
    """Sets blocks down the pages; places in mm from the top left."""

    def __init__(self, canvas: Canvas, paper: Paper, pictures: tuple[bytes, ...]) -> None:
        self._canvas = canvas
        self._paper = paper
        self._pictures = list(pictures)
        self._text = DrawnText(canvas, paper.look)
        self._top, self._bottom, self._left, self._right = paper.look.margins
        self._wide, self._high = paper.look.sheet
        self._page = 1
        self._y = self._top

    def draw(self, made: Setting) -> None:
        self._made = made
        self._open_page()
        for block in made.blocks:
            self._block(block)
        self._canvas.showPage()

    def _open_page(self) -> None:
        self._y = self._top
        if self._pictures:
            _picture(self._canvas, self._paper, self._pictures.pop(0))
        if self._made.watermark:
            self._watermark()
        column = (self._left, self._wide - self._right)
        for para in self._made.header:
            self._paras((para,), column, 8)
        for para in self._made.footer:
            self._paras((para,), column, self._high - 12)
        if self._page > 1 and not self._made.header:
            number = Para(runs=(), align="center")
            self._text.line(str(self._page), (self._wide / 2, 14), number)

    def _next_page(self) -> None:
        self._canvas.showPage()
        self._page += 1
        self._open_page()

    def _watermark(self) -> None:
        canvas = self._canvas
        canvas.saveState()
        canvas.translate(self._wide * mm / 2, self._high * mm / 2)
        canvas.rotate(45)
        self._text.mark(self._made.watermark, self._made.watermark_ink)
        canvas.restoreState()

    def _block(self, block: Block) -> None:
        column = (self._left, self._wide - self._right)
        if isinstance(block, Para):
            if block.new_page:
                self._next_page()
            self._flowing(block, column)
        elif isinstance(block, Table):
            self._table(block)
        elif isinstance(block, Columns):
            half = (column[0] + column[1]) / 2
            self._beside(((column[0], half - 2), (half + 2, column[1])), (block.left, block.right))
        else:
            self._floats(block)

    def _lines(self, para: Para, column: tuple[float, float]) -> list[Line]:
        is_old = "tcvn3" in self._paper.look.quirks
        return wrapped(encoded(para) if is_old else para, column)

    def _flowing(self, para: Para, column: tuple[float, float]) -> None:
        for at, line in enumerate(self._lines(para, column)):
            step = line.size * 0.45
            if self._y + step > self._high - self._bottom:
                self._next_page()
            self._y += step + (para.before / 72 * 25.4 if at == 0 else 0)
            self._text.set_line(line, self._y)
        self._y += para.after / 72 * 25.4

    def _paras(self, paras: tuple[Para, ...], column: tuple[float, float], y: float) -> float:
        for para in paras:
            y += para.before / 72 * 25.4
            for line in self._lines(para, column):
                y += line.size * 0.45
                self._text.set_line(line, y)
            y += para.after / 72 * 25.4
        return y

    def _beside(
        self, columns: tuple[tuple[float, float], ...], cells: tuple[tuple[Para, ...], ...]
    ) -> None:
        lines = [
            sum(len(self._lines(para, column)) for para in cell)
            for column, cell in zip(columns, cells, strict=True)
        ]
        if self._y + max(lines) * 5.5 > self._high - self._bottom:
            self._next_page()
        ends = [
            self._paras(cell, column, self._y) for column, cell in zip(columns, cells, strict=True)
        ]
        self._y = max(ends)

    def _table(self, table: Table) -> None:
        x = self._left
        columns = []
        for wide in table.widths:
            columns.append((x + 1, x + wide - 1))
            x += wide
        for row in table.rows:
            y = self._y
            self._beside(tuple(columns), row)
            self._y += 2 if table.bordered else 0
            for left, right in columns if table.bordered else ():
                self._box((left - 1, y, right - left + 2, self._y - y))

    def _floats(self, floats: Floats) -> None:
        for one in floats.floats:
            self._float(one)
        self._y += floats.room

    def _float(self, float_: Float) -> None:
        x, y, wide, high = float_.at
        y += 0 if float_.from_page else self._y
        self._paras(float_.paras, (x, x + wide), y)
        if float_.bordered:
            self._box((x, y, wide, high))

    def _box(self, at: tuple[float, float, float, float]) -> None:
        x, y, wide, high = at
        self._canvas.rect(x * mm, (self._high - y - high) * mm, wide * mm, high * mm)
