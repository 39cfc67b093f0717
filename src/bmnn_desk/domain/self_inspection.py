"""The yearly self-inspection (tự kiểm tra): its lines, the store's evidence, the answers."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.of_case import RULES_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from bmnn_desk.domain.due import DueRow
    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.domain.own_papers import OwnPaperKind


ONLY_WAITING = frozenset({"DI-06", "PDX-19"})
"""Rules that what waits tells of, and no case of an inspection: issued in time, ends of drafts."""
_ASKED = ONLY_WAITING.union(*RULES_OF.values())


class LineAnswer(StrEnum):
    """What is answered to a line: it is so, it is not, or there is no such thing here."""

    KEPT = "kept"
    BROKEN = "broken"
    NONE = "none"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CheckLine:
    """A line of the check list; without `rules` that an inspection asks the store knows nothing.

    `papers` are the kinds of the office's own papers that prove it, `findings` the rows of the
    inspectors' reports that ask for it.
    """

    key: str
    words: str
    rules: tuple[str, ...]
    findings: tuple[int, ...]
    papers: tuple[OwnPaperKind, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineEvidence:
    """What the store says to a line: how often each of its rules is broken.

    `is_known` is False for a line that only a person can answer. `waiting` is work of its rules
    that is not done and of which the store cannot say that it should have been by then.
    """

    is_known: bool
    broken: tuple[tuple[str, int], ...] = ()
    waiting: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        """How many cases there are."""
        return sum(count for _, count in self.broken)

    @property
    def suggested(self) -> LineAnswer | None:
        """What the store would answer; None where it knows nothing, or work waits."""
        if self.total and self.is_known:
            return LineAnswer.BROKEN
        return LineAnswer.KEPT if self.is_known and not self.waiting else None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AnsweredLine:
    """An answer, the document that proves it, and what is said with it; `cases` the store's count.

    `cases` is None where the store knew nothing of the line.
    """

    line: str
    answer: LineAnswer
    document: str = ""
    document_day: date | None = None
    note: str = ""
    cases: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SelfInspectionRequest:
    """The record of a self-inspection of a year: its number, who led it, every answer."""

    request_id: str
    day: date
    body: int
    year: int
    number: str
    leader: str
    answers: tuple[AnsweredLine, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SelfInspectionEntry:
    """A record as it was kept; `entered_by` is the name of who entered it."""

    self_inspection: int
    year: int
    day: date
    number: str
    leader: str
    entered_by: str
    answers: tuple[AnsweredLine, ...]


def evidence(
    lines: Iterable[CheckLine],
    found: InspectionResult,
    due: Iterable[DueRow],
    today: date,
) -> Mapping[str, LineEvidence]:
    """What an inspection of the year's records, and what waits, say to each line, by its key.

    `due` is what was due on the inspection's last day, as the store of `today` tells it. A rule
    that a "Trường hợp khác" set aside does not count as broken. Of a line whose rules are all
    asked in the acts alone the store knows nothing: no case found there proves nothing.
    """
    counts: Counter[str] = Counter()
    for group in found.groups:
        if not group.excused:
            counts[group.rule] += group.count
    late, waiting = _waits(due, found.until, today)
    # One thing may be a case and wait as well: it is told once.
    counts |= late
    return {
        line.key: LineEvidence(
            is_known=not _ASKED.isdisjoint(line.rules),
            broken=_of(line, counts),
            waiting=_of(line, waiting),
        )
        for line in lines
    }


def _waits(due: Iterable[DueRow], until: date, today: date) -> tuple[Counter[str], Counter[str]]:
    """How many things of each rule were late on that day, and how many may have been.

    What has no day of its own is told as it stands today: that says nothing certain of a day
    that is over. What is to be done within the year is no fault before the year ends.
    """
    late: Counter[str] = Counter()
    waiting: Counter[str] = Counter()
    for row in due:
        if row.due is None:
            (late if until == today else waiting)[row.rule] += row.count
        elif row.due < until or row.due == until < today:
            late[row.rule] += row.count
        elif row.due == date(until.year, 12, 31):
            waiting[row.rule] += row.count
    return late, waiting


def _of(line: CheckLine, counts: Mapping[str, int]) -> tuple[tuple[str, int], ...]:
    return tuple((rule, counts[rule]) for rule in line.rules if counts.get(rule))
