"""A list that is read whole: an office has few people, papers, stamps and tasks of its own."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Numbered(Protocol):
    """A row with its number."""

    @property
    def id(self) -> int:
        """The number by which the list knows it."""


Shown = TypeVar("Shown", bound=Numbered)


class ShortSource(Generic[Shown]):
    """`read()` gives all rows in their order, `said(row)` what they are looked for by.

    `suits(row, choice)` tells whether a row is shown under a choice of the list's box.
    """

    def __init__(
        self,
        read: Callable[[], Iterable[Shown]],
        said: Callable[[Shown], str],
        suits: Callable[[Shown, str], bool],
    ) -> None:
        self._read, self._said, self._suits = read, said, suits
        self._rows: dict[int, Shown] = {}

    def narrow(self, words: str, choice: str) -> None:
        """Read anew, and show what has every word and suits the choice.

        Raises:
            DeskError: the desk could not read it.
        """
        wanted = fold(words).split()
        self._rows = {
            row.id: row
            for row in self._read()
            if self._suits(row, choice) and all(word in fold(self._said(row)) for word in wanted)
        }

    def ids(self) -> array[int]:
        """Every row's number, in their order."""
        return array("q", self._rows)

    def rows(self, ids: tuple[int, ...]) -> tuple[Shown | None, ...]:
        """The rows of these numbers; None of one that is gone."""
        return tuple(self._rows.get(each) for each in ids)
