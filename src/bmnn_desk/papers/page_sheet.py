"""Lays a page that is too small for its marks on a larger sheet, unscaled."""

from __future__ import annotations

from dataclasses import replace
from itertools import combinations
from typing import TYPE_CHECKING

from bmnn_desk.papers.mark import PT_PER_MM, spot_on

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.mark import PlacedMark
    from bmnn_desk.papers.page_box import PageBox

Spot = tuple[float, float]
_A4_MM = (210.0, 297.0)
_A6_MM = (105.0, 148.0)
_SLACK_MM = 0.01
_UPRIGHT = frozenset({0, 180})


def sheet_size_mm(size_mm: tuple[float, float], marks: Sequence[PlacedMark]) -> tuple[float, float]:
    """The sheet of a page displayed in this size that bears these marks, in mm.

    It is the page itself, unless the page is narrower or lower than one of them, or so small that
    they would be pulled onto one another: then at least A4, turned as the page is. So is a page
    under A6 that has no room where one of them belongs: no printer takes such a sheet, and pulled
    in the mark would lie on what stands there.
    """
    across = max((mark.shape.width_mm for mark in marks), default=0.0)
    down = max((mark.shape.height_mm for mark in marks), default=0.0)
    width, height = size_mm
    is_large = across <= width + _SLACK_MM and down <= height + _SLACK_MM
    is_slip = under_a6(size_mm) and _spots(marks, size_mm) != _places(marks, size_mm)
    if is_large and not is_slip and pulled_onto(size_mm, marks) is None:
        return size_mm
    wide, high = _A4_MM if width <= height else _A4_MM[::-1]
    return max(width, wide, across), max(height, high, down)


def under_a6(size_mm: tuple[float, float]) -> bool:
    """True for a page in this size, in mm, that a sheet of A6 has room for on every side."""
    return all(had < side for had, side in zip(sorted(size_mm), _A6_MM, strict=True))


def pulled_onto(size_mm: tuple[float, float], marks: Sequence[PlacedMark]) -> PlacedMark | None:
    """The first mark that lies on another only because a page of this size pulls them together."""
    spots, places = _spots(marks, size_mm), _places(marks, size_mm)
    if spots == places:
        return None
    for one, other in combinations(range(len(marks)), 2):
        pair = marks[one], marks[other]
        if _overlap(pair, (spots[one], spots[other])) and not _overlap(
            pair, (places[one], places[other])
        ):
            return marks[other]
    return None


def laid_on_another(size_mm: tuple[float, float], marks: Sequence[PlacedMark]) -> PlacedMark | None:
    """The first mark that lies on another on a page of this size; edges may touch."""
    spots = _spots(marks, size_mm)
    for one, other in combinations(range(len(marks)), 2):
        if _overlap((marks[one], marks[other]), (spots[one], spots[other])):
            return marks[other]
    return None


def sheet_box(box: PageBox, marks: Sequence[PlacedMark]) -> PageBox:
    """The displayed box of that sheet in the page's own units, the page in its middle."""
    size = box.size_mm
    wanted = sheet_size_mm(size, marks)
    if wanted == size:
        return box
    room = [(side - had) * PT_PER_MM / box.unit / 2 for side, had in zip(wanted, size, strict=True)]
    across, up = room if box.rotation in _UPRIGHT else reversed(room)
    left, bottom, right, top = box.box
    return replace(box, box=(left - across, bottom - up, right + across, top + up))


def clip_to(box: PageBox) -> bytes:
    """The operators that keep a page's content inside its former edge."""
    left, bottom, right, top = box.box
    return f"q {left:.6f} {bottom:.6f} {right - left:.6f} {top - bottom:.6f} re W n\n".encode(
        "ascii"
    )


def _spots(marks: Sequence[PlacedMark], size_mm: tuple[float, float]) -> list[Spot]:
    return [spot_on(mark, size_mm) for mark in marks]


def _places(marks: Sequence[PlacedMark], size_mm: tuple[float, float]) -> list[Spot]:
    return [_place(mark, size_mm[0]) for mark in marks]


def _place(mark: PlacedMark, width_mm: float) -> Spot:
    left = width_mm - mark.shape.width_mm - mark.x_mm if mark.from_right else mark.x_mm
    return left, mark.y_mm


def _overlap(pair: tuple[PlacedMark, PlacedMark], spots: tuple[Spot, Spot]) -> bool:
    (one, other), ((x1, y1), (x2, y2)) = pair, spots
    return (
        x1 + _SLACK_MM < x2 + other.shape.width_mm
        and x2 + _SLACK_MM < x1 + one.shape.width_mm
        and y1 + _SLACK_MM < y2 + other.shape.height_mm
        and y2 + _SLACK_MM < y1 + one.shape.height_mm
    )
