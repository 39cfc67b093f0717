"""Measures what was printed: edges of ink and centres of lines in mm, on a page of a PDF."""

from __future__ import annotations

import math
from contextlib import closing
from operator import and_
from typing import TYPE_CHECKING

import pypdfium2

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.printing.printers import Rect

_DPI = 1200
_ROUGH_DPI = 150
_MM = 25.4 / _DPI
_PT_PER_MM = 72 / 25.4
_DARK = bytes(1 if value < 128 else 0 for value in range(256))
_BRIGHT = bytes(1 if value > 150 else 0 for value in range(256))
_GREEN, _RED = 1, 2


def size_mm(file: Path, index: int = 0) -> tuple[float, float]:
    """Width and height of a page."""
    with closing(pypdfium2.PdfDocument(file)) as pdf:
        width, height = pdf[index].get_size()
    return width / _PT_PER_MM, height / _PT_PER_MM


def ink_mm(file: Path, region: Rect, index: int = 0) -> Rect | None:
    """The smallest rectangle around all ink in a region; None where there is none."""
    return _box(*_rows(file, region, index))


def is_blank(file: Path, region: Rect, index: int = 0) -> bool:
    """Whether a region, however large, has no ink at all."""
    ink, _ = _pixels(file, region, index, _ROUGH_DPI)
    return not ink.strip(b"\xff")


def red_mm(file: Path, region: Rect, index: int = 0) -> Rect | None:
    """The smallest rectangle around what is red in a region; None where nothing is."""
    return _box(*_rows(file, region, index, red_only=True))


def lines_across_mm(file: Path, region: Rect, index: int = 0) -> list[float]:
    """The middles of the lines that cross a narrow upright region, from its top."""
    rows, _, top = _rows(file, region, index)
    return [top + middle * _MM for middle in _middles([all(row) for row in rows])]


def lines_down_mm(file: Path, region: Rect, index: int = 0) -> list[float]:
    """The middles of the lines that cross a low wide region, from its left."""
    rows, left, _ = _rows(file, region, index)
    return [left + middle * _MM for middle in _middles([all(on) for on in zip(*rows, strict=True)])]


def _box(rows: list[bytes], left: float, top: float) -> Rect | None:
    inked = [number for number, row in enumerate(rows) if 1 in row]
    if not inked:
        return None
    return (
        left + min(rows[number].index(1) for number in inked) * _MM,
        top + inked[0] * _MM,
        left + (max(rows[number].rindex(1) for number in inked) + 1) * _MM,
        top + (inked[-1] + 1) * _MM,
    )


def _middles(inked: list[bool]) -> list[float]:
    edges = [
        at for at in range(len(inked) + 1) if [False, *inked, False][at : at + 2].count(True) == 1
    ]
    return [(start + end) / 2 for start, end in zip(edges[::2], edges[1::2], strict=True)]


def _rows(
    file: Path, region: Rect, index: int, *, red_only: bool = False
) -> tuple[list[bytes], float, float]:
    """Rows of ones where the region has ink, and its true left and top edge in mm.

    Ink is what is dark in green: so red ink is, and white paper is not.
    """
    data, (left, top, right, _) = _pixels(file, region, index, _DPI)
    ink = data[_GREEN::4].translate(_DARK)
    if red_only:
        ink = bytes(map(and_, ink, data[_RED::4].translate(_BRIGHT)))
    rows = [ink[start : start + right - left] for start in range(0, len(ink), right - left)]
    return rows, left * _MM, top * _MM


def _pixels(
    file: Path, region: Rect, index: int, dpi: int
) -> tuple[bytes, tuple[int, int, int, int]]:
    """Four bytes a pixel, and the region in pixels."""
    scale = dpi / 72
    with closing(pypdfium2.PdfDocument(file)) as pdf, closing(pdf[index]) as page:
        left, top, right, bottom = (round(edge / 25.4 * dpi) for edge in region)
        across, down = (math.ceil(side * scale) for side in page.get_size())
        cut = left, down - bottom, across - right, top
        crop = tuple(max(dots - 0.5, 0.0) / scale for dots in cut)  # pdfium rounds them up
        with closing(page.render(scale=scale, crop=crop, prefer_bgrx=True)) as bitmap:
            assert (bitmap.width, bitmap.height) == (right - left, bottom - top)
            return bytes(bitmap.buffer), (left, top, right, bottom)
