"""What the people's papers and the stamps' file say: commitments, minutes of handing over."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.commitments import CommitmentKind
    from bmnn_desk.domain.leaving import GivenCopy, HeldCopy, KeptThing, LeavingReason
    from bmnn_desk.domain.stamp_inventory import StampEntry


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CommitmentFacts:
    """A commitment to be signed: whose, of which body, by which rules of the office.

    `rules_number` is "" where the office has none; `reason` and `last_day` are of one who leaves.
    """

    parent: str
    agency: str
    place: str
    kind: CommitmentKind
    name: str
    post: str
    unit: str
    rules_number: str
    rules_day: date | None
    reason: LeavingReason | None = None
    last_day: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MinutesFacts:
    """The minutes of a handing over: who gives, who takes, what, and why.

    `copies` he still holds; `given` he gave away in the time before. `taker` is "" where it is
    not yet known.
    """

    parent: str
    agency: str
    place: str
    day: date
    number: str
    giver: str
    giver_post: str
    taker: str
    taker_post: str
    reason: LeavingReason
    copies: tuple[HeldCopy, ...]
    given: tuple[GivenCopy, ...]
    things: tuple[KeptThing, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class StampFileFacts:
    """The file of the office's stamps on a day."""

    parent: str
    agency: str
    place: str
    day: date
    pack: str
    tolerance_mm: float
    stamps: tuple[StampEntry, ...]
