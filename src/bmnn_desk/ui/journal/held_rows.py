"""Rows that a page holds in memory, narrowed by words as one types."""

from __future__ import annotations

import re
from array import array
from dataclasses import dataclass
from typing import TYPE_CHECKING, Generic

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.ui.widgets.column import Row

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable

_WORD = re.compile(r"[^\W_]+")


@dataclass(frozen=True, slots=True, kw_only=True)
class RowReading(Generic[Row]):
    """How rows are told apart (`key`) and by which text they are found (`said`)."""

    key: Callable[[Row], int]
    said: Callable[[Row], str]


class HeldRows(Generic[Row]):
    """A RowSource over what was read; `words` narrows, and so does `is_wanted`."""

    def __init__(self, reading: RowReading[Row]) -> None:
        self._reading = reading
        self._rows: dict[int, Row] = {}
        self._texts: dict[int, str] = {}
        self.words = ""
        self.is_wanted: Callable[[Row], bool] = _any

    @property
    def whole(self) -> int:
        """How many rows there are, shown or not."""
        return len(self._rows)

    def texts(self, rows: Iterable[Row]) -> dict[int, str]:
        """What the rows are found by; of 100,000 it takes a second, so any thread may make it."""
        return {self._reading.key(row): _spaced(self._reading.said(row)) for row in rows}

    def hold(self, rows: Iterable[Row], texts: dict[int, str] | None = None) -> None:
        """Take other rows in place of those held; their order stays. `texts` are of these rows."""
        self._rows = {self._reading.key(row): row for row in rows}
        self._texts = self.texts(self._rows.values()) if texts is None else texts

    def row(self, row_id: int | None) -> Row | None:
        """A row by its id, None where it is not held."""
        return None if row_id is None else self._rows.get(row_id)

    def ids(self) -> array[int]:
        """The rows that are wanted."""
        looked_for = _patterns(self.words)
        return array(
            "q",
            (
                key
                for key, row in self._rows.items()
                if self.is_wanted(row) and all(each in self._texts[key] for each in looked_for)
            ),
        )

    def rows(self, ids: tuple[int, ...]) -> tuple[Row | None, ...]:
        """The rows of these ids."""
        return tuple(self._rows.get(key) for key in ids)


def _spaced(said: str) -> str:
    """The words with a space on each side: a whole word is found by one look."""
    return f" {' '.join(_WORD.findall(fold(said)))} "


def _patterns(typed: str) -> tuple[str, ...]:
    """What must stand in a spaced text; the end of the last phrase may be half typed."""
    words = search_words(typed)
    last = len(words.phrases) - 1
    return tuple(
        f" {' '.join(phrase)}" + ("" if words.is_open and place == last else " ")
        for place, phrase in enumerate(words.phrases)
    )


def _any(_row: object) -> bool:
    return True
