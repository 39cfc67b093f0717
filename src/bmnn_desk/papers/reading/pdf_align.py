"""How the rows of a block stand to each other: at the left, in the middle, at the right, full."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.pdf_rows import Row

_SAME_MM = 1.5
_SAME_MIDDLE_MM = 1.0
_OTHER_LEFT_MM = 0.8
_INDENT_MM = 16.0
_TWO = 2


def aligned(rows: Sequence[Row]) -> list[str]:
    """The alignment of each row of a block, as in TextLine; one row alone tells nothing."""
    if len(rows) < _TWO:
        return [""] * len(rows)
    left, right = min(row.left for row in rows), max(row.right for row in rows)
    if _are_centred(rows):
        return ["center"] * len(rows)
    is_even = sum(right - row.right <= _SAME_MM for row in rows) >= _TWO
    return [_one(row, left, right, is_even=is_even) for row in rows]


def _are_centred(rows: Sequence[Row]) -> bool:
    middles = [row.middle for row in rows]
    lefts = [row.left for row in rows]
    return (
        max(middles) - min(middles) <= _SAME_MIDDLE_MM and max(lefts) - min(lefts) > _OTHER_LEFT_MM
    )


def _one(row: Row, left: float, right: float, *, is_even: bool) -> str:
    indent = row.left - left
    is_at_right = right - row.right <= _SAME_MM
    if is_at_right and is_even and indent <= _INDENT_MM:
        return "both"
    if indent <= _SAME_MM:
        return "left"
    if abs(row.middle - (left + right) / 2) <= _SAME_MM:
        return "center"
    if is_at_right:
        return "right"
    return "left" if indent <= _INDENT_MM else ""
