"""Whether ink still falls on paper that the printer reaches, its offset counted in."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.mark import pages_of, spot_on

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.papers.mark import CopyMarks, PlacedMark
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


def marks_on_pages(copy: CopyMarks, pages: int) -> Mapping[int, tuple[PlacedMark, ...]]:
    """The marks of a copy by page index: what an edge must not cut (`PrintJob.kept_marks`).

    For whole copies: a scan's dark border may be cut, a mark may not.
    """
    found: dict[int, tuple[PlacedMark, ...]] = {}
    for mark in copy.marks:
        for index in pages_of(mark, pages):
            found[index] = (*found.get(index, ()), mark)
    return found


def rect_of(mark: PlacedMark, size_mm: tuple[float, float]) -> Rect:
    """Where a mark stands on a page that is displayed in this size."""
    left, top = spot_on(mark, size_mm)
    return (left, top, left + mark.shape.width_mm, top + mark.shape.height_mm)
