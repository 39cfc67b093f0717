"""What lies on a page: words, lines and boxes, measured in mm from its top left corner."""

from __future__ import annotations

from dataclasses import dataclass
from io import BytesIO
from typing import TYPE_CHECKING

from reportlab.lib.units import mm
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.fonts import REGULAR, register_faces

if TYPE_CHECKING:
    from collections.abc import Iterable

_LEADING = 1.2


@dataclass(frozen=True, slots=True)
class Letters:
    """A face and its size in pt."""

    face: str
    size_pt: float

    @property
    def lead_mm(self) -> float:
        """The distance of two lines in mm."""
        return self.size_pt * _LEADING / mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Words:
    """A line of text on its baseline; `anchor` 0 puts its left end at x, 0.5 its middle."""

    text: str
    letters: Letters
    x_mm: float
    y_mm: float
    anchor: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Stroke:
    """A straight line."""

    x_mm: float
    y_mm: float
    to_x_mm: float
    to_y_mm: float
    width_pt: float = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Frame:
    """A rectangle; a ticked one has a tick drawn in it (our faces have no ballot boxes)."""

    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    width_pt: float = 0.5
    ticked: bool = False


Mark = Words | Stroke | Frame


def open_canvas(width_mm: float, height_mm: float, title: str) -> tuple[Canvas, BytesIO]:
    """A canvas that gives the same bytes for the same marks, and the buffer it will fill.

    Without an initial face of ours an unembedded Helvetica would be listed.
    """
    register_faces()
    out = BytesIO()
    canvas = Canvas(
        out,
        pagesize=(width_mm * mm, height_mm * mm),
        initialFontName=REGULAR,  # type: ignore[arg-type]  # the stub asks for a number
        invariant=1,
        pageCompression=1,
    )
    canvas.setTitle(title)
    canvas.setAuthor("")
    canvas.setCreator("")
    canvas.setProducer("")
    return canvas, out


def draw(canvas: Canvas, height_mm: float, marks: Iterable[Mark]) -> None:
    """Draw marks onto the canvas's page, which is `height_mm` high."""
    for mark in marks:
        if isinstance(mark, Words):
            _words(canvas, height_mm, mark)
        elif isinstance(mark, Stroke):
            canvas.setLineWidth(mark.width_pt)
            canvas.line(
                mark.x_mm * mm,
                (height_mm - mark.y_mm) * mm,
                mark.to_x_mm * mm,
                (height_mm - mark.to_y_mm) * mm,
            )
        else:
            _frame(canvas, height_mm, mark)


def _words(canvas: Canvas, height_mm: float, mark: Words) -> None:
    face, size = mark.letters.face, mark.letters.size_pt
    left = mark.x_mm * mm
    if mark.anchor:
        left -= canvas.stringWidth(mark.text, face, size) * mark.anchor
    canvas.setFont(face, size)
    canvas.drawString(left, (height_mm - mark.y_mm) * mm, mark.text)


def _frame(canvas: Canvas, height_mm: float, mark: Frame) -> None:
    left, bottom = mark.x_mm * mm, (height_mm - mark.y_mm - mark.height_mm) * mm
    wide, high = mark.width_mm * mm, mark.height_mm * mm
    canvas.setLineWidth(mark.width_pt)
    canvas.rect(left, bottom, wide, high)
    if mark.ticked:
        middle = (left + 0.42 * wide, bottom + 0.2 * high)
        canvas.setLineWidth(1.1)
        canvas.lines(
            [
                (left + 0.18 * wide, bottom + 0.5 * high, *middle),
                (*middle, left + 0.85 * wide, bottom + 0.85 * high),
            ]
        )
