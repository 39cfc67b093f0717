"""The people of a body: who is here, what each signed, learnt, holds; the past of one of them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.person_files import PersonEvent, PersonFile
from bmnn_desk.services.held_by import held_counts
from bmnn_desk.services.office_facts import earlier, endings
from bmnn_desk.services.people import names_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from bmnn_desk.services.people import PeopleAsked

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonAsked:
    """Which person of which body."""

    body: int
    person: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Post:
    """A post with its unit's name and its last day, as far as it is known."""

    row: t.PostHeld
    unit: str
    until: date | None

    def holds_on(self, day: date) -> bool:
        """True on every day of it."""
        return self.row.since <= day and (self.until is None or day <= self.until)


@allowed(*_READERS)
def person_files(work: Work, asked: PeopleAsked, _after: int) -> Block[PersonFile]:
    """Everybody who has or had a post in a body, as they were entered.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    posts = posts_by_person(work, asked.body)
    return Block(rows=files_of(work, asked, posts), next_key=None)


@allowed(*_READERS)
def seated_without_post(work: Work, asked: PeopleAsked, _after: int) -> Block[PersonFile]:
    """Everybody who sits at the desk that day and never had a post in any body.

    Raises:
        NotFoundError: there is no such body.
    """
    work.find(t.Body, asked.body)
    posted = set(work.session.scalars(select(t.PostHeld.person_id)))
    posts: dict[int, tuple[Post, ...]] = dict.fromkeys(
        sorted(_seated(work, asked.day) - posted), ()
    )
    rows = (replace(row, has_account=True) for row in files_of(work, asked, posts))
    return Block(rows=tuple(rows), next_key=None)


@allowed(*_READERS)
def person_events(work: Work, asked: PersonAsked, _after: int) -> Block[PersonEvent]:
    """A person's posts, commitments, trainings and leaving in a body, oldest first.

    Raises:
        NotFoundError: there is no such person.
    """
    work.find(t.Person, asked.person)
    posts = posts_by_person(work, asked.body).get(asked.person, ())
    events = [
        PersonEvent(
            day=post.row.since,
            kind=t.PostHeld.__tablename__,
            words=", ".join(filter(None, (post.row.title, post.unit))),
            until=post.until,
        )
        for post in posts
    ]
    for table, words in _EVENTS:
        rows = work.session.execute(
            select(table.day, words).where(
                table.body_id == asked.body, table.person_id == asked.person
            )
        )
        events += [PersonEvent(day=day, kind=table.__tablename__, words=said) for day, said in rows]
    return Block(rows=tuple(sorted(events, key=lambda event: event.day)), next_key=None)


def posts_by_person(work: Work, body: int) -> dict[int, tuple[Post, ...]]:
    """The posts of each person who has or had one in a body, as they were entered."""
    ends = endings(work, t.PostHeld.__tablename__)
    rows = work.session.execute(
        select(t.PostHeld, t.Unit.name)
        .outerjoin(t.Unit, t.Unit.id == t.PostHeld.unit_id)
        .where(t.PostHeld.body_id == body)
        .order_by(t.PostHeld.id)
    )
    found: dict[int, tuple[Post, ...]] = {}
    for row, unit in rows:
        post = Post(row=row, unit=unit or "", until=earlier(row.until, ends.get(row.id)))
        found[row.person_id] = (*found.get(row.person_id, ()), post)
    return found


def here_on(posts: Mapping[int, Sequence[Post]], day: date) -> tuple[int, ...]:
    """The people who hold a post on a day: they have access to the office's secrets."""
    return tuple(
        person for person, held in posts.items() if any(each.holds_on(day) for each in held)
    )


def gone_by(posts: Mapping[int, Sequence[Post]], day: date) -> dict[int, date]:
    """The people all of whose posts have ended by a day, with the last one's last day."""
    gone: dict[int, date] = {}
    for person, held in posts.items():
        ends = [each.until for each in held if each.until is not None]
        if ends and len(ends) == len(held) and max(ends) < day:
            gone[person] = max(ends)
    return gone


def newest_commitments(work: Work, body: int, kind: CommitmentKind, day: date) -> dict[int, date]:
    """The newest commitment of that kind of each person, signed by a day."""
    rows = work.session.execute(
        select(t.Commitment.person_id, func.max(t.Commitment.day))
        .where(
            t.Commitment.body_id == body,
            t.Commitment.kind == kind.value,
            t.Commitment.day <= day,
        )
        .group_by(t.Commitment.person_id)
    )
    return dict(rows.all())


def newest_trainings(work: Work, body: int, day: date) -> dict[int, date]:
    """The newest training of each person by a day."""
    rows = work.session.execute(
        select(t.Training.person_id, func.max(t.Training.day))
        .where(t.Training.body_id == body, t.Training.day <= day)
        .group_by(t.Training.person_id)
    )
    return dict(rows.all())


def files_of(
    work: Work, asked: PeopleAsked, posts: Mapping[int, Sequence[Post]]
) -> tuple[PersonFile, ...]:
    """The files of these people."""
    day, body = asked.day, asked.body
    committed = newest_commitments(work, body, CommitmentKind.ACCESS, day)
    left_words = newest_commitments(work, body, CommitmentKind.LEAVING, day)
    trained, held = newest_trainings(work, body, day), held_counts(work, body, list(posts))
    names = names_of(work, posts)
    left = _leavings(work, body, day)
    gone = gone_by(posts, day)
    return tuple(
        PersonFile(
            id=person,
            name=names[person],
            post="" if now is None else now.row.title,
            unit="" if now is None else now.unit,
            ended_on=gone.get(person),
            left_on=left.get(person) if now is None else None,
            committed_on=committed.get(person),
            leaving_signed_on=left_words.get(person),
            trained_on=trained.get(person),
            held=held[person],
        )
        for person, own in posts.items()
        for now in (next((each for each in own if each.holds_on(day)), None),)
    )


def _seated(work: Work, day: date) -> set[int]:
    """The people whose account, by its newest row, has not ended by a day."""
    newest = select(func.max(t.Account.id)).group_by(t.Account.slot)
    ended = t.Account.until.is_not(None) & (t.Account.until < day)
    return set(
        work.session.scalars(select(t.Account.person_id).where(t.Account.id.in_(newest), ~ended))
    )


def _leavings(work: Work, body: int, day: date) -> dict[int, date]:
    rows = work.session.execute(
        select(t.Leaving.person_id, func.max(t.Leaving.day))
        .where(t.Leaving.body_id == body, t.Leaving.day <= day)
        .group_by(t.Leaving.person_id)
    )
    return dict(rows.all())


_EVENTS = (
    (t.Commitment, t.Commitment.kind),
    (t.Training, t.Training.subject),
    (t.Leaving, t.Leaving.minutes),
)
