"""What the rules of terms look at: a term, its nearing end, its extension (TH-01…04, TH-13)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.domain.terms import end_of_term

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.deadlines import Deadline


@dataclass(frozen=True, slots=True, kw_only=True)
class TermCase:
    """The term of a secret; `years` are its level's, `until` the last day on record.

    `written_until` is a shorter term that stands on the document, `left_on` the day on which a
    secret place ceased to be used; None where there is no such day.
    """

    determined_on: date
    years: int
    until: date | None
    written_until: date | None = None
    left_on: date | None = None

    @property
    def own_end(self) -> date:
        """The day on which the level's own term ends."""
        return end_of_term(self.determined_on, self.years)

    @property
    def last_day(self) -> date:
        """The day on which it ends where no shorter term is written; a place ends when left."""
        return self.own_end if self.left_on is None else min(self.own_end, self.left_on)


@dataclass(frozen=True, slots=True, kw_only=True)
class OldTermCase:
    """The term of a secret that may be older than the law; `day` is when it is looked at.

    Those determined before `old_before` had to have a term before `fixed_before`; where it had
    ended before `ended_before` they were extended or declassified (`is_settled`). `fixed_on` is
    None where nobody knows when the term was fixed.
    """

    day: date
    determined_on: date
    until: date | None
    fixed_on: date | None
    is_settled: bool
    old_before: date
    fixed_before: date
    ended_before: date

    @property
    def is_old(self) -> bool:
        """True where the older law's secrets are meant."""
        return self.determined_on < self.old_before


@dataclass(frozen=True, slots=True, kw_only=True)
class ExpiryCase:
    """A secret on a day, and what its record says of its end.

    `is_lapsed` says declassified of right at the end of its term; `ended_otherwise` that it was
    declassified in another way, or destroyed. `is_decided` says that somebody has decided to
    extend it, or to let it lapse.
    """

    day: date
    until: date
    is_lapsed: bool
    ended_otherwise: bool
    is_decided: bool
    reminders: tuple[Deadline, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ExtensionCase:
    """An extension: from the old last day `until` to the new one `extended_until`.

    `years` are the level's; `decide` is how far ahead of `until` it is decided.
    """

    decided_on: date
    until: date
    extended_until: date
    years: int
    late_reason: str
    decide: Deadline

    @property
    def is_in_time(self) -> bool:
        """True where it was decided far enough ahead of the end."""
        return self.decided_on <= self.decide.before(self.until)
