"""What is true of an issuing body on a day: names, heads, powers, settings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, select, true

from bmnn_desk.domain.dates import in_term
from bmnn_desk.domain.office import Delegation, DelegationScope, PostHeld, heads_on
from bmnn_desk.domain.settings import OfficeSettings, settings_from
from bmnn_desk.errors import NotFoundError
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from bmnn_desk.services.work import Work


def name_on(work: Work, body: int, day: date) -> t.BodyName:
    """The body's name as it stood on that day; before the first name, the first one.

    Raises:
        NotFoundError: there is no such body.
    """
    names = select(t.BodyName).where(t.BodyName.body_id == body)
    row = (
        work.session.scalars(
            names.where(t.BodyName.since <= day).order_by(desc(t.BodyName.since)).limit(1)
        ).first()
        or work.session.scalars(names.order_by(t.BodyName.since).limit(1)).first()
    )
    if row is None:
        msg = "body"
        raise NotFoundError(msg, body)
    return row


def posts_of(work: Work, body: int) -> tuple[PostHeld, ...]:
    """Every post of a body with its last day, where one is known."""
    rows = work.session.scalars(select(t.PostHeld).where(t.PostHeld.body_id == body))
    ends = endings(work, "post_held")
    return tuple(
        PostHeld(
            person=row.person_id,
            kind=row.kind,
            title=row.title,
            since=row.since,
            until=earlier(row.until, ends.get(row.id)),
        )
        for row in rows
    )


def head_persons(work: Work, body: int, day: date) -> tuple[int, ...]:
    """The persons who are head of the body that day; the rules want exactly one."""
    return tuple(post.person for post in heads_on(posts_of(work, body), day))


def head_post(work: Work, body: int, day: date) -> PostHeld | None:
    """The head's post that day, None unless there is exactly one."""
    heads = heads_on(posts_of(work, body), day)
    return heads[0] if len(heads) == 1 else None


def delegation(work: Work, body: int, number: int | None) -> Delegation | None:
    """A recorded delegation, with its last day.

    Raises:
        NotFoundError: the body has no such delegation.
    """
    if number is None:
        return None
    row = work.find(t.Delegation, number, body)
    return _as_delegation(row, endings(work, "delegation"))


def delegations_of(work: Work, body: int) -> tuple[Delegation, ...]:
    """Every delegation of a body with its last day, oldest first."""
    return tuple(_numbered_delegations(work, body).values())


def delegations_on(work: Work, body: int, day: date) -> tuple[Delegation, ...]:
    """The delegations of a body that hold on a day."""
    return tuple(numbered_delegations_on(work, body, day).values())


def numbered_delegations_on(work: Work, body: int, day: date) -> dict[int, Delegation]:
    """The delegations of a body that hold on a day, by their number, oldest first."""
    powers = _numbered_delegations(work, body)
    return {number: power for number, power in powers.items() if power.holds_on(day)}


def _numbered_delegations(work: Work, body: int) -> dict[int, Delegation]:
    rows = work.session.scalars(
        select(t.Delegation).where(t.Delegation.body_id == body).order_by(t.Delegation.id)
    )
    ends = endings(work, "delegation")
    return {row.id: _as_delegation(row, ends) for row in rows}


def _as_delegation(row: t.Delegation, ends: Mapping[int, date]) -> Delegation:
    return Delegation(
        kind=row.kind,
        number=row.number,
        day=row.day,
        delegator=row.delegator_id,
        delegate=row.delegate_id,
        scopes=frozenset(map(DelegationScope, row.scopes)),
        fields=frozenset(row.fields),
        highest_level=row.highest_level,
        since=row.since,
        until=earlier(row.until, ends.get(row.id)),
    )


def authorities_of(work: Work, body: int, person: int, day: date) -> tuple[str, ...]:
    """The posts of the matrix that a person holds in a body on a day, by their keys."""
    ends = endings(work, t.AuthorityHeld.__tablename__)
    rows = work.session.scalars(
        select(t.AuthorityHeld)
        .where(t.AuthorityHeld.body_id == body, t.AuthorityHeld.person_id == person)
        .order_by(t.AuthorityHeld.id)
    )
    return tuple(
        row.post for row in rows if in_term(day, row.since, earlier(row.until, ends.get(row.id)))
    )


def settings_of(work: Work, body: int, act: int | None = None) -> OfficeSettings:
    """The body's settings, today's or as they stood at an act; the newest row of each key holds."""
    rows = work.session.execute(
        select(t.Setting.key, t.Setting.value)
        .where(t.Setting.body_id == body, true() if act is None else t.Setting.act_seq <= act)
        .order_by(t.Setting.id)
    )
    return settings_from(dict(rows.all()))


def endings(work: Work, kind: str) -> dict[int, date]:
    """The recorded last days of dated rows of a kind, by row number."""
    rows = work.session.execute(
        select(t.Ending.row, t.Ending.day).where(t.Ending.kind == kind).order_by(t.Ending.id)
    )
    return dict(rows.all())


def earlier(one: date | None, other: date | None) -> date | None:
    """The earlier of two last days; None is open."""
    days = [day for day in (one, other) if day is not None]
    return min(days, default=None)
