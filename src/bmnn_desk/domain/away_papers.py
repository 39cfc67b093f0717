"""What the papers of copies that go away say: request, hand-over, recall, list of a meeting."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OfficeHead:
    """Who gives a paper out: names as they stand on it, and the head with his position."""

    parent: str
    agency: str
    place: str
    position: str
    name: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PaperCopy:
    """A copy as a paper names it; `back` is when it came back, None while it is away.

    `title` is told by the request alone.
    """

    reference: str
    day: date
    number: int | None
    level: SecrecyLevel
    type_name: str
    title: str = ""
    receiver: str = ""
    back: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TripFacts:
    """What the request of a taking out and the paper of its hand-over say."""

    head: OfficeHead
    day: date | None
    number: str
    taker: str
    position: str
    unit: str
    purpose: str
    since: date
    until: date
    leaves_on: date
    abroad: bool
    place: str
    protection: str
    permit_title: str
    permit_name: str
    permit_number: str
    permitted_on: date | None
    copies: tuple[PaperCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RecallFacts:
    """What the letter says that calls copies of a document back; it carries no title."""

    head: OfficeHead
    day: date
    number: str
    reference: str
    document_day: date | None
    due: date
    ground: str
    copies: tuple[PaperCopy, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MeetingFacts:
    """What the list of documents given out at a meeting says."""

    head: OfficeHead
    day: date
    name: str
    place: str
    since: date
    until: date
    chair: str
    copies: tuple[PaperCopy, ...]
