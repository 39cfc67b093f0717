"""Enrol people and units."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnitRequest:
    """A unit of a body with the letters that stand in symbols."""

    request_id: str
    day: date
    body: int
    name: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonRequest:
    """A person; `person` set adds a post to somebody already enrolled."""

    request_id: str
    day: date
    body: int
    name: str
    kind: PostKind
    post: str
    unit: int | None = None
    person: int | None = None
    until: date | None = None


@allowed(Role.OFFICER, Role.CLERK)
def add_unit(work: Work, request: UnitRequest) -> int:
    """Enter a unit of a body; its number comes back."""
    work.find(t.Body, request.body)
    row = work.keep(t.Unit(body_id=request.body, name=request.name, letters=request.letters))
    work.about("unit", row.id)
    return row.id


@allowed(Role.OFFICER, Role.CLERK)
def enrol_person(work: Work, request: PersonRequest) -> int:
    """Enter a person with a post held from `day` on; the person's number comes back."""
    work.find(t.Body, request.body)
    if request.person is None:
        person = work.keep(t.Person(name=request.name)).id
    else:
        person = work.find(t.Person, request.person).id
    if request.unit is not None:
        work.find(t.Unit, request.unit, request.body)
    work.keep(
        t.PostHeld(
            body_id=request.body,
            unit_id=request.unit,
            person_id=person,
            kind=request.kind,
            title=request.post,
            since=request.day,
            until=request.until,
        )
    )
    work.about("person", person)
    return person
