"""What the first user says of the office, before there is a store."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.office import PostKind

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AgencyWish:
    """The issuing body as it stands on papers, and its head (người đứng đầu)."""

    parent: str
    name: str
    letters: str
    place: str
    symbol_pattern: str
    head: str
    head_post: str
    head_kind: PostKind = PostKind.HEAD


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UserWish:
    """The first account: whose it is and what opens it; `is_head` where he heads the body."""

    name: str
    post: str
    account: str
    passphrase: str
    is_head: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FoundingWish:
    """A new store: where, for whom, its recovery code, and the office's day."""

    folder: Path
    agency: AgencyWish
    user: UserWish
    recovery_code: str
    day: date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StoreLook:
    """What a store shows before it is opened: its accounts, and whether it is of sample data.

    `refused` are the wrong tries in a row, `wait_seconds` the pause until the next is taken.
    """

    accounts: tuple[str, ...]
    is_sample: bool
    refused: int = 0
    wait_seconds: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SeatFacts:
    """Who sits at an opened desk: the body that is served, the person's name, the post held."""

    body: int
    person: str
    post: str = ""

    @property
    def titled(self) -> str:
        """Name and post, as a screen shows who sits here; papers take the name alone."""
        return " · ".join(filter(None, (self.person, self.post)))
