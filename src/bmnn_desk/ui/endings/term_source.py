"""Where the list of terms comes from; each call is one quick read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.domain.secrecy_changes import TermState
from bmnn_desk.domain.term_list import TermFilter
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.term_list import TermRowsAsked, TermsAsked, term_ids, term_rows

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.domain.term_list import TermRow
    from bmnn_desk.ui.seat import Seat

# What a choice of the list narrows it to, besides a level by its name.
ALL, SECRET, PRESSING, LEVEL = "", "secret", "pressing", "level:"
_SECRET = frozenset(set(TermState) - {TermState.ENDED})
_PRESSING = frozenset({TermState.ENDING, TermState.EXPIRED})


class TermSource:
    """The choice is SECRET, PRESSING, a `TermState`, LEVEL with a level's name, or ALL."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._narrowed = "", TermFilter()

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._narrowed = words, _filter(choice)

    def ids(self) -> array[int]:
        """The items, the soonest end first."""
        asked = TermsAsked(
            body=self._seat.body,
            day=self._seat.today(),
            words=self._words,
            narrowed=self._narrowed,
        )
        (found,) = self._seat.desk.read(term_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[TermRow | None, ...]:
        """The documents of these items, None of one that is gone."""
        asked = TermRowsAsked(body=self._seat.body, day=self._seat.today(), ids=ids)
        found = {row.item: row for row in self._seat.desk.read(term_rows, asked)}
        return tuple(found.get(each) for each in ids)


def term_of(seat: Seat, item: int) -> TermRow:
    """A document's term as it stands today.

    Raises:
        NotFoundError: it stands in no register any more.
    """
    (row,) = TermSource(seat).rows((item,))
    if row is None:
        kind = "item"
        raise NotFoundError(kind, item)
    return row


def _filter(choice: str) -> TermFilter:
    if choice == SECRET:
        return TermFilter(states=_SECRET)
    if choice == PRESSING:
        return TermFilter(states=_PRESSING)
    if choice.startswith(LEVEL):
        return TermFilter(states=_SECRET, levels=frozenset({SecrecyLevel[choice[len(LEVEL) :]]}))
    return TermFilter(states=frozenset({TermState(choice)})) if choice else TermFilter()
