"""Parts a page into blocks: its columns are found by the white that runs between them."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.column_patterns import BLANK_AFTER, BLANK_BEFORE
from bmnn_desk.papers.reading.pdf_column import ALL_LEFT, ALL_RIGHT
from bmnn_desk.papers.reading.pdf_corridor import (
    Corridor,
    corridor_from,
    stands_right,
    step_gap,
)
from bmnn_desk.papers.reading.pdf_foot import has_heading, is_foot_heading, with_heading_above
from bmnn_desk.papers.reading.pdf_rows import Row, row_of, rows_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.papers.reading.pdf_letters import PdfWord

# Lengths are in sizes of the letters (em) unless their name ends in _MM.
_LEAST_WIDTHS = {2: 1.2, 3: 0.9}
_LEAST_OF_FOOT = 0.6
_NARROW_FOR_ONE = 1.5
_WIDE_FOR_ONE = 4.0
_BESIDE = 0.9
_DEEPEST = 5
_NEXT_LINE = 3.6
_PLAINLY_WIDE = 2.5
_SAME_END_MM = 0.3
_OUTER_MM = 20.0
# Rows of the left and of the right follow a row of both, or a right one stands around left ones.
_FOLLOWED = re.compile(r"b(?=.*l)(?=.*r)|r.*l.*[rb]|r.*b.*l")
_LIST_MARK = re.compile(r"^(?:[-\u2013\u2014+*•·o▪]|\(?\w{1,3}[.)]|\d{1,3})$")
_LETTERS = re.compile(r"[^\W\d_]{2}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Block:
    """Rows that are read one after the other; `is_column` where others stand beside them."""

    rows: tuple[Row, ...]
    is_column: bool


def blocks_of(rows: list[Row]) -> list[Block]:
    """The blocks that rows make, in reading order: the left column before the right."""
    return list(_blocks(_bands(rows), is_column=False, depth=_DEEPEST))


def _blocks(rows: list[Row], *, is_column: bool, depth: int) -> Iterator[Block]:
    start = at = 0
    middle = _middle(rows)
    while at < len(rows) and depth:
        found = _corridor(rows, at, middle)
        if found is None:
            at += 1
            continue
        found = with_heading_above(rows, _with_rows_above(rows, found, start), start)
        if found.first > start:
            yield _block(rows[start : found.first], is_column=is_column)
        for side in _sides(rows, found):
            yield from _blocks(side, is_column=True, depth=depth - 1)
        start = at = found.last + 1
    if start < len(rows):
        yield _block(rows[start:], is_column=is_column)


def _middle(rows: list[Row]) -> float:
    """The middle between the margins, in mm: the outermost ends that more than one row has."""
    if not rows:
        return 0.0
    left = _repeated(row.left for row in rows)
    right = _repeated(-row.right for row in rows)
    return (left - right) / 2


def _repeated(ends: Iterable[float]) -> float:
    """The least number but for a few mm that another one equals; else the least."""
    ordered = sorted(ends)
    return next(
        (
            end
            for end, after in pairwise(ordered)
            if after - end <= _SAME_END_MM and end - ordered[0] <= _OUTER_MM
        ),
        ordered[0],
    )


def _block(rows: list[Row], *, is_column: bool) -> Block:
    if any(row.is_band for row in rows):
        rows = rows_of(word for row in rows for word in row.words)
    return Block(rows=tuple(rows), is_column=is_column)


def _bands(rows: list[Row]) -> list[Row]:
    """The rows, with those made one that stand beside each other but on two baselines."""
    bands: list[Row] = []
    is_open = False
    for row in rows:
        if is_open and _is_beside(bands[-1], row):
            bands[-1] = row_of((*bands[-1].words, *row.words), is_band=True)
            is_open = False
        else:
            bands.append(row)
            is_open = True
    return bands


def _is_beside(row: Row, other: Row) -> bool:
    em = max(row.em, other.em)
    gap = max(other.left - row.right, row.left - other.right)
    return other.base - row.base < _BESIDE * em and gap >= _NARROW_FOR_ONE * em


def _corridor(rows: list[Row], at: int, middle: float) -> Corridor | None:
    found = [one for one in corridor_from(rows, at, middle) if _is_good(rows, one)]
    return max(found, key=lambda one: (one.both, one.right - one.left), default=None)


def _is_good(rows: list[Row], found: Corridor) -> bool:
    members = range(found.first, found.last + 1)
    parts = [found.parts(rows, at) for at in members]
    parted = [(left, right) for left, right in parts if left and right]
    if parted and all(_LIST_MARK.match(_text(left)) for left, _ in parted):
        return False
    if not all(any(_LETTERS.search(_text(part[side])) for part in parts) for side in (0, 1)):
        return False
    width = (found.right - found.left) / max(rows[at].em for at in members)
    if found.both > 1:
        return width >= _least_width(rows, found)
    if found.both == 1 and any(_is_blank(left, right) for left, right in parted):
        return False
    if found.both == 1 and width >= _WIDE_FOR_ONE:
        return True
    is_wide = width >= _NARROW_FOR_ONE or any(_is_wide(left, right) for left, right in parted)
    return is_wide and bool(_FOLLOWED.search(found.sides))


def _least_width(rows: list[Row], found: Corridor) -> float:
    if has_heading(rows, found):
        return _LEAST_OF_FOOT
    return _LEAST_WIDTHS.get(found.both, _LEAST_WIDTHS[3])


def _is_wide(left: list[PdfWord], right: list[PdfWord]) -> bool:
    gap = min(word.left for word in right) - max(word.right for word in left)
    return gap >= _PLAINLY_WIDE * max(left[0].em, right[0].em)


def _text(words: list[PdfWord]) -> str:
    return " ".join(word.text for word in words)


def _is_blank(left: list[PdfWord], right: list[PdfWord]) -> bool:
    """True for a gap that was left to be filled in: "Số:      /BC", "ngày     tháng"."""
    return bool(BLANK_AFTER.search(_text(left)) and BLANK_BEFORE.search(_text(right)))


def _with_rows_above(rows: list[Row], found: Corridor, start: int) -> Corridor:
    """The corridor with the rows above that stand in its columns."""
    while found.first > start:
        cut = _cut_above(rows, found)
        if cut is None:
            break
        found = replace(found, first=found.first - 1, cuts=(cut, *found.cuts))
    return found


def _cut_above(rows: list[Row], found: Corridor) -> float | None:
    at = found.first - 1
    row = rows[at]
    if rows[at + 1].base - row.base > _NEXT_LINE * row.em:
        return None
    left, right = found.columns
    if row.left < found.right and row.right > found.left:
        gap = None if left.is_list else step_gap(row, found.columns)
        if gap is not None:
            return (gap[0] + gap[1]) / 2
        return ALL_RIGHT if stands_right(row, found.columns) else None
    if row.left >= found.right:
        return ALL_RIGHT if right.is_centred_on(row.left, row.right) else None
    if left.is_list or is_foot_heading(rows[found.first]):
        return None
    return ALL_LEFT if left.is_centred_on(row.left, row.right) else None


def _sides(rows: list[Row], found: Corridor) -> Iterator[list[Row]]:
    parts = [found.parts(rows, at) for at in range(found.first, found.last + 1)]
    for side in (0, 1):
        words = [word for part in parts for word in part[side]]
        if words:
            yield _bands(rows_of(words))
