"""Whether ink still falls on paper that the printer reaches, its offset counted in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.mark import pages_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.mark import CopyMarks
    from bmnn_desk.ui.printing.printers import Rect


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A sheet as the printer takes it, turned as the page is, and its unprintable edge, in mm."""

    width_mm: float
    height_mm: float
    margins_mm: tuple[float, float, float, float]


def overrun_mm(rect: Rect, offset_mm: tuple[float, float], paper: Paper) -> float:
    """How far a rectangle, once moved by the offset, reaches into the edge; 0.0 where it fits."""
    left, top, right, bottom = paper.margins_mm
    across, down = offset_mm
    return max(
        left - (rect[0] + across),
        top - (rect[1] + down),
        rect[2] + across - (paper.width_mm - right),
        rect[3] + down - (paper.height_mm - bottom),
        0.0,
    )


def rects_of_marks(copy: CopyMarks, pages: int) -> Mapping[int, tuple[Rect, ...]]:
    """Where the marks of a copy stand, by page index: what an edge must not cut (`kept_mm`).

    For whole copies: a scan's dark border may be cut, a mark may not.
    """
    found: dict[int, tuple[Rect, ...]] = {}
    for mark in copy.marks:
        shape = mark.shape
        rect = (
            mark.x_mm,
            mark.y_mm,
            mark.x_mm + shape.width_mm,
            mark.y_mm + shape.height_mm,
        )
        for index in pages_of(mark, pages):
            found[index] = (*found.get(index, ()), rect)
    return found
