"""What a PDF viewer shows of a page, and how to get from there to the page's own units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

import pikepdf

from bmnn_desk.errors import DocumentDamagedError
from bmnn_desk.papers.mark import PT_PER_MM

if TYPE_CHECKING:
    from collections.abc import Sequence

Matrix = tuple[float, float, float, float, float, float]
_MOST_ANCESTORS = 50
_LETTER = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBox:
    """MediaBox ∩ CropBox in the page's own units, its rotation (0, 90, 180, 270) and UserUnit."""

    box: tuple[float, float, float, float]
    rotation: int
    unit: float

    @property
    def width_pt(self) -> float:
        """Width as displayed, in pt."""
        return self._size()[0]

    @property
    def height_pt(self) -> float:
        """Height as displayed, in pt."""
        return self._size()[1]

    @property
    def size_mm(self) -> tuple[float, float]:
        """Width and height as displayed, in mm."""
        return self.width_pt / PT_PER_MM, self.height_pt / PT_PER_MM

    def to_page(self, x: float, y: float) -> Matrix:
        """The matrix that draws at `x`, `y` pt from the displayed page's bottom left corner.

        ISO 32000-1 7.7.3.3 (Rotate, UserUnit) and 14.11.2 (boxes).
        """
        left, bottom, right, top = self.box
        scale = 1 / self.unit
        a, b, c, d, e, f = {
            0: (scale, 0.0, 0.0, scale, left, bottom),
            90: (0.0, scale, -scale, 0.0, right, bottom),
            180: (-scale, 0.0, 0.0, -scale, right, top),
            270: (0.0, -scale, scale, 0.0, left, top),
        }[self.rotation]
        return a, b, c, d, a * x + c * y + e, b * x + d * y + f

    def _size(self) -> tuple[float, float]:
        left, bottom, right, top = self.box
        across, up = (right - left) * self.unit, (top - bottom) * self.unit
        return (up, across) if self.rotation in {90, 270} else (across, up)


def page_box(page: pikepdf.Object) -> PageBox:
    """The displayed box of a page; inherited, inverted and oversized boxes are put right.

    Raises:
        DocumentDamagedError: a box or the rotation is no number.
    """
    try:
        media = _normal(inherited(page, "/MediaBox"), _LETTER)
        crop = _normal(inherited(page, "/CropBox"), media)
        rotation = int(inherited(page, "/Rotate") or 0)
        unit = float(page.get("/UserUnit", 1))
    except (TypeError, ValueError, pikepdf.PikepdfError):
        raise DocumentDamagedError from None
    shown = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    if shown[0] >= shown[2] or shown[1] >= shown[3]:
        shown = media
    return PageBox(box=shown, rotation=rotation // 90 * 90 % 360, unit=unit if unit > 0 else 1.0)


def inherited(page: pikepdf.Object, key: str) -> pikepdf.Object | None:
    """The value of an inheritable key, from the page or the nearest node above it."""
    node: pikepdf.Object | None = page
    for _ in range(_MOST_ANCESTORS):
        if node is None:
            return None
        if key in node:
            return node[key]
        node = node.get("/Parent")
    return None


def _normal(
    box: pikepdf.Object | None, default: tuple[float, float, float, float]
) -> tuple[float, float, float, float]:
    if box is None:
        return default
    values: Sequence[float] = [float(value) for value in box]
    if len(values) != len(default):
        return default
    left, bottom, right, top = values
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
