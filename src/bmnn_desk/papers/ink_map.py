"""What stands on pages, cell by cell, and where a mark would cover none of it. No engine here."""

from __future__ import annotations

from array import array
from dataclasses import dataclass
from itertools import accumulate
from math import ceil, floor, hypot
from operator import add
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

# A comma of 13 pt is some three such dots; a hair of a border that a place touches is lighter.
DOTS_PER_MM = 2.5
_LEAST_DOTS = 2
# How far from the page's edge, then from writing and from other marks: closer where it must be.
_ROOMS = ((5.0, 1.0), (2.0, 1.0), (0.0, 0.0))
_STEP_MM = 1.0

Rect = tuple[float, float, float, float]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InkMap:
    """Some pages laid one upon the other, `per_mm` cells a millimetre.

    `cells` are 16 bits each, row by row: the number of the first page, from 1, that has something
    there, 0 where all are white. Cell 0 lies `left_mm` from the left edge of the first of these
    pages, which matters where pages of several widths meet at their right edges.
    """

    width: int
    height: int
    per_mm: float
    cells: bytes
    left_mm: float = 0.0

    def page_under(self, rect: Rect) -> int | None:
        """The number of the first page that has writing inside a rectangle; None for none.

        `rect` is left, top, right and bottom in mm, on the first of the pages.
        """
        left, top, right, bottom = self._inner(rect)
        cells = memoryview(self.cells).cast("H")
        rows = (
            cells[row * self.width + left : row * self.width + right] for row in range(top, bottom)
        )
        found = [page for row in rows for page in row if page]
        return min(found) if len(found) >= _LEAST_DOTS else None

    def _inner(self, rect: Rect) -> tuple[int, int, int, int]:
        left, top, right, bottom = rect
        across = (left - self.left_mm) * self.per_mm, (right - self.left_mm) * self.per_mm
        return (
            max(ceil(across[0]), 0),
            max(ceil(top * self.per_mm), 0),
            min(floor(across[1]), self.width),
            min(floor(bottom * self.per_mm), self.height),
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class SpotAsked:
    """A mark looks for a white spot near `at` (left, top); it must not touch `taken`. All in mm.

    `between` are the least and the greatest left edge, None where every one will do.
    """

    at: tuple[float, float]
    size: tuple[float, float]
    taken: tuple[Rect, ...] = ()
    between: tuple[float, float] | None = None


def nearest_white(ink: InkMap, asked: SpotAsked) -> tuple[float, float] | None:
    """Left and top edge in mm of the white spot nearest to the one asked for; None for none.

    It keeps 5 mm from the page's edge, which printers leave white, where there is room for that.
    """
    sums = _sums(ink)
    spots = (_nearest(ink, sums, asked, room) for room in _ROOMS)
    return next((spot for spot in spots if spot is not None), None)


def _nearest(
    ink: InkMap, sums: Sequence[int], asked: SpotAsked, room: tuple[float, float]
) -> tuple[float, float] | None:
    edge_mm, apart_mm = room
    lefts, tops = _candidates(ink, asked, edge_mm)
    best, least = None, float("inf")
    for y in tops:
        if abs(y - asked.at[1]) >= least:
            break
        for x in lefts:
            far = hypot(x - asked.at[0], y - asked.at[1])
            if far >= least:
                break
            rect = _around(asked, (x, y), apart_mm)
            if _is_free(asked, rect) and _is_white(ink, sums, rect):
                best, least = (x, y), far
                break
    return best


def _candidates(ink: InkMap, asked: SpotAsked, edge_mm: float) -> tuple[list[float], list[float]]:
    """Left and top edges, those nearest to the wished ones first."""
    wide, high = ink.width / ink.per_mm, ink.height / ink.per_mm
    least, most = edge_mm + ink.left_mm, wide + ink.left_mm - asked.size[0] - edge_mm
    if asked.between is not None:
        least, most = max(least, asked.between[0]), min(most, asked.between[1])
    lefts = _steps(least, most, asked.at[0])
    return lefts, _steps(edge_mm, high - asked.size[1] - edge_mm, asked.at[1])


def _around(asked: SpotAsked, at: tuple[float, float], apart_mm: float) -> Rect:
    x, y = at
    right, bottom = x + asked.size[0] + apart_mm, y + asked.size[1] + apart_mm
    return x - apart_mm, y - apart_mm, right, bottom


def _steps(least: float, most: float, wished: float) -> list[float]:
    """Places on a grid that has the wished one on it, so that a mark moves in one direction."""
    begin = wished - floor((wished - least) / _STEP_MM) * _STEP_MM
    count = floor((most - begin) / _STEP_MM) + 1
    found = [round(begin + step * _STEP_MM, 1) for step in range(max(count, 0))]
    return sorted(found, key=lambda place: abs(place - wished))


def _is_free(asked: SpotAsked, rect: Rect) -> bool:
    return not any(
        rect[0] < other[2] and other[0] < rect[2] and rect[1] < other[3] and other[1] < rect[3]
        for other in asked.taken
    )


def _is_white(ink: InkMap, sums: Sequence[int], rect: Rect) -> bool:
    left, top = floor((rect[0] - ink.left_mm) * ink.per_mm), floor(rect[1] * ink.per_mm)
    left, top = max(left, 0), max(top, 0)
    right = min(ceil((rect[2] - ink.left_mm) * ink.per_mm), ink.width)
    bottom = min(ceil(rect[3] * ink.per_mm), ink.height)
    wide = ink.width + 1
    return (
        sums[bottom * wide + right]
        - sums[top * wide + right]
        - sums[bottom * wide + left]
        + sums[top * wide + left]
    ) == 0


def _sums(ink: InkMap) -> Sequence[int]:
    """How many cells above and left of each corner are not white (a summed-area table)."""
    cells = memoryview(ink.cells).cast("H")
    sums = array("l", bytes(array("l").itemsize * (ink.width + 1)))
    above: Sequence[int] = sums[:]
    for row in range(ink.height):
        dark = map(bool, cells[row * ink.width : (row + 1) * ink.width])
        above = array("l", map(add, accumulate(dark, initial=0), above))
        sums.extend(above)
    return sums
