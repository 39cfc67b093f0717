"""White corridors: strips that stay free of letters over several rows of a page."""

from __future__ import annotations

from dataclasses import dataclass, field
from statistics import median
from typing import TYPE_CHECKING

from bmnn_desk.papers.reading.column_patterns import ADDRESSEE
from bmnn_desk.papers.reading.pdf_column import ALL_LEFT, ALL_RIGHT, SAME_LIST, Column
from bmnn_desk.papers.reading.pdf_foot import is_foot_heading

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.papers.reading.pdf_letters import PdfWord
    from bmnn_desk.papers.reading.pdf_rows import Row

# Lengths are in sizes of the letters (em) unless their name ends in _MM.
_NARROWEST = 0.9
_NARROW_STEP = 0.45
_BESIDE = 1.5
_PLAINLY_WIDE = 2.5
_TIMES_USUAL = 1.5
_EVEN = 0.15
_SOME = 3
_NEXT_LINE = 3.6
_FARTHEST_MM = 60.0
_FARTHEST_HEADING_MM = 30.0
_SMALL_PRINT = 0.85
_MID_PAGE_MM = 6.0
_OTHER_MIDDLE_MM = 8.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Corridor:
    """Rows from `first` on leave the strip from `left` to `right` (mm) white.

    `cuts` has for each row where its left part ends: between its words, before or after all.
    `both` is how many rows have a plain gap there.
    """

    first: int
    left: float
    right: float
    both: int
    cuts: tuple[float, ...]
    columns: tuple[Column, Column]

    @property
    def last(self) -> int:
        """The last row."""
        return self.first + len(self.cuts) - 1

    @property
    def sides(self) -> str:
        """For each row the letter "l", "r", or "b" where it stands on both sides."""
        return "".join({ALL_LEFT: "l", ALL_RIGHT: "r"}.get(cut, "b") for cut in self.cuts)

    def parts(self, rows: list[Row], at: int) -> tuple[list[PdfWord], list[PdfWord]]:
        """The words of row `at` at the left and at the right."""
        cut = self.cuts[at - self.first]
        left: list[PdfWord] = []
        right: list[PdfWord] = []
        for word in rows[at].words:
            (left if (word.left + word.right) / 2 < cut else right).append(word)
        return left, right


def corridor_from(rows: list[Row], first: int, middle: float) -> Iterator[Corridor]:
    """The corridors that begin in a row; `middle` is that of the whole rows, in mm.

    It begins in a gap of the row, or between the row and the next one, which stands at its left.
    """
    row = rows[first]
    for gap in row.gaps():
        if _is_plain(row, gap):
            growing = _Growing(left=gap[0], right=gap[1], middle=middle)
            growing.take_both(row, gap)
            yield growing.grown(rows, first)
    is_aside = abs(row.middle - middle) >= _MID_PAGE_MM and not ADDRESSEE.match(row.text)
    if first + 1 < len(rows) and is_aside and _is_before(row, rows[first + 1]):
        growing = _Growing(left=rows[first + 1].right, right=row.left, middle=middle)
        growing.take_side(row, 1)
        yield growing.grown(rows, first)


def _is_before(row: Row, below: Row) -> bool:
    farthest = _FARTHEST_HEADING_MM if is_foot_heading(below) else SAME_LIST * row.em
    return row.left - below.right >= _BESIDE * row.em and below.base - row.base <= farthest


