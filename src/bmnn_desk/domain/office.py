"""Who may act for an issuing body on a day: heads, deputies, delegations, signing capacities."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import in_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.secrecy import SecrecyLevel


class Role(StrEnum):
    """What an account may do at this desk; one person may hold several (workflow 6)."""

    CLERK = "clerk"
    DRAFTER = "drafter"
    LEADER = "leader"
    OFFICER = "officer"
    INSPECTOR = "inspector"


class PostKind(StrEnum):
    """A post in an issuing body: trưởng, quyền, phụ trách, phó, other."""

    HEAD = "head"
    ACTING_HEAD = "acting_head"
    HEAD_IN_CHARGE = "head_in_charge"
    DEPUTY = "deputy"
    OTHER = "other"

    @property
    def is_head(self) -> bool:
        """True for the three ways of being người đứng đầu."""
        return self in {PostKind.HEAD, PostKind.ACTING_HEAD, PostKind.HEAD_IN_CHARGE}


class SigningCapacity(StrEnum):
    """How a document is signed (thể thức ký)."""

    DIRECT = "direct"
    Q = "q"
    KT = "kt"
    TM = "tm"
    TM_KT = "tm_kt"
    TL = "tl"
    TUQ = "tuq"

    @property
    def is_deputys(self) -> bool:
        """True where a deputy signs in the head's place and needs recorded power."""
        return self in {SigningCapacity.KT, SigningCapacity.TM_KT}

    @property
    def cannot_determine(self) -> bool:
        """True for TL. and TUQ.: the head's own decision must be on record."""
        return self in {SigningCapacity.TL, SigningCapacity.TUQ}


class DelegationKind(StrEnum):
    """The kinds of document by which a head delegates (CFG-03)."""

    WORKING_RULES = "working_rules"
    YEARLY_ASSIGNMENT = "yearly_assignment"
    SECRECY_RULES = "secrecy_rules"
    AUTHORISATION = "authorisation"


class DelegationScope(StrEnum):
    """What is delegated: xác định độ mật, sao chụp, mang ra khỏi nơi lưu giữ."""

    DETERMINE = "determine"
    COPY = "copy"
    TAKE_OUT = "take_out"


@dataclass(frozen=True, slots=True, kw_only=True)
class PostHeld:
    """Who holds which post of a body, from day to day; no `until` is open."""

    person: int
    kind: PostKind
    title: str
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """True on every day of the post, first and last included."""
        return in_term(day, self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Delegation:
    """A delegation (ủy quyền, phân công) of a head to a deputy; CFG-03 names its parts.

    An empty `fields` covers every field of secrecy.
    """

    kind: DelegationKind
    number: str
    day: date
    delegator: int
    delegate: int
    scopes: frozenset[DelegationScope]
    fields: frozenset[str]
    highest_level: SecrecyLevel
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """True on every day of its term, first and last included."""
        return in_term(day, self.since, self.until)

    def overlaps(self, other: Delegation) -> bool:
        """True where both hold on some day."""
        ends = (self.until is None or other.since <= self.until) and (
            other.until is None or self.since <= other.until
        )
        return ends and all(one.until is None or one.since <= one.until for one in (self, other))

    def covers(
        self, scope: DelegationScope, day: date, level: SecrecyLevel, fields: frozenset[str]
    ) -> bool:
        """True when it holds that day, for that scope, level and every one of those fields."""
        in_field = not self.fields or fields <= self.fields
        return (
            self.holds_on(day) and in_field and scope in self.scopes and level <= self.highest_level
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DelegationCase:
    """A delegation to be recorded, and the others of the body (CFG-03).

    `heads` and `deputies` are the persons in such posts on its first day; `posts` are those of
    the matrix of authority that its delegator holds then, as far as they were entered.
    """

    power: Delegation
    others: tuple[Delegation, ...]
    heads: frozenset[int]
    deputies: frozenset[int]
    posts: tuple[AuthorityPost, ...] = ()


def heads_on(posts: Iterable[PostHeld], day: date) -> tuple[PostHeld, ...]:
    """The heads (người đứng đầu) of a body on a day; CFG-02 wants exactly one."""
    return tuple(post for post in posts if post.kind.is_head and post.holds_on(day))
