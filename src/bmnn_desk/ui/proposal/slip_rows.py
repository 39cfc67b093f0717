"""The slips of the body, read once at each refresh; a few thousand, narrowed in memory."""

from __future__ import annotations

from array import array
from collections import Counter
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.slip_list import SlipEntry, SlipState
    from bmnn_desk.ui.seat import Seat


class SlipRows:
    """A row's id is its item's number; `state` and `words` narrow what `ids` gives."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._entries: dict[int, SlipEntry] = {}
        self._folded: dict[int, str] = {}
        self._is_read = False
        self.state: SlipState | None = None
        self.words = ""

    def read(self) -> tuple[int, ...]:
        """Read every slip anew.

        Returns:
            Those that were not there at the read before, newest first; none at the first read.

        Raises:
            DeskError: the desk could not read them; those read before stay.
        """
        found = self._seat.desk.read(slip_entries, SlipsAsked(body=self._seat.body))
        before, was_read = self._entries, self._is_read
        self._entries, self._is_read = {entry.item: entry for entry in found}, True
        self._folded = {entry.item: _folded(entry) for entry in found}
        return tuple(item for item in self._entries if was_read and item not in before)

    @property
    def whole(self) -> int:
        """How many slips there are."""
        return len(self._entries)

    def counts(self) -> Mapping[SlipState, int]:
        """How many are in each state."""
        return Counter(entry.state for entry in self._entries.values())

    def entry(self, item: int | None) -> SlipEntry | None:
        """A slip, None where it is gone."""
        return None if item is None else self._entries.get(item)

    def ids(self) -> array[int]:
        """The slips that are wanted, newest first."""
        words = search_words(self.words)
        return array(
            "q",
            (
                item
                for item, entry in self._entries.items()
                if (self.state is None or entry.state is self.state)
                and words.are_in(self._folded[item])
            ),
        )

    def rows(self, ids: tuple[int, ...]) -> tuple[SlipEntry | None, ...]:
        """The slips of these items."""
        return tuple(self._entries.get(item) for item in ids)


def _folded(entry: SlipEntry) -> str:
    return fold(
        " ".join((entry.type_name, entry.title, entry.unit, entry.drafter, entry.print_code))
    )
