"""The way from a PDF page's own units to mm on the page as a viewer shows it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, NamedTuple

from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.shown_frame import spread

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.page_box import Matrix, PageBox


_UPSIDE_DOWN = 180


class Edges(NamedTuple):
    """A box in mm from the displayed page's top left corner."""

    left: float
    top: float
    right: float
    bottom: float

    def holds(self, other: Edges, slack: float) -> bool:
        """True where `other` lies inside, or out by no more than `slack` mm."""
        return (
            other.left >= self.left - slack
            and other.top >= self.top - slack
            and other.right <= self.right + slack
            and other.bottom <= self.bottom + slack
        )


def around(boxes: Iterable[Edges]) -> Edges:
    """The box around boxes, of which there must be one at least."""
    return Edges(*spread(boxes))


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFrame:
    """The displayed page: its size in mm, and the matrix that leads there (y downwards)."""

    width_mm: float
    height_mm: float
    mm_per_unit: float
    matrix: Matrix

    def point(self, x: float, y: float) -> tuple[float, float]:
        """Where a point of the page is displayed, in mm from the top left."""
        a, b, c, d, e, f = self.matrix
        return a * x + c * y + e, b * x + d * y + f

    def direction(self, x: float, y: float) -> tuple[float, float]:
        """Where a direction of the page points as displayed, y downwards."""
        a, b, c, d, _, _ = self.matrix
        return a * x + c * y, b * x + d * y

    def edges(self, left: float, bottom: float, right: float, top: float) -> Edges:
        """Where a box of the page is displayed."""
        x0, y0 = self.point(left, bottom)
        x1, y1 = self.point(right, top)
        return Edges(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1))

    def turned(self, angle: int) -> PageFrame:
        """The frame in which text that runs at 90, -90 or 180 degrees runs from left to right."""
        turn = {
            90: (0.0, -1.0, 1.0, 0.0, 0.0, self.width_mm),
            -90: (0.0, 1.0, -1.0, 0.0, self.height_mm, 0.0),
            180: (-1.0, 0.0, 0.0, -1.0, self.width_mm, self.height_mm),
        }[angle]
        sides = (self.width_mm, self.height_mm)
        width, height = sides if angle == _UPSIDE_DOWN else sides[::-1]
        return PageFrame(
            width_mm=width,
            height_mm=height,
            mm_per_unit=self.mm_per_unit,
            matrix=times(self.matrix, turn),
        )

    def turned_back(self, edges: Edges, angle: int) -> Edges:
        """Where a box of this frame, which was turned by `angle`, is displayed."""
        left, top, right, bottom = edges
        return {
            90: Edges(self.height_mm - bottom, left, self.height_mm - top, right),
            -90: Edges(top, self.width_mm - right, bottom, self.width_mm - left),
            180: Edges(
                self.width_mm - right,
                self.height_mm - bottom,
                self.width_mm - left,
                self.height_mm - top,
            ),
        }[angle]


def times(first: Matrix, then: Matrix) -> Matrix:
    """The matrix that does `first` and then `then`."""
    a, b, c, d, e, f = first
    g, h, i, j, k, m = then
    return (
        a * g + b * i,
        a * h + b * j,
        c * g + d * i,
        c * h + d * j,
        e * g + f * i + k,
        e * h + f * j + m,
    )


def frame_of(box: PageBox) -> PageFrame:
    """The frame of a page; ISO 32000-1 7.7.3.3 (Rotate turns clockwise)."""
    left, bottom, right, top = box.box
    k = box.unit / PT_PER_MM
    width, height = box.size_mm
    matrix = {
        0: (k, 0.0, 0.0, -k, -left * k, top * k),
        90: (0.0, k, k, 0.0, -bottom * k, -left * k),
        180: (-k, 0.0, 0.0, k, right * k, -bottom * k),
        270: (0.0, -k, -k, 0.0, top * k, right * k),
    }[box.rotation]
    return PageFrame(width_mm=width, height_mm=height, mm_per_unit=k, matrix=matrix)
