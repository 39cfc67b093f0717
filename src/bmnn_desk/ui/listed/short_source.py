"""A list that is read whole: an office has few people, papers, machines, requests of its own."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.widgets.row_key import row_key
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from typing import Any

    from bmnn_desk.ui.widgets.column import Column
    from bmnn_desk.ui.widgets.row_order import RowOrder


class Numbered(Protocol):
    """A row with its number."""

    @property
    def id(self) -> int:
        """The number by which the list knows it."""


Shown = TypeVar("Shown", bound=Numbered)


class ShortSource(SortedSource, Generic[Shown]):
    """`read(choice)` gives the rows that suit a choice of the list's box, in their order.

    `said(row)` is what a row is looked for by. As all of them are read, they sort by any column.
    """

    def __init__(
        self, read: Callable[[str], Iterable[Shown]], said: Callable[[Shown], str]
    ) -> None:
        self._read, self._said = read, said
        self._words, self._choice = "", ""
        self._found: dict[int, Shown] = {}
        self._is_held = self._only_order = False

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice
        self._is_held = self._only_order = False

    def ids(self) -> array[int]:
        """Every row's number; the rows are read anew, unless only their order is another.

        Raises:
            DeskError: the desk could not read them.
        """
        if not self._only_order:
            self._found = self._read_anew()
        self._is_held, self._only_order = True, False
        return array("q", self._found if self.order is None else self._sorted(self.order))

    def sorts(self, column: Column[Any]) -> bool:
        """Any column."""
        del column
        return True

    def rows(self, ids: tuple[int, ...]) -> tuple[Shown | None, ...]:
        """The rows of these numbers; None of one that is gone."""
        return tuple(self._found.get(each) for each in ids)

    def put_order(self, order: RowOrder | None) -> None:
        """Bring the rows in this order from now on: those that were read."""
        self._only_order = self._is_held and order != self.order
        super().put_order(order)

    def _read_anew(self) -> dict[int, Shown]:
        wanted = search_words(self._words)
        return {
            row.id: row
            for row in self._read(self._choice)
            if not wanted.phrases or wanted.are_in(fold(self._said(row)))
        }

    def _sorted(self, order: RowOrder) -> list[int]:
        """The numbers by the keys of one column; rows that are alike there stay as they were."""
        keys = {number: row_key(order.column, row) for number, row in self._found.items()}
        return sorted(self._found, key=keys.__getitem__, reverse=order.descending)
