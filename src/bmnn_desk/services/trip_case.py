"""A taking out as the rules look at it, from its row: when it is entered, and ever after."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.taking_out import TakingOutCase, TakingOutPermit, TakingOutRequest
from bmnn_desk.services.office_facts import authorities_of, delegation, head_persons
from bmnn_desk.services.slips import fields_of
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.office import Delegation
    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripDocument:
    """A document that is taken along, as the written request names it."""

    item: int
    type_name: str
    title: str
    level: SecrecyLevel


def trip_case(work: Work, row: t.TakingOut, document: TripDocument) -> TakingOutCase:
    """What the rules look at of one document of a taking out.

    Raises:
        NotFoundError: the body has no such delegation.
        NoRegimeError: no regime that the program knows was in force when it was permitted.
    """
    return TakingOutCase(
        is_abroad=row.abroad,
        leaves_on=row.leaves_on,
        request=_request(row, document),
        permit=_permit(work, row, document),
        delegation_told=row.told_on is not None and bool(row.told_head.strip()),
    )


def post_held(work: Work, body: int, person: int, day: date) -> AuthorityPost | None:
    """The post of the matrix that a person holds; one that permits abroad before another.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    known = work.law.on(day).authority
    posts = [known[key] for key in authorities_of(work, body, person, day) if key in known]
    return max(posts, key=lambda post: post.permits_abroad, default=None)


def _request(row: t.TakingOut, document: TripDocument) -> TakingOutRequest | None:
    """None where nobody asked in writing."""
    if row.asked_on is None:
        return None
    return TakingOutRequest(
        asker=row.taker,
        position=row.position,
        unit=row.unit,
        type_name=document.type_name,
        title=document.title,
        level=document.level,
        purpose=row.purpose,
        since=row.since,
        until=row.until,
        place=row.place,
        protection=row.protection,
    )


def _permit(work: Work, row: t.TakingOut, document: TripDocument) -> TakingOutPermit | None:
    """None where nobody permitted it."""
    day = row.permitted_on
    if day is None:
        return None
    if row.permit_person_id is None:
        # Somebody of another body: by his own post of the matrix, which counts abroad alone.
        post = work.law.on(day).authority.get(row.permit_post)
        return TakingOutPermit(
            day=day, is_head=row.abroad and post is not None, is_delegated=False, post=post
        )
    person = row.permit_person_id
    power = _power(work, row, document, person)
    holder = person if power is None else power.delegator
    post = post_held(work, row.body_id, holder, day)
    heads = head_persons(work, row.body_id, day)
    own_right = person in heads or (row.abroad and post is not None and power is None)
    given = power is not None and (row.abroad or power.delegator in heads)
    return TakingOutPermit(day=day, is_head=own_right, is_delegated=given, post=post)


def _power(work: Work, row: t.TakingOut, document: TripDocument, person: int) -> Delegation | None:
    """The written power of who permitted, where it covers this document on that day."""
    power = delegation(work, row.body_id, row.delegation_id)
    if power is None or power.delegate != person or row.permitted_on is None:
        return None
    scope, level = DelegationScope.TAKE_OUT, document.level
    covers = power.covers(scope, row.permitted_on, level, _fields(work, document.item))
    return power if covers else None


def _fields(work: Work, item: int) -> frozenset[str]:
    """The fields of secrecy that the document touches; of what came in nobody has said."""
    slip = work.session.scalars(
        select(t.Slip).where(t.Slip.item_id == item).order_by(desc(t.Slip.id)).limit(1)
    ).first()
    return frozenset() if slip is None else fields_of(work, slip)
