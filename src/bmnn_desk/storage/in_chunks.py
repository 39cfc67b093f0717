"""Cut a long list of values into such as one statement takes."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

Value = TypeVar("Value")

# SQLite takes no more than so many values in one statement, on the oldest builds.
MOST_VALUES = 500


def in_chunks(values: Sequence[Value]) -> Iterator[Sequence[Value]]:
    """The values in their order, `MOST_VALUES` at a time."""
    for at in range(0, len(values), MOST_VALUES):
        yield values[at : at + MOST_VALUES]
