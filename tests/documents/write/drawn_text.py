"""Lines of text on a canvas: whole, word by word, or letter by letter."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from reportlab.lib.colors import HexColor
from reportlab.lib.units import mm
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from bmnn_desk.paths import fonts_folder
from tests.documents.write.blocks import Run
from tests.documents.write.legacy import in_tcvn3

if TYPE_CHECKING:
    from collections.abc import Iterator

    from reportlab.pdfgen.canvas import Canvas

    from tests.documents.write.blocks import Para
    from tests.documents.write.paper import Look

_SPACE_MM = 1.15


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """A line and where it starts, mm from the left."""

    runs: tuple[Run, ...]
    x: float

    @property
    def size(self) -> float:
        return max((run.size for run in self.runs), default=14)


def _font(run: Run) -> str:
    face = {(False, False): "Regular", (True, False): "Bold", (False, True): "Italic"}
    name = face.get((run.bold, run.italic), "BoldItalic")
    if name not in pdfmetrics.getRegisteredFontNames():
        path = fonts_folder() / "liberation-serif" / f"LiberationSerif-{name}.ttf"
        pdfmetrics.registerFont(TTFont(name, str(path), asciiReadable=False))
    return name


def width(run: Run) -> float:
    return pdfmetrics.stringWidth(run.text, _font(run), run.size) / mm


def encoded(para: Para) -> Para:
    """In TCVN3; what .VnTimeH shows is set bold italic, which nothing else then is."""
    runs = [
        replace(
            run,
            text=piece.text,
            bold=is_high or (run.bold and not run.italic),
            italic=is_high or run.italic,
        )
        for run in para.runs
        for piece in in_tcvn3(run.text)
        for is_high in (piece.font == ".VnTimeH",)
    ]
    return replace(para, runs=tuple(runs))


def wrapped(para: Para, column: tuple[float, float]) -> list[Line]:
    """The paragraph's lines between the column's edges."""
    left, right = column[0] + para.left, column[1]
    lines: list[Line] = []
    for hard in _hard_lines(para.runs):
        for at, words in enumerate(_filled(hard, right - left, para.first)):
            first = para.first if at == 0 and not lines else 0
            lines.append(_aligned(para, words, (left + first, right)))
    return lines


def _hard_lines(runs: tuple[Run, ...]) -> list[list[Run]]:
    """Divided at typed breaks; words apart, each with the space that follows it."""
    lines: list[list[Run]] = [[]]
    for run in runs:
        for at, text in enumerate(run.text.split("\n")):
            if at:
                lines.append([])
            words = text.split(" ")
            lines[-1] += [
                Run(
                    text=word + (" " if number < len(words) - 1 else ""),
                    size=run.size,
                    bold=run.bold,
                    italic=run.italic,
                    ink=run.ink,
                    underline=run.underline,
                )
                for number, word in enumerate(words)
            ]
    return lines


def _filled(words: list[Run], room: float, first: float) -> Iterator[tuple[Run, ...]]:
    line: list[Run] = []
    used = first
    for word in words:
        if line and used + width(word) > room:
            yield tuple(line)
            line, used = [], 0.0
        line.append(word)
        used += width(word)
    yield tuple(line)


def _aligned(para: Para, words: tuple[Run, ...], edges: tuple[float, float]) -> Line:
    spare = edges[1] - edges[0] - sum(width(word) for word in words)
    x = edges[0] + {"center": spare / 2, "right": spare}.get(para.align, 0)
    dash = Run(text="- ", size=11) if para.bullet else None
    return Line(runs=(dash, *words) if dash else words, x=x)


class DrawnText:
    """Draws lines with the habits of one paper."""

    def __init__(self, canvas: Canvas, look: Look) -> None:
        self._canvas = canvas
        self._look = look

    def set_line(self, line: Line, y: float) -> None:
        x = line.x
        for run in line.runs:
            self._run(run, x, y)
            x += width(run)

    def line(self, text: str, at: tuple[float, float], para: Para) -> None:
        run = Run(text=text)
        back = width(run) / 2 if para.align == "center" else 0
        self._run(run, at[0] - back, at[1])

    def mark(self, text: str, ink: str) -> None:
        """Large letters around the origin, for a watermark."""
        self._canvas.setFillColor(HexColor(f"#{ink}"))
        self._canvas.setFont(_font(Run(text="", bold=True)), 96)
        self._canvas.drawCentredString(0, -30, text)
        self._canvas.setFillColor(HexColor("#000000"))

    def _run(self, run: Run, x: float, y: float) -> None:
        if "invisible" in self._look.quirks:
            run = replace(run, bold=False, italic=False)
        for text, at in self._pieces(run, x):
            pen = self._canvas.beginText(at * mm, (self._look.sheet[1] - y) * mm)
            pen.setFont(_font(run), run.size)
            pen.setFillColor(HexColor(f"#{run.ink or '000000'}"))
            if "invisible" in self._look.quirks:
                pen.setTextRenderMode(3)
            pen.textOut(text)
            self._canvas.drawText(pen)

    def _pieces(self, run: Run, x: float) -> Iterator[tuple[str, float]]:
        quirks = self._look.quirks
        text = run.text.strip() if quirks & {"nospaces", "invisible"} else run.text
        if "nfd" in quirks:
            text = unicodedata.normalize("NFD", text)
        if "letters" not in quirks:
            yield text, x
            return
        for letter in text:
            if letter != " ":
                yield letter, x
            x += pdfmetrics.stringWidth(letter, _font(run), run.size) / mm
