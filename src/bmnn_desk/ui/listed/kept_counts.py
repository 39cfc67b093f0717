"""How much waits in each list of a page: read again once an act was done or the day has turned."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.ui.background import aside

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from datetime import date

    from bmnn_desk.ui.seat import Seat


class KeptCounts:
    """Whoever only goes from page to page waits for no count of very many rows."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._read_at: tuple[date, int] | None = None
        self._found: dict[str, int] = {}

    def read(self, counts: Mapping[str, Callable[[Seat], int] | None]) -> Mapping[str, int]:
        """The count of each list by its key, 0 of one that counts nothing.

        Raises:
            DeskError: the desk could not read them; what was counted before is forgotten.
        """
        today = self._seat.today()
        (state,) = aside(partial(self._seat.desk.read, journal_state, DayAsked(day=today)))
        if self._read_at != (today, state.acts):
            self._read_at = None
            self._found = {
                key: 0 if count is None else aside(partial(count, self._seat))
                for key, count in counts.items()
            }
            self._read_at = today, state.acts
        return self._found
