"""Marks as they are to stand on a copy: shape, filled blanks, ink and place."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.stamps import Ink
from bmnn_desk.errors import MarkDoesNotFitError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.law.stamp_shape import StampShape

EMPTY_BLANK = "{}"
INK_RGB: Mapping[Ink, tuple[int, int, int]] = {Ink.RED: (217, 0, 0), Ink.BLACK: (0, 0, 0)}
PT_PER_MM = 72 / 25.4
_BLANK = re.compile(r"\{(\w+)\}")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlacedMark:
    """A mark on a page: left and top edge in mm from the top left of the page as displayed.

    `page` is "first", "last", "every" or "chosen": then `numbers` are its pages, the first being 1.
    With `from_right`, `x_mm` is the distance of the mark's right edge from the page's right edge.
    A blank without a value is drawn as dots. `spot_on` tells the place on a page of known size.
    """

    shape: StampShape
    blanks: Mapping[str, str]
    ink: Ink
    x_mm: float
    y_mm: float
    page: str
    numbers: tuple[int, ...] = ()
    from_right: bool = False

    @property
    def look(self) -> tuple[StampShape, frozenset[tuple[str, str]], Ink]:
        """What the mark looks like, wherever it stands: equal looks are drawn once."""
        return self.shape, frozenset(self.blanks.items()), self.ink


@dataclass(frozen=True, slots=True, kw_only=True)
class CopyMarks:
    """The marks of one copy, and its number (bản số)."""

    number: int
    marks: tuple[PlacedMark, ...]


def filled_lines(mark: PlacedMark) -> tuple[str, ...]:
    """The texts of the mark's lines, NFC, each blank without a value as `EMPTY_BLANK`."""
    return tuple(_filled(line.text, mark.blanks) for line in mark.shape.lines)


def spot_on(mark: PlacedMark, size_mm: tuple[float, float]) -> tuple[float, float]:
    """Left and top edge in mm of a mark on a page that is displayed in this size.

    Where the page is smaller than the place, the mark is pulled back to the page's edge; a place
    before the left or top edge (a negative one) is left as it is.
    """
    most_left, most_top = size_mm[0] - mark.shape.width_mm, size_mm[1] - mark.shape.height_mm
    top = min(mark.y_mm, max(most_top, 0.0))
    if mark.from_right:
        return max(most_left - mark.x_mm, 0.0), top
    return min(mark.x_mm, max(most_left, 0.0)), top


def pages_of(mark: PlacedMark, count: int) -> Sequence[int]:
    """The page indexes that carry the mark, in a document of `count` pages.

    Raises:
        MarkDoesNotFitError: no page is chosen, or one of those does not exist.
        ValueError: `page` is no such word.
    """
    if mark.page == "chosen":
        if not mark.numbers or not all(1 <= number <= count for number in mark.numbers):
            raise MarkDoesNotFitError(mark.shape.stamp.value)
        return tuple(sorted({number - 1 for number in mark.numbers}))
    known = {"every": range(count), "first": range(1), "last": range(count - 1, count)}
    if mark.page not in known:
        raise ValueError(mark.page)
    return known[mark.page]


def line_pattern(text: str) -> re.Pattern[str]:
    """What a line of stamps.toml looks like once its blanks hold numbers.

    For the mark of the copy number, whose group 1 is the number. A stranger's file may have any
    number of digits there, which Python would refuse to read: the first nine are taken.
    """
    parts = _BLANK.split(unicodedata.normalize("NFC", text))
    literals = [r"\s+".join(map(re.escape, part.split(" "))) for part in parts[::2]]
    return re.compile(r"(\d{1,9})".join(literals))


def _filled(text: str, blanks: Mapping[str, str]) -> str:
    filled = _BLANK.sub(lambda found: blanks.get(found[1]) or EMPTY_BLANK, text)
    return unicodedata.normalize("NFC", " ".join(filled.split()))
