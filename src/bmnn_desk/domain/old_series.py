"""Number series of an old book: what is missing, what stands twice.

Which series an office keeps (one, by type, by unit; by year, by regime) is not written in its
book: the way of grouping that leaves the fewest faults is taken for the office's own. A series
that does not begin with 1 speaks against its way, though a register may begin in mid-year.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from itertools import pairwise
from operator import itemgetter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Hashable, Iterable, Sequence

_NUMBER = re.compile(r"\D{0,8}?0*(\d{1,6})(?![\d.])(?=\s*(?:[/-]|$))")
_NEAR_FIRST = 5
_FEW = 10


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SeriesRow:
    """A row with its number, and by what rows are grouped: the kinds that it belongs to."""

    row: int
    number: int
    kinds: tuple[Hashable, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesFaults:
    """By row: numbers missing before it, and the number that it repeats; series shared."""

    gaps: dict[int, str] = field(default_factory=dict)
    repeats: dict[int, str] = field(default_factory=dict)
    shared: dict[int, str] = field(default_factory=dict)


def number_of(reference: str) -> int | None:
    """The number of a reference (`05/BC-SNV` has 5), None where it has none that can be told."""
    match = _NUMBER.match(reference.strip())
    return None if match is None else int(match[1])


def series_faults(rows: Sequence[SeriesRow]) -> SeriesFaults:
    """Gaps and repeats of the grouping that leaves the fewest."""
    if not rows:
        return SeriesFaults()
    ways = range(len(rows[0].kinds))
    found = [_faults(rows, lambda each, way=way: each.kinds[way]) for way in ways]  # type: ignore[misc]
    return min(found, key=itemgetter(0))[1]


def _faults(
    rows: Iterable[SeriesRow], kind: Callable[[SeriesRow], Hashable]
) -> tuple[int, SeriesFaults]:
    """How many faults a grouping leaves, and which."""
    groups: dict[Hashable, list[SeriesRow]] = {}
    for each in rows:
        groups.setdefault(kind(each), []).append(each)
    faults = SeriesFaults()
    return sum(_group(group, faults) for group in groups.values()), faults


def _group(rows: list[SeriesRow], faults: SeriesFaults) -> int:
    first: dict[int, int] = {}
    count = 0
    for each in rows:
        if each.number in first:
            faults.repeats[each.row] = str(each.number)
            count += 1
        else:
            first[each.number] = each.row
    numbers = sorted(first)
    count += numbers[0] > 1
    missing = numbers[-1] - numbers[0] + 1 - len(numbers)
    if missing > len(numbers) >= _FEW:
        faults.shared[first[numbers[0]]] = f"{len(numbers)}/{numbers[-1] - numbers[0] + 1}"
        return count + len(numbers)
    if 1 < numbers[0] <= _NEAR_FIRST:
        faults.gaps[first[numbers[0]]] = _span(1, numbers[0] - 1)
    for before, after in pairwise(numbers):
        if after - before > 1:
            faults.gaps[first[after]] = _span(before + 1, after - 1)
            count += 1
    return count


def _span(low: int, high: int) -> str:
    return str(low) if low == high else f"{low}-{high}"
