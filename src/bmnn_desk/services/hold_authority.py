"""Give people of the office the posts that may permit copying, and read who holds which."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.authority import AuthorityEntry, looked_at
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import (
    AlreadyThereError,
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
)
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.services.people import PeopleAsked


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorityRequest:
    """A person in a post of the matrix: `post` is its code, `title` his position as printed.

    `ground` is the text that gives him the post; some posts need it. No `until` is open.
    """

    request_id: str
    day: date
    body: int
    person: int
    post: str
    title: str
    since: date
    until: date | None = None
    ground: str = ""


@allowed(Role.OFFICER, Role.CLERK)
def hold_authority(work: Work, request: AuthorityRequest) -> int:
    """Enter who holds a post that may permit copying (SC-02); the row's number comes back.

    Raises:
        NotFoundError: there is no such body or person, or no such post at that time.
        NoRegimeError: no regime that the program knows was in force then.
        DaysOutOfOrderError: the last day lies before the first.
        ReasonMissingError: the title is empty, or the post needs a ground and none is given.
        AlreadyThereError: he holds that post on one of these days already.
    """
    work.find(t.Body, request.body)
    work.find(t.Person, request.person)
    if request.until is not None and request.until < request.since:
        raise DaysOutOfOrderError(request.until, request.since)
    post = _post(work, request)
    title, ground = (_tidy(text) for text in (request.title, request.ground))
    if not title or (post.needs_ground and not ground):
        raise ReasonMissingError
    if _is_held(work, request):
        raise AlreadyThereError(t.AuthorityHeld.__tablename__)
    row = work.keep(
        t.AuthorityHeld(
            body_id=request.body,
            person_id=request.person,
            post=post.code,
            title=title,
            ground=ground,
            since=request.since,
            until=request.until,
        )
    )
    work.about("authority_held", row.id)
    return row.id


@allowed(*Role)
def authority_held(work: Work, asked: PeopleAsked, after: int) -> Block[AuthorityEntry]:
    """Who holds a post that may permit copying on that day, as they were entered.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, asked.body)
    posts = work.law.on(asked.day).authority
    rows = work.session.execute(
        select(t.AuthorityHeld, t.Person.name)
        .join(t.Person, t.Person.id == t.AuthorityHeld.person_id)
        .where(t.AuthorityHeld.body_id == asked.body, t.AuthorityHeld.id > after)
        .order_by(t.AuthorityHeld.id)
        .limit(BLOCK)
    ).all()
    ends = endings(work, t.AuthorityHeld.__tablename__)
    entries = (_entry(row, name, posts.get(row.post), ends.get(row.id)) for row, name in rows)
    return Block(
        rows=tuple(entry for entry in entries if entry.holds_on(asked.day)),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def _post(work: Work, request: AuthorityRequest) -> AuthorityPost:
    """The post as the matrix has it on the newest day of the term that has come."""
    day = looked_at(request.since, request.until, request.day)
    post = work.law.on(day).authority.get(request.post)
    if post is None or not post.stands_on(day):
        kind = "authority_post"
        raise NotFoundError(kind, 0)
    return post


def _is_held(work: Work, request: AuthorityRequest) -> bool:
    rows = work.session.scalars(
        select(t.AuthorityHeld).where(
            t.AuthorityHeld.body_id == request.body,
            t.AuthorityHeld.person_id == request.person,
            t.AuthorityHeld.post == request.post,
        )
    )
    ends = endings(work, t.AuthorityHeld.__tablename__)
    for row in rows:
        until = earlier(row.until, ends.get(row.id))
        begins_after = until is not None and until < request.since
        ends_before = request.until is not None and request.until < row.since
        if not begins_after and not ends_before:
            return True
    return False


def _entry(
    row: t.AuthorityHeld, name: str, post: AuthorityPost | None, end: date | None
) -> AuthorityEntry:
    return AuthorityEntry(
        held=row.id,
        person=row.person_id,
        name=name,
        title=row.title,
        post=row.post,
        words="" if post is None else post.words,
        highest=None if post is None else post.highest,
        is_sourced=post is not None and post.confidence.is_sourced,
        ground=row.ground,
        since=row.since,
        until=earlier(row.until, end),
    )


def _tidy(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()
