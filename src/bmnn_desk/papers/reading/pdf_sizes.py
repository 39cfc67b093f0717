"""The sheets of a PDF and the margins that its text leaves on them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area, ReadSize

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.reading.lines import TextLine
    from bmnn_desk.papers.reading.pdf_frame import PageFrame

_LEAST_LINES = 3
_FULL_LINE = 0.6
_FULL_PAGE = 0.8


@dataclass(slots=True, kw_only=True)
class Sheets:
    """Pages of one size, and where the body text on them reaches, in mm."""

    width_mm: float
    height_mm: float
    pages: int = 0
    lines: list[TextLine] = field(default_factory=list)


def size_of(sheets: Sheets) -> ReadSize:
    """The size with its margins: the extent of the text over all pages of that size.

    The right margin needs full lines, the lower one a page after which the text goes on or that
    is full to four fifths; None where there is too little text to tell.
    """
    lines, width, height = sheets.lines, sheets.width_mm, sheets.height_mm
    made = ReadSize(width_mm=round(width, 1), height_mm=round(height, 1))
    if len(lines) < _LEAST_LINES:
        return made
    lefts, tops, rights, bottoms = zip(*(_edges(line) for line in lines), strict=True)
    full = [
        right
        for left, right in zip(lefts, rights, strict=True)
        if right - left >= _FULL_LINE * width
    ]
    is_full = sheets.pages > 1 or max(bottoms) >= _FULL_PAGE * height
    return ReadSize(
        width_mm=made.width_mm,
        height_mm=made.height_mm,
        top_mm=round(min(tops), 1),
        left_mm=round(min(lefts), 1),
        right_mm=round(width - max(full), 1) if len(full) >= _LEAST_LINES else None,
        bottom_mm=round(height - max(bottoms), 1) if is_full else None,
    )


def sheets_of(pages: Iterable[tuple[PageFrame, Iterable[TextLine]]]) -> list[Sheets]:
    """The pages with their lines, by their size to the mm."""
    found: dict[tuple[int, int], Sheets] = {}
    for frame, lines in pages:
        key = (round(frame.width_mm), round(frame.height_mm))
        sheets = found.setdefault(key, Sheets(width_mm=frame.width_mm, height_mm=frame.height_mm))
        sheets.pages += 1
        sheets.lines.extend(line for line in lines if line.area is Area.BODY)
    return list(found.values())


def _edges(line: TextLine) -> tuple[float, float, float, float]:
    return line.left_mm or 0.0, line.top_mm or 0.0, line.right_mm or 0.0, line.bottom_mm or 0.0
