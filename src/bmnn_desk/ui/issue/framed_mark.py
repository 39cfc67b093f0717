"""A mark as the preview frames it, and the bounds of its place."""

from __future__ import annotations

from dataclasses import dataclass
from math import floor
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.domain.stamps import Stamp

SNAP_MM = 0.5
_TENTHS = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class FramedMark:
    """A mark's outer edge in mm from the top left of the displayed page `page` (from 0).

    `drawn` is false for a mark made by rubber: its place is only kept free. `page_mm` is the
    page's width and height. `covers` tells that it lies on something that stands on its pages.
    """

    stamp: Stamp
    name: str
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    page: int
    page_mm: tuple[float, float]
    drawn: bool
    covers: bool = False

    @property
    def right_mm(self) -> float:
        """The right edge."""
        return self.x_mm + self.width_mm

    @property
    def bottom_mm(self) -> float:
        """The bottom edge."""
        return self.y_mm + self.height_mm

    @property
    def rect_mm(self) -> tuple[float, float, float, float]:
        """Left, top, right and bottom edge."""
        return self.x_mm, self.y_mm, self.right_mm, self.bottom_mm

    @property
    def farthest_mm(self) -> tuple[float, float]:
        """The greatest left and top edge at which it still lies on its page; tenths of mm."""
        wide, high = self.page_mm
        return _tenths_below(wide - self.width_mm), _tenths_below(high - self.height_mm)

    def inside(self, x_mm: float, y_mm: float) -> tuple[float, float]:
        """The place nearest to this one at which it lies wholly on its page."""
        right, down = self.farthest_mm
        return _bounded(x_mm, right), _bounded(y_mm, down)

    def overlaps(self, other: FramedMark) -> bool:
        """True where the two lie one upon the other."""
        across = self.x_mm < other.right_mm and other.x_mm < self.right_mm
        down = self.y_mm < other.bottom_mm and other.y_mm < self.bottom_mm
        return self.page == other.page and across and down


def snapped(mm: float) -> float:
    """The nearest half millimetre."""
    return round(mm / SNAP_MM) * SNAP_MM


def _bounded(mm: float, farthest: float) -> float:
    return min(max(round(mm * _TENTHS) / _TENTHS, 0.0), farthest)


def _tenths_below(mm: float) -> float:
    # A page of 210.0 mm given in pt may be a hair less; that hair costs no tenth.
    return max(floor(mm * _TENTHS + 0.01) / _TENTHS, 0.0)
