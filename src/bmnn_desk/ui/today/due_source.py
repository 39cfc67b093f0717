"""Where the rows of what waits come from: the most pressing first."""

from __future__ import annotations

from array import array
from datetime import date
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.due import DueKind, DueState
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.services.today import TodayAsked, due_rows
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.today.due_words import KIND_WORDS, STATE_WORDS, label_words

if TYPE_CHECKING:
    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.ui.seat import Seat

_STATES, _KINDS = tuple(DueState), tuple(DueKind)


class DueSource:
    """The choice is a `DueState`, "" for all; `pressing` counts what is late or due today.

    All parts of the store are asked for what waits, which is slow for a key press: other words
    narrow what was read, and the same ones again, as a refresh gives them, read anew.
    """

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._narrowed: tuple[str, str, date] | None = None
        self._rows: tuple[DueRow, ...] = ()
        self._shown: array[int] = array("q")
        self.pressing = 0

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and is so pressing.

        Raises:
            DeskError: the desk could not read what waits.
        """
        day, narrowed = self._seat.today(), self._narrowed
        if narrowed is None or narrowed == (words, choice, day) or narrowed[2] != day:
            self._read(day)
        self._narrowed = words, choice, day
        states = [row.state(day) for row in self._rows]
        self.pressing = sum(state in {DueState.LATE, DueState.TODAY} for state in states)
        wanted = search_words(words)
        self._shown = array(
            "q",
            (
                place
                for place, (row, state) in enumerate(zip(self._rows, states, strict=True), start=1)
                if (not choice or state.value == choice)
                and (not wanted.phrases or wanted.are_in(_told(row, state)))
            ),
        )

    def ids(self) -> array[int]:
        """The places of the rows."""
        return self._shown

    def rows(self, ids: tuple[int, ...]) -> tuple[DueRow | None, ...]:
        """The rows at these places."""
        return tuple(self._rows[each - 1] for each in ids)

    def count(self) -> int:
        """How much waits."""
        return len(self._rows)

    def _read(self, day: date) -> None:
        asked = TodayAsked(body=self._seat.body, day=day)
        # All parts of the store: the longest read of a page.
        rows = aside(partial(self._seat.desk.read, due_rows, asked))
        self._rows = tuple(sorted(rows, key=lambda row: _order(row, day)))


def _order(row: DueRow, day: date) -> tuple[int, date, int, str]:
    state = row.state(day)
    return _STATES.index(state), row.due or date.max, _KINDS.index(row.kind), row.label


def _told(row: DueRow, state: DueState) -> str:
    said = STATE_WORDS[state], KIND_WORDS[row.kind], label_words(row), row.who
    return fold(" ".join(said))
