"""Taking a secret out of where it is kept (mang ra khỏi nơi lưu giữ): what its rules look at."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.deadlines import Deadline
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakingOutRequest:
    """What the written request says; None for a day that it does not give.

    `asker` and the two after it are the asker's name, position and unit.
    """

    asker: str
    position: str
    unit: str
    type_name: str
    title: str
    level: SecrecyLevel | None
    purpose: str
    since: date | None
    until: date | None
    place: str
    protection: str


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingOutPermit:
    """Who permits, and when.

    `is_head` is the head of the agency that keeps the secret, `is_delegated` a deputy with his
    head's written power to let it out. `post` is the post of the matrix that he, or the head who
    gave him the power, holds.
    """

    day: date
    is_head: bool
    is_delegated: bool
    post: AuthorityPost | None


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingOutCase:
    """A secret that leaves the place where it is kept on the day `leaves_on`.

    `request` and `permit` are None where there is none. `delegation_told`: the head of the
    delegation abroad knows that it comes along.
    """

    is_abroad: bool
    leaves_on: date
    request: TakingOutRequest | None
    permit: TakingOutPermit | None
    delegation_told: bool

    @property
    def is_permitted(self) -> bool:
        """True where somebody permitted it, and not after it left."""
        return self.permit is not None and self.permit.day <= self.leaves_on


@dataclass(frozen=True, slots=True, kw_only=True)
class TakingBackCase:
    """What came of it by the day `day`: None for what has not happened.

    `due` is the day by which it is to be back; `told_permitting` the report to the person who
    permitted (`was_permitted`); `lost_on` and `loss_told` a loss on the way and its report.
    """

    day: date
    due: date
    returned_on: date | None
    was_permitted: bool
    told_permitting: bool
    lost_on: date | None
    loss_told: date | None
    loss_report: Deadline
