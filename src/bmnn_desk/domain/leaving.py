"""A person who leaves (chuyển công tác, thôi việc, nghỉ hưu): what is asked, what ends with it."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule
    from bmnn_desk.domain.secrecy import SecrecyLevel


class LeavingReason(StrEnum):
    """Why somebody has no more to do with the office's secrets."""

    TRANSFERRED = "transferred"
    RESIGNED = "resigned"
    RETIRED = "retired"
    OTHER_WORK = "other_work"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LeavingRequest:
    """A person's last day (`day`), the minutes of his handing over, who took over.

    `signed_on` is the day of his leaving commitment, None where he signed none; then `filed_in`
    is empty. A commitment that was recorded before needs no second one.
    """

    request_id: str
    day: date
    body: int
    person: int
    reason: LeavingReason
    minutes: str
    successor: int | None = None
    signed_on: date | None = None
    filed_in: str = ""
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LeavingRecorded:
    """What ended with a person's leaving: how many posts, powers, accounts, assignments."""

    leaving: int
    posts: int
    powers: int
    accounts: int
    assignments: int
    warnings: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class HeldCopy:
    """A copy that a person holds: by its reference, without a title."""

    copy: int
    reference: str
    day: date | None
    level: SecrecyLevel
    number: int | None
    place: str
    since: date
    is_loan: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GivenCopy:
    """A copy that a person held and no longer does: when it went, and to whom."""

    reference: str
    level: SecrecyLevel
    number: int | None
    day: date
    to: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class KeptThing:
    """A stamp, a listed stick or a cipher device that a person keeps: its kind and serial."""

    kind: str
    name: str
    place: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class LeavingFacts:
    """Everything that a person's leaving is about, on a day."""

    person: int
    name: str
    post: str
    held: int
    copies: tuple[HeldCopy, ...]
    given: tuple[GivenCopy, ...]
    things: tuple[KeptThing, ...]
    signed_on: date | None
    posts: tuple[str, ...]
    powers: tuple[str, ...]
    accounts: int
