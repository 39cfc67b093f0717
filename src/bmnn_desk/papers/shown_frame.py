"""From a PDF page's own units to millimetres on the page as pdfium displays it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeAlias

import pypdfium2.raw as pdfium

from bmnn_desk.papers.mark import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    import pypdfium2

# Left, top, right, bottom in mm; or left, bottom, right, top in pt.
Box: TypeAlias = tuple[float, float, float, float]
# The matrix that leaves everything where it is.
AS_IT_IS = (1.0, 0.0, 0.0, 1.0, 0.0, 0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownFrame:
    """What pdfium displays of a page: the box in the page's own units, quarter turns, UserUnit."""

    box: Box
    turns: int
    unit: float

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height as displayed, in mm."""
        left, bottom, right, top = self.box
        scale = self.unit / PT_PER_MM
        across, up = (right - left) * scale, (top - bottom) * scale
        return (up, across) if self.turns % 2 else (across, up)

    def shown(self, box: Box, matrix: Sequence[float] = AS_IT_IS) -> Box:
        """The edges of a box drawn through `matrix`, in mm from the displayed top left."""
        a, b, c, d, e, f = matrix
        corners = [
            self._point(a * x + c * y + e, b * x + d * y + f)
            for x in (box[0], box[2])
            for y in (box[1], box[3])
        ]
        across, down = [x for x, _ in corners], [y for _, y in corners]
        return min(across), min(down), max(across), max(down)

    def _point(self, x: float, y: float) -> tuple[float, float]:
        left, bottom, right, top = self.box
        scale = self.unit / PT_PER_MM
        across, down = (
            (x - left, top - y),
            (y - bottom, x - left),
            (right - x, y - bottom),
            (top - y, right - x),
        )[self.turns]
        return across * scale, down * scale


def frame_of(page: pypdfium2.PdfPage, unit: float = 1.0) -> ShownFrame:
    """The frame of a page; `unit` is its UserUnit, which pdfium overlooks."""
    found = pdfium.FS_RECTF()
    pdfium.FPDF_GetPageBoundingBox(page.raw, found)
    return ShownFrame(
        box=(found.left, found.bottom, found.right, found.top),
        turns=pdfium.FPDFPage_GetRotation(page.raw) % 4,
        unit=unit,
    )


def spread(boxes: Iterable[Box]) -> Box:
    """The smallest box around all of them."""
    lows, downs, highs, ups = zip(*boxes, strict=True)
    return min(lows), min(downs), max(highs), max(ups)
