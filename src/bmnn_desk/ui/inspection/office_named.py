"""The office and its head as papers name them today."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.office_entries import DayAsked, bodies_on
from bmnn_desk.services.people import PeopleAsked, people_on

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OfficeNamed:
    """Names as they stand on a paper; those of the head are "" where there is none."""

    parent: str
    agency: str
    place: str
    head: str
    head_position: str


def office_named(seat: Seat) -> OfficeNamed:
    """As the office is named and led on the seat's day.

    Raises:
        DeskError: the desk could not read it.
    """
    day = seat.today()
    bodies = {entry.body: entry for entry in seat.desk.read(bodies_on, DayAsked(day=day))}
    names = bodies[seat.body]
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=day))
    head = next((entry for entry in people if entry.kind.is_head), None)
    return OfficeNamed(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        head="" if head is None else head.name,
        head_position="" if head is None else head.post,
    )
