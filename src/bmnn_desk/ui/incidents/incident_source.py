"""Where the list of incidents comes from; each call is one quick read."""

from __future__ import annotations

from array import array
from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentState
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.search_words import search_words
from bmnn_desk.services.incidents import (
    IncidentAsked,
    IncidentsAsked,
    incident_detail,
    incident_ids,
    incident_rows,
)
from bmnn_desk.services.inventories import MOST_ROWS
from bmnn_desk.services.settings import BodyAsked

if TYPE_CHECKING:
    from bmnn_desk.domain.incidents import IncidentDetail, IncidentRow
    from bmnn_desk.ui.seat import Seat

ALL, OPEN, UNREPORTED = "all", "open", "unreported"
_STATES = {
    ALL: frozenset(IncidentState),
    OPEN: frozenset({IncidentState.UNREPORTED, IncidentState.OPEN}),
    UNREPORTED: frozenset({IncidentState.UNREPORTED}),
}


class IncidentSource:
    """The choice is ALL, OPEN or UNREPORTED; words are looked for in what, who and the report."""

    def __init__(self, seat: Seat) -> None:
        self._seat = seat
        self._words, self._choice = "", ALL
        self._found: dict[int, IncidentRow] = {}

    def narrow(self, words: str, choice: str) -> None:
        """Show what has these words and suits the choice."""
        self._words, self._choice = words, choice or ALL

    def ids(self) -> array[int]:
        """The incidents, the newest first; an office has few of them."""
        words, states = search_words(self._words), _STATES[self._choice]
        (ids,) = self._seat.desk.read(incident_ids, BodyAsked(body=self._seat.body))
        self._found = {
            row.id: row
            for start in range(0, len(ids), MOST_ROWS)
            for row in self._seat.desk.read(
                incident_rows,
                IncidentsAsked(body=self._seat.body, ids=tuple(ids[start : start + MOST_ROWS])),
            )
            if row.state in states
            and words.are_in(fold(" ".join((row.what, row.found_by, row.report))))
        }
        return array("q", self._found)

    def rows(self, ids: tuple[int, ...]) -> tuple[IncidentRow | None, ...]:
        """The incidents of these numbers."""
        return tuple(self._found.get(each) for each in ids)


def detail_of(seat: Seat, incident: int) -> IncidentDetail:
    """All about an incident.

    Raises:
        NotFoundError: the body has no such incident.
    """
    asked = IncidentAsked(body=seat.body, incident=incident)
    (found,) = seat.desk.read(incident_detail, asked)
    return found


def open_count(seat: Seat) -> int:
    """How many incidents are not closed."""
    source = IncidentSource(seat)
    source.narrow("", OPEN)
    return len(source.ids())
