"""Numbers as people list them: 1-4, 7."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import runs_text

if TYPE_CHECKING:
    from collections.abc import Iterable

_MOST = 100_000


def ranges_text(numbers: Iterable[int]) -> str:
    """Numbers in order, runs of them joined by a hyphen: 1-4, 7."""
    runs: list[tuple[int, int]] = []
    for number in sorted(set(numbers)):
        first = runs.pop()[0] if runs and runs[-1][1] == number - 1 else number
        runs.append((first, number))
    return runs_text(runs)


def read_ranges(typed: str) -> tuple[int, ...] | None:
    """The numbers that were typed; None where it cannot be read."""
    found: set[int] = set()
    for part in typed.replace(";", ",").split(","):
        ends = [end.strip() for end in part.replace("–", "-").split("-")]  # noqa: RUF001
        if not all(end.isascii() and end.isdigit() for end in ends) or len(ends) > 2:  # noqa: PLR2004
            return None
        first, last = int(ends[0]), int(ends[-1])
        if not 0 < first <= last < _MOST:
            return None
        found.update(range(first, last + 1))
    return tuple(sorted(found))
