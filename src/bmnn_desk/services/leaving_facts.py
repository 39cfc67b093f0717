"""What a person's leaving is about, and what the papers of it say."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.commitments import CommitmentKind
from bmnn_desk.domain.leaving import LeavingFacts, LeavingReason
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.people_papers import CommitmentFacts, MinutesFacts
from bmnn_desk.services.held_by import given_copies, held_copies, held_counts, kept_things
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.office_order_cases import standing_rules
from bmnn_desk.services.people import names_of
from bmnn_desk.services.person_files import posts_by_person
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.record_leaving import (
    accounts_of,
    leaving_commitment,
    open_rows,
    powers_of,
)
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.services.person_files import Post

# How long before his last day a handing over may have begun: our choice, no law's.
_HANDING_OVER = timedelta(days=90)


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingAsked:
    """Who leaves which body, on which day."""

    body: int
    person: int
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MinutesAsked:
    """The minutes of whose handing over, to whom, on which day, why; `number` as typed so far."""

    body: int
    person: int
    day: date
    reason: LeavingReason
    successor: int | None = None
    number: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentPapersAsked:
    """Whose commitments are to be printed; `reason` and `last_day` are of one who leaves."""

    body: int
    persons: tuple[int, ...]
    day: date
    kind: CommitmentKind = CommitmentKind.ACCESS
    reason: LeavingReason | None = None
    last_day: date | None = None


@allowed(Role.OFFICER)
def leaving_facts(work: Work, asked: LeavingAsked, _after: int) -> Block[LeavingFacts]:
    """What a person holds, and what would end with his leaving.

    Raises:
        NotFoundError: there is no such body, or he never had a post in it.
    """
    require_people(work, asked.body, (asked.person,))
    body, person, day = asked.body, asked.person, asked.day
    own = posts_by_person(work, body)[person]
    posts = open_rows(work, t.PostHeld, body, person, day)
    first = min((post.since for post in posts), default=day)
    before = leaving_commitment(work, body, person, first)
    facts = LeavingFacts(
        person=person,
        name=work.find(t.Person, person).name,
        post=_title(own, day),
        held=held_counts(work, body, (person,))[person],
        copies=held_copies(work, body, person),
        given=given_copies(work, body, person, day - _HANDING_OVER),
        things=kept_things(work, body, person, day),
        signed_on=None if before is None else before.day,
        posts=tuple(post.title for post in posts),
        powers=tuple(row.number for row in powers_of(work, body, person, day)),
        accounts=len(accounts_of(work, person, day)),
    )
    return Block(rows=(facts,), next_key=None)


@allowed(Role.OFFICER)
def minutes_facts(work: Work, asked: MinutesAsked, _after: int) -> Block[MinutesFacts]:
    """What the minutes of a handing over say, as the registers have it now.

    Raises:
        NotFoundError: there is no such body, or one of the two never had a post in it.
    """
    people = (asked.person,) if asked.successor is None else (asked.person, asked.successor)
    require_people(work, asked.body, people)
    names, posts = name_on(work, asked.body, asked.day), posts_by_person(work, asked.body)
    taker = asked.successor
    facts = MinutesFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=asked.day,
        number=asked.number,
        giver=work.find(t.Person, asked.person).name,
        giver_post=_title(posts[asked.person], asked.day),
        taker="" if taker is None else work.find(t.Person, taker).name,
        taker_post="" if taker is None else _title(posts[taker], asked.day),
        reason=asked.reason,
        copies=held_copies(work, asked.body, asked.person),
        given=given_copies(work, asked.body, asked.person, asked.day - _HANDING_OVER),
        things=kept_things(work, asked.body, asked.person, asked.day),
    )
    return Block(rows=(facts,), next_key=None)


@allowed(Role.OFFICER, Role.CLERK)
def commitment_facts(
    work: Work, asked: CommitmentPapersAsked, _after: int
) -> Block[CommitmentFacts]:
    """What the commitments of these people say, in their order.

    Raises:
        NotFoundError: there is no such body, nobody is named, or one never had a post in it.
    """
    require_people(work, asked.body, asked.persons)
    names, posts = name_on(work, asked.body, asked.day), posts_by_person(work, asked.body)
    rules, people = standing_rules(work, asked.body, asked.day), names_of(work, asked.persons)
    return Block(
        rows=tuple(
            CommitmentFacts(
                parent=names.parent,
                agency=names.name,
                place=names.place,
                kind=asked.kind,
                name=people[person],
                post=_title(posts[person], asked.day),
                unit=next((each.unit for each in posts[person] if each.holds_on(asked.day)), ""),
                rules_number="" if rules is None else rules.number,
                rules_day=None if rules is None else rules.day,
                reason=asked.reason,
                last_day=asked.last_day,
            )
            for person in asked.persons
        ),
        next_key=None,
    )


def _title(posts: Sequence[Post], day: date) -> str:
    """His post that day, or his last one."""
    now = next((each for each in posts if each.holds_on(day)), posts[-1])
    return now.row.title
