"""Words of a page as rows: what stands on one baseline."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_frame import Edges, around

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.papers.reading.pdf_letters import PdfWord

_SAME_BASE = 0.45
_SAME_PLACE = 0.15
_SAME_PARAGRAPH = 2.2
_OTHER_BASE_MM = 0.05
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    """Words side by side, from left to right; `em` is the largest size in mm.

    `is_band` where words of two baselines were put together to look for columns.
    """

    words: tuple[PdfWord, ...]
    left: float
    right: float
    base: float
    em: float
    is_band: bool = False

    @property
    def middle(self) -> float:
        """Half way between its ends."""
        return (self.left + self.right) / 2

    @property
    def text(self) -> str:
        """Its words with a space between."""
        return "".join(
            word.text if word.is_glued else f" {word.text}" for word in self.words
        ).strip()

    @property
    def edges(self) -> Edges:
        """Its box."""
        return around(word.edges for word in self.words)

    def gaps(self) -> list[tuple[float, float]]:
        """Where there is no letter between its words: (from, to) in mm."""
        found = []
        right = self.words[0].right
        for word in self.words[1:]:
            if word.left > right:
                found.append((right, word.left))
            right = max(right, word.right)
        return found


def rows_of(words: Iterable[PdfWord]) -> list[Row]:
    """Rows from top to bottom; a raised or lowered small letter stays in its row.

    A word drawn twice in one place, to look bold, counts once. Lines printed over each other, as
    a text box over the end of a paragraph, are rows of their own.
    """
    rows: list[list[PdfWord]] = []
    anchor: PdfWord | None = None
    for word in sorted(words, key=lambda one: (one.base, one.left)):
        if anchor is None or word.base - anchor.base > _SAME_BASE * max(word.em, anchor.em):
            rows.append([])
            anchor = word
        elif word.em > anchor.em:
            anchor = word
        rows[-1].append(word)
    made: list[Row] = []
    for row in rows:
        made.extend(_printed_over(row, made) if _is_printed_over(row) else (row_of(row),))
    return made


def _is_printed_over(words: list[PdfWord]) -> bool:
    """True where words of two baselines hide each other, but no number put over dots."""
    if words[-1].base - words[0].base <= _OTHER_BASE_MM:
        return False
    lettered = sorted((word for word in words if _LETTERS.search(word.text)), key=_left)
    return any(
        abs(other.base - word.base) > _OTHER_BASE_MM
        and word.text != other.text
        and word.right - other.left > min(word.right - word.left, other.right - other.left) / 2
        for word, other in pairwise(lettered)
    )


def _printed_over(words: list[PdfWord], above: list[Row]) -> Iterator[Row]:
    """A row for each baseline; the widest first only if it goes on with the row above."""
    lines = [[words[0]]]
    for before, word in pairwise(words):
        if word.base - before.base > _OTHER_BASE_MM:
            lines.append([])
        lines[-1].append(word)
    rows = sorted((row_of(line) for line in lines), key=_width)
    widest = rows[-1]
    if above and widest.base - above[-1].base <= _SAME_PARAGRAPH * widest.em:
        rows.reverse()
    yield from rows


def _width(row: Row) -> float:
    return row.right - row.left


def row_of(words: Iterable[PdfWord], *, is_band: bool = False) -> Row:
    """A row of these words."""
    kept: list[PdfWord] = []
    em = base = right = 0.0
    for word in sorted(words, key=_left):
        if _is_twice(word, kept):
            continue
        kept.append(word)
        right = max(right, word.right) if len(kept) > 1 else word.right
        if word.em > em:
            em, base = word.em, word.base
    return Row(words=tuple(kept), left=kept[0].left, right=right, base=base, em=em, is_band=is_band)


def _left(word: PdfWord) -> float:
    return word.left


def _is_twice(word: PdfWord, kept: list[PdfWord]) -> bool:
    near = _SAME_PLACE * word.em
    for other in reversed(kept):
        if word.left - other.left > near:
            return False
        if word.text == other.text and abs(word.base - other.base) <= near:
            return True
    return False
