"""Numbers as Vietnamese write them: counts, lengths, runs of numbers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable


def dotted(number: int) -> str:
    """A count with a point before each three digits: 16.244."""
    return f"{number:,}".replace(",", ".")


def with_comma(number: float) -> str:
    """A length or a size with a comma, without needless zeros: 12,5."""
    return f"{number:g}".replace(".", ",")


def run_text(first: int, last: int) -> str:
    """Lines of a book from one to another in two figures or more; one alone is told once."""
    return f"{first:02}" if first == last else f"{first:02}-{last:02}"


def runs_text(runs: Iterable[tuple[int, int]]) -> str:
    """Runs of numbers by their first and last: 3, 7-9."""
    return ", ".join(str(first) if first == last else f"{first}-{last}" for first, last in runs)
