"""Read the people, units and powers of a body, to choose from."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import PostKind, Role
from bmnn_desk.domain.office_entries import DelegationEntry, PersonEntry, UnitEntry
from bmnn_desk.domain.sort_keys import name_sort_key
from bmnn_desk.services.office_facts import earlier, endings, numbered_delegations_on
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bmnn_desk.services.settings import BodyAsked

_ORDER = {kind: place for place, kind in enumerate(PostKind)}


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAsked:
    """Which issuing body, on which day."""

    body: int
    day: date


@allowed(*Role)
def people_on(work: Work, asked: PeopleAsked, _after: int) -> Block[PersonEntry]:
    """Everybody in a post of the body that day: heads, deputies, the others by given name.

    Who holds two posts stands there twice.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    rows = posts_on(work, asked.day, body=asked.body)
    return Block(rows=tuple(sorted(rows, key=_place)), next_key=None)


@allowed(*Role)
def units_of(work: Work, asked: BodyAsked, after: int) -> Block[UnitEntry]:
    """The units of a body, as they were entered."""
    rows = work.session.scalars(
        select(t.Unit)
        .where(t.Unit.body_id == asked.body, t.Unit.id > after)
        .order_by(t.Unit.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(UnitEntry(unit=row.id, name=row.name, letters=row.letters) for row in rows),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


@allowed(*Role)
def delegations_on(work: Work, asked: PeopleAsked, _after: int) -> Block[DelegationEntry]:
    """The recorded powers of a body that hold that day, oldest first.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    powers = numbered_delegations_on(work, asked.body, asked.day)
    return Block(
        rows=tuple(
            DelegationEntry(
                id=number, power=power, delegate=work.find(t.Person, power.delegate).name
            )
            for number, power in powers.items()
        ),
        next_key=None,
    )


def posts_on(
    work: Work, day: date, *, body: int | None = None, person: int | None = None
) -> list[PersonEntry]:
    """The posts held on a day, of a body or of a person or of both, oldest first."""
    asked = (
        select(t.PostHeld, t.Person.name, t.Unit.name)
        .join(t.Person, t.Person.id == t.PostHeld.person_id)
        .outerjoin(t.Unit, t.Unit.id == t.PostHeld.unit_id)
        .where(t.PostHeld.since <= day)
        .order_by(t.PostHeld.id)
    )
    if body is not None:
        asked = asked.where(t.PostHeld.body_id == body)
    if person is not None:
        asked = asked.where(t.PostHeld.person_id == person)
    ends = endings(work, "post_held")
    found = []
    for row, name, unit in work.session.execute(asked):
        until = earlier(row.until, ends.get(row.id))
        if until is None or day <= until:
            found.append(
                PersonEntry(
                    person=row.person_id,
                    name=name,
                    post=row.title,
                    kind=row.kind,
                    unit=unit or "",
                )
            )
    return found


def names_of(work: Work, persons: Collection[int]) -> dict[int, str]:
    """The names of these people by their rows; one that is not there is left out."""
    found: dict[int, str] = {}
    for chunk in in_chunks(list(persons)):
        rows = work.session.execute(
            select(t.Person.id, t.Person.name).where(t.Person.id.in_(chunk))
        )
        found |= dict(rows.all())
    return found


def _place(entry: PersonEntry) -> tuple[int, str]:
    """By post, then as names are called in Vietnamese: the given name, which stands last."""
    return _ORDER[entry.kind], name_sort_key(entry.name)
