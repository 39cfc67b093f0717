"""Where the list of incidents comes from; each call is one quick read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.incidents import IncidentState
from bmnn_desk.services.incidents import (
    IncidentAsked,
    IncidentsAsked,
    incident_detail,
    incident_ids,
    incident_rows,
    open_incidents,
)
from bmnn_desk.services.inventories import MOST_ROWS
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.listed.in_blocks import in_blocks
from bmnn_desk.ui.listed.short_source import ShortSource

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.domain.incidents import IncidentDetail, IncidentRow
    from bmnn_desk.ui.seat import Seat

ALL, OPEN, UNREPORTED = "all", "open", "unreported"
_STATES = {
    ALL: frozenset(IncidentState),
    OPEN: frozenset({IncidentState.UNREPORTED, IncidentState.OPEN}),
    UNREPORTED: frozenset({IncidentState.UNREPORTED}),
}


class IncidentSource(ShortSource["IncidentRow"]):
    """The choice is ALL, OPEN or UNREPORTED; words are looked for in what, who and the report."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(
            partial(_newest_first, seat),
            lambda row: " ".join((row.what, row.found_by, row.report)),
        )


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
    (found,) = seat.desk.read(open_incidents, BodyAsked(body=seat.body))
    return found


def _newest_first(seat: Seat, choice: str) -> Iterator[IncidentRow]:
    (ids,) = seat.desk.read(incident_ids, BodyAsked(body=seat.body))
    rows = in_blocks(
        ids,
        MOST_ROWS,
        lambda block: seat.desk.read(incident_rows, IncidentsAsked(body=seat.body, ids=block)),
    )
    return (row for row in rows if row.state in _STATES[choice or ALL])
