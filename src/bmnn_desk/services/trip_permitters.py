"""Who may permit a taking out on a day: the head, deputies with his power, posts of the matrix."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import DelegationScope, Role
from bmnn_desk.domain.trips import TripPermitter
from bmnn_desk.services.office_facts import head_persons, numbered_delegations_on
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.trip_case import post_held
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.services.people import PeopleAsked


@allowed(Role.CLERK)
def trip_permitters(work: Work, asked: PeopleAsked, _after: int) -> Block[TripPermitter]:
    """The people of the office who may permit it that day, each followed by his deputies.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, asked.body)
    held = work.session.scalars(
        select(t.AuthorityHeld.person_id)
        .where(t.AuthorityHeld.body_id == asked.body)
        .order_by(t.AuthorityHeld.id)
    )
    heads = head_persons(work, asked.body, asked.day)
    found: list[TripPermitter] = []
    for person in dict.fromkeys((*heads, *held)):
        post = post_held(work, asked.body, person, asked.day)
        abroad = post is not None and post.permits_abroad
        if person not in heads and not abroad:
            continue
        own = _permitter(work, asked, person, None, abroad=abroad)
        found += (own, *_deputies(work, asked, own))
    return Block(rows=tuple(found), next_key=None)


def _deputies(work: Work, asked: PeopleAsked, head: TripPermitter) -> Iterator[TripPermitter]:
    """Those to whom he gave his power to let secrets out."""
    for number, power in numbered_delegations_on(work, asked.body, asked.day).items():
        if power.delegator == head.person and DelegationScope.TAKE_OUT in power.scopes:
            yield _permitter(work, asked, power.delegate, number, abroad=head.abroad)


def _permitter(
    work: Work, asked: PeopleAsked, person: int, delegation: int | None, *, abroad: bool
) -> TripPermitter:
    posts = posts_on(work, asked.day, body=asked.body, person=person)
    return TripPermitter(
        person=person,
        name=work.find(t.Person, person).name,
        title=posts[0].post if posts else "",
        delegation=delegation,
        abroad=abroad,
    )
