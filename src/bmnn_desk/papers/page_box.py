"""What a PDF viewer shows of a page, and how to get from there to the page's own units."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal

import pikepdf

from bmnn_desk.errors import DocumentDamagedError, DocumentTurnError
from bmnn_desk.papers.mark import PT_PER_MM

Matrix = tuple[float, float, float, float, float, float]
_MOST_ANCESTORS = 50
_QUARTER = 90
_LETTER = (0.0, 0.0, 612.0, 792.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class PageBox:
    """MediaBox ∩ CropBox in the page's own units, its rotation (0, 90, 180, 270) and UserUnit.

    `misread` says that the CropBox reaches over the far edge of the MediaBox and begins inside
    it: poppler shows another part of such a page than pdfium and the standard.
    """

    box: tuple[float, float, float, float]
    rotation: int
    unit: float
    misread: bool = False

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

    What is no box or no unit counts as missing, as poppler and pdfium have it.

    Raises:
        DocumentTurnError: the page is turned by what viewers take in different ways.
        DocumentDamagedError: its boxes leave nothing to be seen.
    """
    media = _normal(inherited(page, "/MediaBox")) or _LETTER
    crop = _normal(inherited(page, "/CropBox")) or media
    shown = (
        max(media[0], crop[0]),
        max(media[1], crop[1]),
        min(media[2], crop[2]),
        min(media[3], crop[3]),
    )
    if shown[0] >= shown[2] or shown[1] >= shown[3]:
        raise DocumentDamagedError
    unit = _number(page.get("/UserUnit"))
    return PageBox(
        box=shown,
        misread=any(crop[at + 2] > media[at + 2] and crop[at] > media[at] for at in (0, 1)),
        rotation=_turn(inherited(page, "/Rotate")),
        unit=unit if unit is not None and unit > 0 else 1.0,
    )


def _turn(value: object) -> int:
    """The turn in steps of 90 degrees, as poppler and pdfium agree upon it.

    Below 90 both show the page upright; 100 is 90 to the one and 0 to the other, and so is 90.0.
    """
    turn = _number(value)
    if turn is None and value is not None:
        # poppler reads the number at the head of "-270a", pdfium nothing at all.
        raise DocumentTurnError
    if turn is None or abs(turn) < _QUARTER:
        return 0
    if turn % _QUARTER or not isinstance(value, int):
        raise DocumentTurnError
    return int(turn) % (4 * _QUARTER)


def _number(value: object) -> float | None:
    is_number = isinstance(value, int | float | Decimal) and not isinstance(value, bool)
    return float(str(value)) if is_number else None


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


def _normal(box: pikepdf.Object | None) -> tuple[float, float, float, float] | None:
    if not isinstance(box, pikepdf.Array) or len(box) != len(_LETTER):
        return None
    values = [each for each in map(_number, box.as_list()) if each is not None]
    if len(values) != len(_LETTER) or not any(values):
        return None
    left, bottom, right, top = values
    return min(left, right), min(bottom, top), max(left, right), max(bottom, top)
