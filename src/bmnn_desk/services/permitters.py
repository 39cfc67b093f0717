"""Who may permit a copying on a day: holders of posts, and deputies with their power."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copying import Permitter
from bmnn_desk.domain.office import DelegationScope, Role
from bmnn_desk.services.office_facts import earlier, endings, numbered_delegations_on
from bmnn_desk.services.people import posts_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.services.people import PeopleAsked


@allowed(Role.CLERK)
def permitters(work: Work, asked: PeopleAsked, _after: int) -> Block[Permitter]:
    """Everybody who permits copying that day, each holder followed by his deputies.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, asked.body)
    ends = endings(work, t.AuthorityHeld.__tablename__)
    rows = work.session.scalars(
        select(t.AuthorityHeld)
        .where(t.AuthorityHeld.body_id == asked.body, t.AuthorityHeld.since <= asked.day)
        .order_by(t.AuthorityHeld.id)
    )
    found: list[Permitter] = []
    for row in rows:
        until = earlier(row.until, ends.get(row.id))
        if until is None or asked.day <= until:
            own = _holder(work, row, asked)
            found += (own, *_deputies(work, own, asked))
    return Block(rows=tuple(found), next_key=None)


def _holder(work: Work, row: t.AuthorityHeld, asked: PeopleAsked) -> Permitter:
    post = work.law.on(asked.day).authority.get(row.post)
    return Permitter(
        holder=row.id,
        person=row.person_id,
        name=work.find(t.Person, row.person_id).name,
        title=row.title,
        highest=None if post is None or not post.stands_on(asked.day) else post.highest,
    )


def _deputies(work: Work, head: Permitter, asked: PeopleAsked) -> Iterator[Permitter]:
    """Those to whom the holder gave his power to permit copying."""
    for number, power in numbered_delegations_on(work, asked.body, asked.day).items():
        if power.delegator != head.person or DelegationScope.COPY not in power.scopes:
            continue
        posts = posts_on(work, asked.day, body=asked.body, person=power.delegate)
        reaches = None if head.highest is None else min(head.highest, power.highest_level)
        yield Permitter(
            holder=head.holder,
            person=power.delegate,
            name=work.find(t.Person, power.delegate).name,
            title=posts[0].post if posts else "",
            highest=reaches,
            delegation=number,
        )
