"""Rows of a short list, read all at once and narrowed here: machines, files that were found."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING, Generic, Protocol, TypeVar

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable


class Numbered(Protocol):
    """A row that has a number."""

    @property
    def id(self) -> int:
        """Its number."""


Held = TypeVar("Held", bound=Numbered)


class HeldRows(Generic[Held]):
    """`read` gives every row; `told` what is looked for in one; `suits` whether a choice has it."""

    def __init__(
        self,
        read: Callable[[], Iterable[Held]],
        told: Callable[[Held], str],
        suits: Callable[[Held, str], bool],
    ) -> None:
        self._read, self._told, self._suits = read, told, suits
        self._words, self._choice = "", ""
        self._found: dict[int, Held] = {}

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice

    def ids(self) -> array[int]:
        """The rows, the newest first."""
        wanted = search_words(self._words)
        self._found = {
            row.id: row
            for row in sorted(self._read(), key=lambda row: -row.id)
            if self._suits(row, self._choice)
            and (not wanted.phrases or wanted.are_in(fold(self._told(row))))
        }
        return array("q", self._found)

    def rows(self, ids: tuple[int, ...]) -> tuple[Held | None, ...]:
        """The rows of these numbers, None of one that is gone."""
        return tuple(self._found.get(each) for each in ids)
