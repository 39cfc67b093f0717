"""What a verification report says: proofs of the journal, number series, copies, findings."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.number_texts import runs_text

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from datetime import date, datetime

    from bmnn_desk.domain.books import BookKind
    from bmnn_desk.domain.inspection_report import FindingGroup


class ProofPart(StrEnum):
    """What of the store is proved, in the order in which it is told."""

    JOURNAL = "journal"
    ROWS = "rows"
    GUARDS = "guards"
    PAGES = "pages"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ProofTold:
    """A proof: how many acts, rows, triggers or pages held, or the sentence of what did not."""

    part: ProofPart
    count: int
    fault: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesTold:
    """A register of a year: its lines, how many were cancelled, its last number, what is missing.

    `missing` are numbers between the first and the last that nobody has, as ranges; a register
    without numbers of its own goes by its ordinals.
    """

    book: BookKind
    year: int
    lines: int
    cancelled: int
    last: int
    missing: tuple[tuple[int, int], ...]

    @property
    def gaps(self) -> str:
        """The missing numbers as text: `3, 7-9`."""
        return runs_text(self.missing)


@dataclass(frozen=True, slots=True, kw_only=True)
class CopiesTold:
    """Copies by where they are: in the office, out of it, lost; `unplaced` are of those held."""

    held: int
    out: int
    lost: int
    unplaced: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class VerificationFacts:
    """All that the report says; `made_at` is in local time, `acts` how many the journal has.

    `anchored` is the last act that the anchor beside the store knows, `signed_to` the last that
    an officer signed; None where there is none.
    """

    parent: str
    agency: str
    place: str
    day: date
    made_at: datetime
    person: str
    leader: str
    leader_position: str
    proofs: tuple[ProofTold, ...]
    acts: int
    macs: int
    anchored: int | None
    signatures: int
    signed_to: int | None
    unvouched: int
    series: tuple[SeriesTold, ...]
    copies: CopiesTold
    since: date
    until: date
    groups: tuple[FindingGroup, ...]

    @property
    def holds(self) -> bool:
        """True where every proof held."""
        return not any(proof.fault for proof in self.proofs)


def missing_ranges(numbers: Iterable[int], first: int) -> Iterator[tuple[int, int]]:
    """The ranges of numbers from `first` to the highest that are not among `numbers`, rising."""
    wanted = first
    for number in sorted(set(numbers)):
        if number > wanted:
            yield wanted, number - 1
        wanted = max(wanted, number + 1)
