"""A list that is read whole: an office has few people, papers, machines, requests of its own."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Numbered(Protocol):
    """A row with its number."""

    @property
    def id(self) -> int:
        """The number by which the list knows it."""


Shown = TypeVar("Shown", bound=Numbered)


class ShortSource(Generic[Shown]):
    """`read(choice)` gives the rows that suit a choice of the list's box, in their order.

    `said(row)` is what a row is looked for by.
    """

    def __init__(
        self, read: Callable[[str], Iterable[Shown]], said: Callable[[Shown], str]
    ) -> None:
        self._read, self._said = read, said
        self._words, self._choice = "", ""
        self._found: dict[int, Shown] = {}

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice

    def ids(self) -> array[int]:
        """Every row's number, in their order; the rows are read anew.

        Raises:
            DeskError: the desk could not read them.
        """
        wanted = search_words(self._words)
        self._found = {
            row.id: row
            for row in self._read(self._choice)
            if not wanted.phrases or wanted.are_in(fold(self._said(row)))
        }
        return array("q", self._found)

    def rows(self, ids: tuple[int, ...]) -> tuple[Shown | None, ...]:
        """The rows of these numbers; None of one that is gone."""
        return tuple(self._found.get(each) for each in ids)
