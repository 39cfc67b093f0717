"""What stands where on a stamped file: sent to the measuring process as JSON."""

from __future__ import annotations

import json
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.corpus.changes import Place


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """A mark of so many mm: its place on the pages (0-based), and its page in the reference.

    `x_mm` is the distance of its right edge from the page's right edge where `from_right`.
    """

    look: int
    pages: tuple[int, ...]
    x_mm: float
    y_mm: float
    width_mm: float
    height_mm: float
    from_right: bool = False

    def on(self, size_mm: tuple[float, float]) -> Place:
        """Left, top, right, bottom on a page of that size: pulled inside, if it sticks out."""
        free = size_mm[0] - self.width_mm
        left = free - self.x_mm if self.from_right else self.x_mm
        left = max(0.0, min(left, free))
        top = max(0.0, min(self.y_mm, size_mm[1] - self.height_mm))
        return left, top, left + self.width_mm, top + self.height_mm


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """All marks of a file, and each page's UserUnit."""

    units: tuple[float, ...]
    marks: tuple[Wanted, ...]

    def as_json(self) -> str:
        """The plan as text."""
        return json.dumps(asdict(self))


def plan_of(text: str) -> Plan:
    """The plan that `as_json` wrote."""
    told = json.loads(text)
    marks = tuple(Wanted(**{**mark, "pages": tuple(mark["pages"])}) for mark in told["marks"])
    return Plan(units=tuple(told["units"]), marks=marks)
