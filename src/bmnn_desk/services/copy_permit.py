"""Who permits a copying, by which post of the matrix, as the rules and the book want it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.authority import PermitCase
from bmnn_desk.domain.dates import in_term
from bmnn_desk.services.office_facts import delegation, earlier, endings
from bmnn_desk.services.people import posts_on
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.copying import CopyRequest
    from bmnn_desk.domain.office import Delegation
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PermitFacts:
    """Who permits: his position and name as printed, his post's code, the case for the rules."""

    person: int
    post: str
    title: str
    name: str
    case: PermitCase

    @property
    def printed(self) -> str:
        """Position and name, as the book's column has them (report 000)."""
        return ", ".join(filter(None, (self.title, self.name)))


def permit_of(
    work: Work, request: CopyRequest, level: SecrecyLevel, fields: frozenset[str] = frozenset()
) -> PermitFacts:
    """The permission of a request, on the day that it was or is to be given.

    `fields` are those of secrecy (lĩnh vực) that the document touches, where they are known.

    Raises:
        NotFoundError: the body has no such holder of a post, person or delegation.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    asked = request.permission
    held = work.find(t.AuthorityHeld, asked.holder, request.body)
    person = work.find(t.Person, asked.person)
    day = asked.on or request.day
    is_deputy = held.person_id != person.id
    power = delegation(work, request.body, asked.delegation)
    post = work.law.on(day).authority.get(held.post) if _holds(work, held, day) else None
    return PermitFacts(
        person=person.id,
        post=held.post,
        title=_own_title(work, request, person.id) if is_deputy else held.title,
        name=person.name,
        case=PermitCase(
            day=day,
            level=level,
            post=post,
            is_deputy=is_deputy,
            delegation=_given_to(power, held, person) if is_deputy else None,
            fields=fields,
        ),
    )


def _holds(work: Work, held: t.AuthorityHeld, day: date) -> bool:
    until = earlier(held.until, endings(work, t.AuthorityHeld.__tablename__).get(held.id))
    return in_term(day, held.since, until)


def _own_title(work: Work, request: CopyRequest, person: int) -> str:
    posts = posts_on(work, request.day, body=request.body, person=person)
    return posts[0].post if posts else ""


def _given_to(
    power: Delegation | None, held: t.AuthorityHeld, person: t.Person
) -> Delegation | None:
    """The power, where the holder of the post gave it to just this person."""
    if power is None or power.delegator != held.person_id:
        return None
    return power if power.delegate == person.id else None
