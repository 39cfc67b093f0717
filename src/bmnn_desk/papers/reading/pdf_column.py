"""One side of a corridor: the rows that stand there, and what goes on with them."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.pdf_rows import Row

# In sizes of the letters (em) unless the name ends in _MM.
SAME_LIST = 2.2
_SAME_LEFT_MM = 1.0
_SAME_MIDDLE_MM = 6.0
_SAME_SIZE = 1.05

# Where the left part of a row ends that stands on one side alone.
ALL_LEFT, ALL_RIGHT = float("inf"), float("-inf")


@dataclass(slots=True, kw_only=True)
class Column:
    """What is known of one side: its rows' left ends, middles and sizes, and the last baseline."""

    lefts: list[float] = field(default_factory=list)
    middles: list[float] = field(default_factory=list)
    sizes: list[float] = field(default_factory=list)
    base: float | None = None

    def add(self, left: float, right: float, size: float, base: float) -> None:
        """Take a part of a row."""
        self.lefts.append(left)
        self.middles.append((left + right) / 2)
        self.sizes.append(size)
        self.base = base

    @property
    def is_list(self) -> bool:
        """True where its rows begin at one place and do not stand on one middle."""
        at_left = [left for left in self.lefts if left - min(self.lefts) <= _SAME_LEFT_MM]
        spread = max(self.middles) - min(self.middles)
        return len(at_left) > 1 and spread > _SAME_LEFT_MM

    def is_centred_on(self, left: float, right: float) -> bool:
        """True where a part of a row stands on its middle."""
        middle = (left + right) / 2
        return bool(self.middles) and abs(middle - median(self.middles)) <= _SAME_MIDDLE_MM

    def goes_on_with(self, row: Row) -> bool:
        """True for the next item of a list, however long: same left end, no larger letters."""
        return (
            self.base is not None
            and abs(row.left - min(self.lefts)) <= _SAME_LEFT_MM
            and row.words[0].em <= _SAME_SIZE * median(self.sizes)
            and row.base - self.base <= SAME_LIST * row.em
        )
