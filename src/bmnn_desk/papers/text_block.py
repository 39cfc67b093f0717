"""A few lines set as large as they fit into a box: what a cover's paper is made of."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.papers.ink import Letters, Words
from bmnn_desk.papers.mark import PT_PER_MM
from bmnn_desk.papers.wrap import Breaker

if TYPE_CHECKING:
    from collections.abc import Sequence

Line = tuple[str, Letters]
LinesAt = Callable[[float], "Sequence[Line]"]
"""The lines of a text whose letters are so many pt."""
_STEP_PT = 0.5
_BASELINE = 0.8


@dataclass(frozen=True, slots=True, kw_only=True)
class Box:
    """A part of a page, in mm from its left top corner."""

    left_mm: float
    top_mm: float
    width_mm: float
    height_mm: float


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TextBlock:
    """Lines under each other, each with its letters."""

    lines: tuple[Line, ...]

    @property
    def height_mm(self) -> float:
        """How high the lines are together."""
        return sum(letters.lead_mm for _, letters in self.lines)

    def at(self, box: Box, anchor: float = 0.0) -> tuple[Words, ...]:
        """The words, from the box's top down; `anchor` 0 at its left edge, 0.5 in the middle."""
        top_mm, found = box.top_mm, []
        for text, letters in self.lines:
            found.append(
                Words(
                    text=text,
                    letters=letters,
                    x_mm=box.left_mm + anchor * box.width_mm,
                    y_mm=top_mm + letters.lead_mm * _BASELINE,
                    anchor=anchor,
                )
            )
            top_mm += letters.lead_mm
        return tuple(found)


def wrapped(lines: Sequence[Line], width_mm: float) -> TextBlock:
    """The lines broken at a width."""
    return TextBlock(
        lines=tuple(
            (part, letters)
            for text, letters in lines
            for part in Breaker(letters.face, letters.size_pt).wrap(text, width_mm * PT_PER_MM)
        )
    )


def fitted(lines_at: LinesAt, sizes: tuple[float, float], box: Box) -> TextBlock | None:
    """The lines as large as they fit, between the sizes (most, least) in pt; None if they do not.

    A word is never broken for it.
    """
    size, least = sizes
    while size >= least:
        lines = lines_at(size)
        block = wrapped(lines, box.width_mm)
        if block.height_mm <= box.height_mm and _words(block.lines) == _words(lines):
            return block
        size -= _STEP_PT
    return None


def _words(lines: Sequence[Line]) -> list[str]:
    return [word for text, _ in lines for word in text.split()]
