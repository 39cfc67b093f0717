"""Text that runs across a page: watermarks, and words turned on their side."""

from __future__ import annotations

import math
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_frame import around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.papers.reading.pdf_frame import Edges
    from bmnn_desk.papers.reading.pdf_letters import PdfWord

_LARGE_PT = 36.0
_LARGE_SLANTED_PT = 24.0
_PALE = 160
_SQUARE = 90
_NEAR_SQUARE = 3
_LETTER_WIDTH = 0.6
_SPACE = 0.35


@dataclass(frozen=True, slots=True, kw_only=True)
class SlantedLine:
    """A line at an angle; `words` in the order they are read."""

    words: tuple[PdfWord, ...]
    edges: Edges
    is_watermark: bool


def is_watermark(word: PdfWord) -> bool:
    """True of large letters that are pale or run aslant."""
    style = word.style
    off = style.angle % _SQUARE
    if min(off, _SQUARE - off) > _NEAR_SQUARE:
        return style.size_pt >= _LARGE_SLANTED_PT
    is_pale = style.alpha < _PALE or (style.ink is not None and sum(style.ink) > _PALE * 3)
    return style.size_pt >= _LARGE_PT and is_pale


def slanted_lines(words: Iterable[PdfWord]) -> Iterator[SlantedLine]:
    """Lines out of words that run at one angle, side by side."""
    groups: dict[tuple[int, float], list[PdfWord]] = {}
    for word in words:
        groups.setdefault((word.style.angle, word.style.size_pt), []).append(word)
    for (angle, _), group in groups.items():
        for line in _parted(group, angle):
            yield _line(line, angle)


def _place(word: PdfWord, angle: int) -> tuple[float, float]:
    """How far along its line, and how far across, the middle of a word is."""
    x, y = (word.left + word.right) / 2, (word.top + word.bottom) / 2
    cosine, sine = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    return x * cosine + y * sine, y * cosine - x * sine


def _parted(group: list[PdfWord], angle: int) -> Iterator[list[PdfWord]]:
    line: list[PdfWord] = []
    for word in sorted(group, key=lambda one: _place(one, angle)[1]):
        if line and _place(word, angle)[1] - _place(line[-1], angle)[1] > word.em / 2:
            yield line
            line = []
        line.append(word)
    yield line


def _line(words: list[PdfWord], angle: int) -> SlantedLine:
    ordered = sorted(words, key=lambda one: _place(one, angle)[0])
    joined = [ordered[0]]
    for before, word in pairwise(ordered):
        apart = _place(word, angle)[0] - _place(before, angle)[0]
        widths = _LETTER_WIDTH * word.em * (len(before.text) + len(word.text)) / 2
        joined.append(word._replace(is_glued=apart - widths < _SPACE * word.em))
    return SlantedLine(
        words=tuple(joined),
        edges=around(word.edges for word in words),
        is_watermark=any(is_watermark(word) for word in words),
    )