@dataclass(slots=True, kw_only=True)
class _Growing:
    left: float
    right: float
    middle: float
    both: int = 0
    cuts: list[float] = field(default_factory=list)
    columns: tuple[Column, Column] = field(default_factory=lambda: (Column(), Column()))

    def grown(self, rows: list[Row], first: int) -> Corridor:
        """Take as many rows as go on."""
        for row in rows[first + 1 :]:
            if not self.takes(row):
                break
        return Corridor(
            first=first,
            left=self.left,
            right=self.right,
            both=self.both,
            cuts=tuple(self.cuts),
            columns=self.columns,
        )

    def take_both(self, row: Row, gap: tuple[float, float]) -> None:
        """Take a row that stands on both sides of a gap."""
        self.both += _is_plain(row, gap)
        self.cuts.append((gap[0] + gap[1]) / 2)
        self.columns[0].add(row.left, gap[0], row.words[0].em, row.base)
        if self._is_small_print(row, gap[1]):
            self.columns[1].base = row.base
        else:
            self.columns[1].add(gap[1], row.right, row.words[-1].em, row.base)

    def take_side(self, row: Row, side: int) -> None:
        """Take a row that stands on one side."""
        self.cuts.append(ALL_RIGHT if side else ALL_LEFT)
        if side and self._is_small_print(row, row.left):
            self.columns[1].base = row.base
        else:
            self.columns[side].add(row.left, row.right, row.em, row.base)

    def takes(self, row: Row) -> bool:
        """Take a row, if it goes on with one of the columns or with both."""
        if ADDRESSEE.match(row.text) or row.base - self._base() > _FARTHEST_MM:
            return False
        if self._is_small_print(row, row.left):
            self.take_side(row, 1)
            return True
        gap = _widest_free(row, self.left, self.right)
        if gap is None:
            return self._takes_across(row)
        left, right = max(self.left, gap[0]), min(self.right, gap[1])
        if row.left < left and row.right > right:
            if self._is_small_print(row, gap[1]):
                right = self.right
            self.take_both(row, gap)
        else:
            side = 0 if row.right <= left else 1
            if not self._goes_on(row, side):
                return False
            if right - left < _BESIDE * row.em and self._suits(row, side):
                left, right = self.left, self.right
            self.take_side(row, side)
        self.left, self.right = left, right
        return True

    def _suits(self, row: Row, side: int) -> bool:
        """True for a long row that plainly goes on with its column: it makes none narrower."""
        column = self.columns[side]
        return column.is_centred_on(row.left, row.right) if side else column.goes_on_with(row)

    def _is_small_print(self, row: Row, start: float) -> bool:
        """True for what a program puts under the name, from the cell's left: "Ký bởi: …".

        It tells nothing of the middle of the column, nor of how wide the strip is.
        """
        right = self.columns[1]
        if right.base is None or start < self.left:
            return False
        size = median(right.sizes)
        is_next = row.base - right.base <= SAME_LIST * size
        return is_next and row.words[-1].em <= _SMALL_PRINT * size

    def _base(self) -> float:
        return max(column.base or 0.0 for column in self.columns)

    def _goes_on(self, row: Row, side: int) -> bool:
        column = self.columns[side]
        if column.base is None:
            return True
        own = median(column.middles)
        is_mid_page = abs(row.middle - self.middle) < _MID_PAGE_MM
        if is_mid_page and abs(row.middle - own) > _OTHER_MIDDLE_MM:
            return False
        if row.base - column.base <= _NEXT_LINE * row.em:
            return True
        return column.is_centred_on(row.left, row.right)

    def _takes_across(self, row: Row) -> bool:
        """Take a row that closes the strip, but by its place belongs to the columns."""
        left, right = self.columns
        gap = step_gap(row, self.columns)
        if gap is not None:
            self.cuts.append((gap[0] + gap[1]) / 2)
            left.base = right.base = row.base
            return True
        if not right.middles or not left.middles:
            return False
        if left.goes_on_with(row) and row.right < median(right.middles):
            self.take_side(row, 0)
            return True
        if right.is_centred_on(row.left, row.right) and not left.is_centred_on(row.left, row.right):
            self.take_side(row, 1)
            return True
        return False


def stands_right(row: Row, columns: tuple[Column, Column]) -> bool:
    """True for a row on the middle of the right column that is not over the left one's."""
    left, right = columns
    is_over = bool(left.middles) and row.left <= median(left.middles)
    return right.is_centred_on(row.left, row.right) and not is_over


def step_gap(row: Row, columns: tuple[Column, Column]) -> tuple[float, float] | None:
    """The gap that parts a row so that each part suits its column, even if it is narrow."""
    left, right = columns
    if not left.middles or not right.middles:
        return None
    gaps = row.gaps()
    for gap in gaps:
        width, usual = gap[1] - gap[0], median(to - start for start, to in gaps)
        if width < _NARROW_STEP * row.em or (len(gaps) > 1 and width < _TIMES_USUAL * usual):
            continue
        suits_left = left.is_centred_on(row.left, gap[0]) or left.goes_on_with(row)
        if suits_left and right.is_centred_on(gap[1], row.right):
            return gap
    return None


def _is_plain(row: Row, gap: tuple[float, float]) -> bool:
    """True for a gap that is no mere space of a justified line."""
    width = gap[1] - gap[0]
    if width < _NARROWEST * row.em:
        return False
    others = [to - start for start, to in row.gaps() if (start, to) != gap]
    if not others:
        return True
    if len(others) >= _SOME and max(others) - min(others) < _EVEN * row.em > width - min(others):
        return False
    return width >= _PLAINLY_WIDE * row.em or width >= _TIMES_USUAL * median(others)


def _widest_free(row: Row, left: float, right: float) -> tuple[float, float] | None:
    """The gap of the row, or the white beside it, that leaves most of the strip free."""
    free = [(float("-inf"), row.left), *row.gaps(), (row.right, float("inf"))]
    shared = {gap: min(right, gap[1]) - max(left, gap[0]) for gap in free}
    best = max(shared, key=lambda gap: shared[gap])
    return best if shared[best] >= _NARROWEST * row.em else None
