"""The foot of a page: the list under "Nơi nhận:" is one column, wherever the post begins."""

from __future__ import annotations

from dataclasses import replace
from statistics import median
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.column_patterns import FOOT_HEADING
from bmnn_desk.papers.reading.pdf_column import ALL_LEFT

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.pdf_corridor import Corridor
    from bmnn_desk.papers.reading.pdf_rows import Row

# In sizes of the letters (em).
_NEXT_LINE = 3.6
_SAME_COLUMN_MM = 15.0


def is_foot_heading(row: Row) -> bool:
    """True for the row of "Nơi nhận:", also where an item or the post stands beside it."""
    return FOOT_HEADING.match(row.text) is not None


def has_heading(rows: list[Row], found: Corridor) -> bool:
    """True where one of the corridor's rows is headed "Nơi nhận:"."""
    return any(is_foot_heading(row) for row in rows[found.first : found.last + 1])


def with_heading_above(rows: list[Row], found: Corridor, start: int) -> Corridor:
    """The corridor with the rows above it from "Nơi nhận:" on, where the post begins lower.

    The heading tells the list from a paragraph that ends above it: without one from row `start`
    on, or with another one in the corridor, nothing is added.
    """
    if has_heading(rows, found):
        return found
    for at in range(found.first - 1, start - 1, -1):
        if not _goes_on(rows[at], rows[at + 1], found):
            break
        if is_foot_heading(rows[at]):
            above = (ALL_LEFT,) * (found.first - at)
            return replace(found, first=at, cuts=above + found.cuts)
    return found


def _goes_on(row: Row, below: Row, found: Corridor) -> bool:
    left, right = found.columns
    return (
        below.base - row.base <= _NEXT_LINE * row.em
        and abs(row.left - min(left.lefts, default=row.left)) <= _SAME_COLUMN_MM
        and row.right < median(right.middles or [found.right])
    )
