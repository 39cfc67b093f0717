"""What keeps an office in order: its own rules, officers, stamps, commitments, inspections."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.cited_laws import citations
from bmnn_desk.domain.dates import in_term

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from bmnn_desk.domain.cited_laws import CitedLaw
    from bmnn_desk.domain.stamps import Stamp


@dataclass(frozen=True, slots=True, kw_only=True)
class CitedText:
    """A text that the office's own rules cite: its last day in force, None while it holds."""

    number: str
    until: date | None


def cited_texts(text: str, laws: Iterable[CitedLaw], day: date) -> tuple[CitedText, ...]:
    """The legal texts that an office's own rules name, as far as the program knows their days.

    Where no text that was read ends one, the last sure day counts: the rule only warns.
    """
    return tuple(
        CitedText(number=law.number, until=law.until or law.until_inferred)
        for each in citations(text, laws, day)
        if (law := each.law) is not None
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeRulesCase:
    """The office's own rules of secrecy (CFG-01).

    They are a nội quy or, where `is_regulation`, a quy chế; some bodies need the latter.
    """

    day: date
    number: str
    issued_on: date | None
    is_regulation: bool
    needs_regulation: bool
    cited: tuple[CitedText, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerAssignment:
    """A decision that makes a person the officer of secrecy, beside other work or for it alone."""

    person: int
    number: str
    day: date | None
    is_full_time: bool
    since: date
    until: date | None

    def holds_on(self, day: date) -> bool:
        """True on every day of its term where the decision has its number and its day."""
        decided = bool(self.number.strip()) and self.day is not None and self.day <= day
        return decided and in_term(day, self.since, self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficerCase:
    """Who was made officer of secrecy, and whether the body needs one for it alone (CFG-04)."""

    day: date
    assignments: tuple[OfficerAssignment, ...]
    needs_full_time: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StampHeld:
    """A stamp that the office has; `fits` where it is as large as the specimen sheet shows."""

    stamp: Stamp
    fits: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class StampSetCase:
    """The stamps that are wanted, of the whole set or of one step, and those there (CFG-05)."""

    wanted: frozenset[Stamp]
    held: tuple[StampHeld, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyPlaceCase:
    """The head's decision on the place of copying, and the plan that protects it (CFG-08).

    Both are "" where the office has not set them.
    """

    place_decision: str
    place_plan: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CommitmentCase:
    """A person and the day of the commitment that he signed (CFG-07)."""

    day: date
    has_access: bool
    signed_on: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfInspection:
    """An inspection of the office by itself: its day and the number of its record."""

    day: date
    record: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SelfInspectionCase:
    """The inspections of the year `year`, which asks for one till `due` (KT-01).

    `wanted` are the lines of the check list, `answered` those with an answer; `untrained` counts
    the people with access whom nobody trained that year.
    """

    day: date
    year: int
    due: date
    done: tuple[SelfInspection, ...]
    wanted: frozenset[str]
    answered: frozenset[str]
    untrained: int

    @property
    def is_done(self) -> bool:
        """True where one of the year has its record."""
        return any(each.day.year == self.year and each.record.strip() for each in self.done)

    @property
    def is_over(self) -> bool:
        """True when the last day for it has gone."""
        return self.day > self.due


@dataclass(frozen=True, slots=True, kw_only=True)
class OrderCase:
    """What somebody ordered to be done, once: till when, and when it was done (BC-06)."""

    day: date
    due: date | None
    done_on: date | None
