"""Times works in turn, so that what else the machine does falls on all of them alike."""

from __future__ import annotations

from statistics import median
from time import perf_counter
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence


def seconds_in_turn(works: Sequence[Callable[[], object]], runs: int) -> tuple[float, ...]:
    """The median seconds of each work over so many rounds."""
    times: list[list[float]] = [[] for _ in works]
    for _ in range(runs):
        for work, found in zip(works, times, strict=True):
            begun = perf_counter()
            work()
            found.append(perf_counter() - begun)
    return tuple(map(median, times))
