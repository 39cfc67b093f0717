"""Where a page has ink, and how to cut it into strips that are drawn one after another.

Why strips: Qt holds Python's lock while it draws an image, 0.75 s for an A4 page at 600 dpi, and
the window stands still meanwhile. A strip of a million pixels takes some 15 ms, and all strips
together take less than the whole, because blank rows between them are left out.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.page_picture import PagePicture
    from bmnn_desk.ui.printing.printers import Rect

_WHITE = b"\xff"
_PIXEL_BYTES = 4
_MM_PER_INCH = 25.4
# The fourth byte of a pixel means nothing, so it may not count as ink.
_UNUSED = 3


def ink_box_mm(picture: PagePicture, dpi: float) -> Rect | None:
    """The smallest rectangle around all that is not white, in mm; None for a blank page."""
    inked = [
        (number, *reach)
        for number in range(picture.height)
        if (reach := _reach(_row(picture, number))) is not None
    ]
    if not inked:
        return None
    mm = _MM_PER_INCH / dpi
    return (
        min(left for _, left, _ in inked) * mm,
        inked[0][0] * mm,
        max(right for _, _, right in inked) * mm,
        (inked[-1][0] + 1) * mm,
    )


def strips(picture: PagePicture, most_pixels: int) -> Iterator[range]:
    """The rows to draw, as ranges of at most `most_pixels`; each begins with a row that has ink.

    A strip ends, where it can, between two equal rows: a viewer that shows the print smaller
    rounds each strip by itself, and there no letter is cut by that.
    """
    most = max(1, most_pixels // picture.width)
    blank = _WHITE * (picture.width * _PIXEL_BYTES)
    row = 0
    while row < picture.height:
        if _row(picture, row) == blank:
            row += 1
            continue
        end = min(row + most, picture.height)
        if end < picture.height:
            end = _quiet(picture, row, end)
        yield range(row, end)
        row = end


def _quiet(picture: PagePicture, first: int, end: int) -> int:
    """The last row before `end` that is as the one above it, or `end` where there is none."""
    for number in range(end, first + 1, -1):
        if _row(picture, number) == _row(picture, number - 1):
            return number
    return end


def _row(picture: PagePicture, number: int) -> bytes:
    start = number * picture.stride
    return picture.pixels[start : start + picture.width * _PIXEL_BYTES]


def _reach(row: bytes) -> tuple[int, int] | None:
    planes = [row[channel::_PIXEL_BYTES] for channel in range(_UNUSED)]
    inked = [plane for plane in planes if plane.strip(_WHITE)]
    if not inked:
        return None
    return (
        min(len(plane) - len(plane.lstrip(_WHITE)) for plane in inked),
        max(len(plane.rstrip(_WHITE)) for plane in inked),
    )
