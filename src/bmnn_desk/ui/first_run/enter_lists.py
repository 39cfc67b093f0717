"""What was pasted goes into the store: units first, then people, then recipients."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.settings import names_text
from bmnn_desk.services.choose_setting import SettingRequest, choose_setting
from bmnn_desk.services.enrol_person import PersonRequest, UnitRequest, add_unit, enrol_person
from bmnn_desk.services.office_entries import DayAsked, who_sits
from bmnn_desk.services.people import PeopleAsked, people_on, units_of
from bmnn_desk.services.settings import BodyAsked, office_settings
from bmnn_desk.ui.first_run.pasted_lists import KnownOffice, name_key
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Callable

    from bmnn_desk.ui.first_run.pasted_lists import PastedLine
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ListsRead:
    """The lines of each list that are new."""

    units: tuple[PastedLine, ...] = ()
    people: tuple[PastedLine, ...] = ()
    recipients: tuple[PastedLine, ...] = ()

    @property
    def count(self) -> int:
        """How many there are."""
        return len(self.units) + len(self.people) + len(self.recipients)


def known_office(seat: Seat) -> KnownOffice:
    """What the store holds already.

    Raises:
        DeskError: the read went wrong.
    """
    desk, asked = seat.desk, BodyAsked(body=seat.body)
    people = desk.read(people_on, PeopleAsked(body=seat.body, day=seat.today()))
    (settings,) = desk.read(office_settings, asked)
    sitting = desk.read(who_sits, DayAsked(day=seat.today()))
    without = [each for each in sitting if each.person not in {one.person for one in people}]
    return KnownOffice(
        people=tuple((each.name, each.post) for each in people),
        units=tuple(unit.name for unit in desk.read(units_of, asked)),
        recipients=settings.usual_recipients,
        head_post=next((each.post for each in people if each.kind.is_head), ""),
        seated=(without[0].name, without[0].person) if without else None,
    )


def enter_lists(seat: Seat, lists: ListsRead, went: Callable[[int], object]) -> int:
    """Enter all of it, an act a unit and a person as if typed; `went` hears how many are done.

    What was cut off goes on by the same lists read anew: what is there already is no new line.

    Raises:
        DeskError: an act was refused; those before it stay.
    """
    day, body, done = seat.today(), seat.body, 0
    for line in lists.units:
        unit = UnitRequest(
            request_id=new_request_id(), day=day, body=body, name=line.name, letters=line.second
        )
        seat.desk.do(add_unit, unit)
        done += 1
        went(done)
    units = {
        name_key(each.name): each.unit for each in seat.desk.read(units_of, BodyAsked(body=body))
    }
    for line in lists.people:
        person = PersonRequest(
            request_id=new_request_id(),
            day=day,
            body=body,
            name="" if line.person else line.name,
            kind=line.kind,
            post=line.second,
            unit=units.get(name_key(line.unit)) if line.unit else None,
            person=line.person,
        )
        seat.desk.do(enrol_person, person)
        done += 1
        went(done)
    if lists.recipients:
        (settings,) = seat.desk.read(office_settings, BodyAsked(body=body))
        names = (*settings.usual_recipients, *(line.name for line in lists.recipients))
        chosen = SettingRequest(
            request_id=new_request_id(),
            day=day,
            body=body,
            key="usual_recipients",
            value=names_text(names),
        )
        seat.desk.do(choose_setting, chosen)
    return lists.count
