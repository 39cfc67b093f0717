"""A table's source for rows that are all there already."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic

from bmnn_desk.ui.widgets.column import Row

if TYPE_CHECKING:
    from collections.abc import Sequence


class HeldSource(Generic[Row]):
    """Rows by their place in `held`, which may be put there anew."""

    def __init__(self, held: Sequence[Row] = ()) -> None:
        self.held = held

    def ids(self) -> array[int]:
        """The place of every row."""
        return array("q", range(len(self.held)))

    def rows(self, ids: tuple[int, ...]) -> tuple[Row | None, ...]:
        """The rows at these places."""
        return tuple(self.held[at] for at in ids)
