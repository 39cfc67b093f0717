"""Rows by their numbers, so many at a time: nobody else waits for a long list."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypeVar

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator, Sequence

Row = TypeVar("Row")


def in_blocks(
    ids: Sequence[int], most: int, read: Callable[[tuple[int, ...]], Iterable[Row]]
) -> Iterator[Row]:
    """The rows that `read` gives for the ids, of which it takes `most` at once."""
    for start in range(0, len(ids), most):
        yield from read(tuple(ids[start : start + most]))
