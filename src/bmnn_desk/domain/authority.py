"""Who may permit copying (sao, chụp): posts of a closed list, and a permission to be looked at."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term
from bmnn_desk.domain.office import DelegationScope
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.findings import Confidence
    from bmnn_desk.domain.office import Delegation


class AuthorityBranch(StrEnum):
    """The side of the matrix: civil bodies, or the police, whose minister lists his own posts."""

    CIVIL = "civil"
    POLICE = "police"


class Power(StrEnum):
    """What the holder of a post of the list may decide by it.

    To determine, and to let a secret out in the country, is the head's of each body.
    """

    COPY = "copy"
    PROVIDE = "provide"
    PROVIDE_FOREIGN = "provide_foreign"
    TAKE_ABROAD = "take_abroad"
    DESTROY = "destroy"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorityPost:
    """A post that may permit copying up to the level `highest`, as a regime's data says.

    Its deputies permit in its place where it `may_delegate` and they have that in writing; those
    that need no delegation stand in the list themselves, and permit by their own post. A post
    that `needs_ground` may be given to a person only with the text that lets it. One that
    `permits_abroad` may let a secret be taken abroad. It may provide foreigners with secrets up
    to `highest_foreign`, None for none. It exists from `since` to `until`, where these are there.
    """

    code: str
    words: str
    branch: AuthorityBranch
    highest: SecrecyLevel
    may_delegate: bool
    deputy_needs_delegation: bool
    needs_ground: bool
    source: str
    confidence: Confidence
    permits_abroad: bool = False
    highest_foreign: SecrecyLevel | None = None
    since: date | None = None
    until: date | None = None

    def stands_on(self, day: date) -> bool:
        """True on every day on which there is such a post."""
        return in_term(day, self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class PermitCase:
    """A permission to copy, as the rules look at it.

    `post` is what the person who permits holds on that day or, where he `is_deputy`, what his
    head holds; None where the matrix has no such post. `delegation` is the deputy's power, of
    the holder of that post.
    """

    day: date
    level: SecrecyLevel
    post: AuthorityPost | None
    is_deputy: bool = False
    delegation: Delegation | None = None
    fields: frozenset[str] = frozenset()

    @property
    def is_delegated(self) -> bool:
        """True where the power covers copying that level, on that day, in those fields."""
        power = self.delegation
        return power is not None and power.covers(
            DelegationScope.COPY, self.day, self.level, self.fields
        )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AuthorityEntry:
    """A person in a post of the matrix, as the list shows it.

    `words` and the rest of the post are empty, None or False where the regime of the day asked
    for has no such post any more; `title` is his position as printed.
    """

    held: int
    person: int
    name: str
    title: str
    post: str
    words: str
    highest: SecrecyLevel | None
    is_sourced: bool
    ground: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """True on every day of his term, first and last included."""
        return in_term(day, self.since, self.until)


def may_permit(post: AuthorityPost, level: SecrecyLevel) -> bool:
    """True where the holder of the post may permit copying of that level."""
    return level <= post.highest


def may_decide(post: AuthorityPost, power: Power, level: SecrecyLevel) -> bool:
    """True where the holder of the post may decide that of a secret of that level.

    Who may permit copying of Tuyệt mật or Tối mật may have a secret of any level destroyed.
    """
    if power is Power.PROVIDE_FOREIGN:
        return post.highest_foreign is not None and level <= post.highest_foreign
    if power is Power.TAKE_ABROAD:
        return post.permits_abroad
    if power is Power.DESTROY:
        return may_permit(post, SecrecyLevel.TOI_MAT)
    return may_permit(post, level)


def posts_that(
    posts: Iterable[AuthorityPost],
    power: Power,
    level: SecrecyLevel,
    branch: AuthorityBranch,
    day: date,
) -> frozenset[str]:
    """The codes of the posts of a branch that may decide that on a day, of a regime's list."""
    return frozenset(
        post.code
        for post in posts
        if post.branch is branch and post.stands_on(day) and may_decide(post, power, level)
    )


def looked_at(since: date, until: date | None, today: date) -> date:
    """The newest day of a term that has come, or its first: on it the matrix must have the post."""
    last = today if until is None else min(today, until)
    return max(since, last)
