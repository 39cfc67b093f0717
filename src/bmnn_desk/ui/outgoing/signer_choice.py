"""Who may have signed on a day, and how: signers, their capacity, their recorded powers."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office import PostKind, SigningCapacity
from bmnn_desk.services.people import PeopleAsked, delegations_on, people_on
from bmnn_desk.ui.widgets.choice_box import ChoiceBox

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.office_entries import PersonEntry
    from bmnn_desk.ui.seat import Seat

_USUAL: Mapping[PostKind, SigningCapacity] = {
    PostKind.HEAD: SigningCapacity.DIRECT,
    PostKind.ACTING_HEAD: SigningCapacity.Q,
    PostKind.HEAD_IN_CHARGE: SigningCapacity.DIRECT,
    PostKind.DEPUTY: SigningCapacity.KT,
    PostKind.OTHER: SigningCapacity.TL,
}


def usual_capacity(entry: PersonEntry) -> SigningCapacity:
    """How somebody in such a post signs as a rule."""
    return _USUAL[entry.kind]


def signers(seat: Seat, day: date) -> tuple[tuple[PersonEntry, str], ...]:
    """Everybody in a post that day with his words: heads first, then deputies."""
    people = seat.desk.read(people_on, PeopleAsked(body=seat.body, day=day))
    return tuple((entry, " · ".join(filter(None, (entry.name, entry.post)))) for entry in people)


def who_sits_here(seat: Seat, people: Iterable[PersonEntry]) -> PersonEntry | None:
    """Who sits at the desk, where just one person of the name stands among these."""
    found = {entry.person: entry for entry in reversed(tuple(people)) if entry.name == seat.person}
    return next(iter(found.values())) if len(found) == 1 else None


def signer_box(seat: Seat) -> ChoiceBox[PersonEntry]:
    """Everybody in a post today, who sits here chosen where he is among them."""
    offered = signers(seat, seat.today())
    box: ChoiceBox[PersonEntry] = ChoiceBox(offered)
    own = who_sits_here(seat, (entry for entry, _ in offered))
    if own is not None:
        box.put(own)
    return box


def powers(seat: Seat, day: date, person: int) -> tuple[tuple[int, str], ...]:
    """The recorded powers of a person that hold that day, each with its number and day."""
    found = seat.desk.read(delegations_on, PeopleAsked(body=seat.body, day=day))
    return tuple(
        (entry.id, f"{entry.power.number} · {short_day(entry.power.day)}")
        for entry in found
        if entry.power.delegate == person
    )
