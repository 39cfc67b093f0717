"""What the rules of destroying, calling back and archiving look at (TH-10…TH-12)."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.authority import AuthorityPost
    from bmnn_desk.domain.deadlines import Deadline
    from bmnn_desk.domain.secrecy import SecrecyLevel


class DestructionPaper(StrEnum):
    """The papers of a destruction."""

    COUNCIL_DECISION = "council_decision"
    LIST = "list"
    MEETING_MINUTES = "meeting_minutes"
    DECISION = "decision"
    DESTRUCTION_MINUTES = "destruction_minutes"


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionCouncil:
    """Who sits on the council: somebody of the leadership in the chair, and the keeper."""

    chaired_by_leadership: bool
    has_keeper: bool

    @property
    def is_whole(self) -> bool:
        """Both are there."""
        return self.chaired_by_leadership and self.has_keeper


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionCase:
    """A destruction on the day `destroyed_on`; `level` is the highest of what is destroyed.

    `post` is the post of the matrix that the decider himself holds, None for none. In an
    emergency (`is_emergency`) the keeper decides, and reports in writing: `reported_on` is the
    day of that report. `lines_kept` says that the lines stay in the registers. `day` is when it
    is looked at.
    """

    day: date
    level: SecrecyLevel
    destroyed_on: date
    decided_on: date | None
    post: AuthorityPost | None
    council: DestructionCouncil | None
    papers: frozenset[DestructionPaper]
    is_emergency: bool
    reported_on: date | None
    report: Deadline
    lines_kept: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class RecallCase:
    """Copies that must come back: by the day written on them, and after a meeting.

    `returned` has a day for each copy number, None for one that is still out; `recall_on` and
    `meeting_on` (the last day of the meeting) are None where there is no such day.
    """

    day: date
    recall_on: date | None
    meeting_on: date | None
    returned: tuple[tuple[int, date | None], ...]

    def out_after(self, due: date) -> tuple[int, ...]:
        """The copies that came back after that day, or are still out and it is over."""
        return tuple(number for number, back in self.returned if (back or self.day) > due)


@dataclass(frozen=True, slots=True, kw_only=True)
class ArchiveCase:
    """The file of a work; `ended_on` and `handed_on` are None where that is still to come."""

    day: date
    ended_on: date | None
    handed_on: date | None
    within: Deadline
