"""Who drafted the text, in which unit: chosen from the office's people."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries
from bmnn_desk.ui.by_name import units_by_name

if TYPE_CHECKING:
    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat


def unit_choices(seat: Seat) -> list[tuple[str, str]]:
    """The body's units by name."""
    return [(unit.name, unit.name) for unit in units_by_name(seat)]


def drafter_choices(seat: Seat) -> list[tuple[PersonEntry | None, str]]:
    """Nobody yet, then everybody in a post that day."""
    none = QCoreApplication.translate("slip_people", "Chọn người soạn")
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    names = [person.name for person in people]
    return [
        (None, none),
        *((each, person_words(each, alone=names.count(each.name) == 1)) for each in people),
    ]


def person_words(person: PersonEntry, *, alone: bool) -> str:
    """A person's name; with the post where another has the same name, or this one two posts."""
    return person.name if alone else " · ".join(filter(None, (person.name, person.post)))


def usual_drafter(seat: Seat) -> PersonEntry | None:
    """Who sits here where that is one of the office's people, else who drafted last."""
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    (sitting,) = seat.desk.read(who_sits, DayAsked(day=seat.today()))
    for person in people:
        if person.person == sitting.person:
            return person
    slips = seat.desk.read(slip_entries, SlipsAsked(body=seat.body, newest_alone=True))
    last = slips[0].drafter if slips else ""
    return next((person for person in people if person.name == last), None)
