"""The yearly self-inspection (tự kiểm tra): its lines, the store's evidence, the answers."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.rules.of_case import RULES_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.inspection_report import InspectionResult
    from bmnn_desk.domain.own_papers import OwnPaperKind


_ASKED = frozenset(rule for rules in RULES_OF.values() for rule in rules)


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

    `is_known` is False for a line that only a person can answer.
    """

    is_known: bool
    broken: tuple[tuple[str, int], ...] = ()

    @property
    def total(self) -> int:
        """How many cases there are."""
        return sum(count for _, count in self.broken)

    @property
    def suggested(self) -> LineAnswer | None:
        """What the store would answer; None where it knows nothing."""
        if not self.is_known:
            return None
        return LineAnswer.BROKEN if self.total else LineAnswer.KEPT


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


def evidence(lines: Iterable[CheckLine], found: InspectionResult) -> Mapping[str, LineEvidence]:
    """What an inspection of the year's records says to each line, by its key.

    A rule that a "Trường hợp khác" set aside does not count as broken. Of a line whose rules are
    all asked in the acts alone the store knows nothing: no case found there proves nothing.
    """
    counts: dict[str, int] = {}
    for group in found.groups:
        if not group.excused:
            counts[group.rule] = counts.get(group.rule, 0) + group.count
    return {
        line.key: LineEvidence(
            is_known=not _ASKED.isdisjoint(line.rules),
            broken=tuple((rule, counts[rule]) for rule in line.rules if counts.get(rule)),
        )
        for line in lines
    }
