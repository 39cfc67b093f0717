"""Lines of the lists to choose from: bodies, books, units, people, powers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.office import Delegation, PostKind


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PersonEntry:
    """A person in a post: `post` is its title, `unit` the unit's name or empty."""

    person: int
    name: str
    post: str
    kind: PostKind
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UnitEntry:
    """A unit of a body; its letters stand in symbols."""

    unit: int
    name: str
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DelegationEntry:
    """A recorded power with the number to cite it by; `delegate` is the deputy's name."""

    id: int
    power: Delegation
    delegate: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BodyEntry:
    """An issuing body with its names of the day."""

    body: int
    code: str
    name: str
    parent: str
    place: str
    letters: str
    symbol_pattern: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BookEntry:
    """A register of a body; `lines` were entered so far, cancelled ones among them.

    `closed_on` is None while lines may be written. They go into `volume` (quyển), the last one.
    """

    book: int
    kind: str
    year: int
    pack: str
    hand_written: bool
    opened_on: date
    lines: int
    closed_on: date | None = None
    volume: int = 1
    first_ordinal: int = 1

    @property
    def next_ordinal(self) -> int:
        """The ordinal that the next line takes."""
        return self.first_ordinal + self.lines


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalState:
    """How many acts the journal holds."""

    acts: int
