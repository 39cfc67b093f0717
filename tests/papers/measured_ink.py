"""What a stamp's ink measures at 600 dpi, in mm from the stamp's left top corner."""

from __future__ import annotations

import io
from contextlib import closing
from dataclasses import dataclass
from typing import TYPE_CHECKING

import pypdfium2
from reportlab.pdfgen.canvas import Canvas

from bmnn_desk.papers.draw_stamp import draw_mark
from bmnn_desk.papers.fonts import REGULAR, register_faces
from bmnn_desk.papers.mark import PT_PER_MM

if TYPE_CHECKING:
    from bmnn_desk.papers.mark import PlacedMark

DPI = 600
EDGE_MM = 5.0
_PX_MM = 25.4 / DPI
# Grey of the marks' red is some 65; half of white and that is the edge of a line.
_INKED = bytes(1 if shade < 160 else 0 for shade in range(256))


@dataclass(frozen=True, slots=True, kw_only=True)
class DrawnText:
    """A line as pdfium sees it: its size in pt and the box of its ink in mm."""

    text: str
    size_pt: float
    left: float
    top: float
    right: float
    bottom: float


def drawn(mark: PlacedMark) -> bytes:
    """The mark with 5 mm of white around it."""
    register_faces()
    out = io.BytesIO()
    shape = mark.shape
    wide, high = ((each + 2 * EDGE_MM) * PT_PER_MM for each in (shape.width_mm, shape.height_mm))
    canvas = Canvas(out, pagesize=(wide, high), initialFontName=REGULAR)  # type: ignore[arg-type]
    canvas.translate(EDGE_MM * PT_PER_MM, EDGE_MM * PT_PER_MM)
    draw_mark(canvas, mark)
    canvas.showPage()
    canvas.save()
    return out.getvalue()


def inked_rows(pdf: bytes) -> list[bytes]:
    """The rows of the first page, a 1 for each dot that has ink of any colour."""
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[0]) as page,
        closing(page.render(scale=DPI / 72, grayscale=True)) as bitmap,
    ):
        dots, stride, width = bytes(bitmap.buffer).translate(_INKED), bitmap.stride, bitmap.width
    return [dots[start : start + width] for start in range(0, len(dots), stride)]


def box_mm(rows: list[bytes]) -> tuple[float, float, float, float]:
    """Left, top, right, bottom of all ink."""
    inked = [number for number, row in enumerate(rows) if 1 in row]
    left = min(rows[number].index(1) for number in inked)
    right = max(rows[number].rindex(1) for number in inked) + 1
    return _mm(left), _mm(inked[0]), _mm(right), _mm(inked[-1] + 1)


def runs_mm(rows: list[bytes], y_mm: float) -> list[tuple[float, float]]:
    """Begin and end of each stretch of ink along a line across the stamp."""
    row = rows[round((y_mm + EDGE_MM) / _PX_MM)]
    found, at = [], row.find(1)
    while at >= 0:
        end = row.find(0, at)
        end = len(row) if end < 0 else end
        found.append((_mm(at), _mm(end)))
        at = row.find(1, end)
    return found


def texts_of(pdf: bytes, mark: PlacedMark) -> list[DrawnText]:
    """The text objects of the first page, from the top down."""
    high, found = mark.shape.height_mm + EDGE_MM, []
    kinds = [pypdfium2.raw.FPDF_PAGEOBJ_TEXT]
    with (
        closing(pypdfium2.PdfDocument(pdf)) as document,
        closing(document[0]) as page,
        closing(page.get_textpage()) as text,
    ):
        for item in page.get_objects(kinds, textpage=text):
            left, bottom, right, top = (end / PT_PER_MM for end in item.get_bounds())
            found.append(
                DrawnText(
                    text=item.extract(),
                    size_pt=item.get_font_size(),
                    left=left - EDGE_MM,
                    top=high - top,
                    right=right - EDGE_MM,
                    bottom=high - bottom,
                )
            )
    return found


def _mm(dots: int) -> float:
    return dots * _PX_MM - EDGE_MM
