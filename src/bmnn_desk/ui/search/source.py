"""Where the found lines come from: their ids, and their rows in blocks."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.search_books import FoundAsked, SearchAsked, search_ids, search_rows

if TYPE_CHECKING:
    from array import array

    from bmnn_desk.domain.found_line import FoundLine
    from bmnn_desk.ui.seat import Seat


class SearchSource:
    """Finds what `typed` says; each read is quick enough for a keystroke."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self.typed = ""

    def ids(self) -> array[int]:
        """Every found line, newest first."""
        seat = self._seat
        asked = SearchAsked(body=seat.body, typed=self.typed, day=seat.today())
        (found,) = seat.desk.read(search_ids, asked)
        return found

    def rows(self, ids: tuple[int, ...]) -> tuple[FoundLine | None, ...]:
        """The lines of these ids, None of one that is gone."""
        asked = FoundAsked(body=self._seat.body, ids=ids)
        found = {row.line: row for row in self._seat.desk.read(search_rows, asked)}
        return tuple(found.get(each) for each in ids)
