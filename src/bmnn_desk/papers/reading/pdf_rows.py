"""Words of a page as rows: what stands on one baseline."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.pdf_frame import Edges, around

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.papers.reading.pdf_letters import PdfWord

_SAME_BASE = 0.45
_SAME_PLACE = 0.15


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

    A word drawn twice in one place, to look bold, counts once.
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
    return [row_of(row) for row in rows]


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
