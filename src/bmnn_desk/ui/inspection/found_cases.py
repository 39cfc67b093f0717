"""The findings of an inspection held in memory: by rule, and narrowed as one types."""

from __future__ import annotations

from array import array
from collections import Counter
from dataclasses import dataclass, replace
from datetime import date
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.findings import Severity
from bmnn_desk.ui.inspection.finding_words import book_words
from bmnn_desk.ui.journal.held_rows import HeldRows, RowReading

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import (
        FindingGroup,
        InspectionFinding,
        InspectionResult,
        RecordRef,
    )
    from bmnn_desk.domain.old_register import OldBook

# What a source is told apart by; an import has its own number.
EVERY_SOURCE, OWN_BOOKS = -1, 0
EVERY_YEAR = 0


class Weight(StrEnum):
    """What the chips narrow to."""

    ALL = "all"
    BLOCK = "block"
    WARN = "warn"
    EXCUSED = "excused"

    @staticmethod
    def of(found: InspectionFinding | FindingGroup) -> Weight:
        """The weight of a finding or of a group."""
        if found.excused:
            return Weight.EXCUSED
        return Weight.BLOCK if found.severity is Severity.BLOCK else Weight.WARN


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Wanted:
    """What narrows the findings. `has_book` is True where `book` counts: None is no book at all."""

    words: str = ""
    weight: Weight = Weight.ALL
    has_book: bool = False
    book: OldBook | None = None
    source: int = EVERY_SOURCE
    year: int = EVERY_YEAR

    def takes(self, finding: InspectionFinding) -> bool:
        """Whether a finding is wanted, but for its words and its weight."""
        return (
            (not self.has_book or self.book is finding.book)
            and self.source in {EVERY_SOURCE, source_of(finding)}
            and self.year in {EVERY_YEAR, finding.day.year}
        )


def source_of(finding: InspectionFinding) -> int:
    """The number of the import that a finding is from, 0 for the office's own books."""
    return finding.ref.number if finding.imported else OWN_BOOKS


def part_of(result: InspectionResult, source: int, year: int) -> InspectionResult:
    """What of a result is of a source and a year: its findings, counts and days; all its groups.

    A line that no day stands with or before belongs to every year, as it does for the inspection.
    """
    if (source, year) == (EVERY_SOURCE, EVERY_YEAR):
        return result
    looked_at: Counter[OldBook] = Counter()
    for (number, of), counts in result.by_year.items():
        if source in {EVERY_SOURCE, number} and (year == EVERY_YEAR or of in {0, year}):
            looked_at.update(counts)
    wanted = Wanted(source=source, year=year)
    since, until = result.since, result.until
    if year != EVERY_YEAR:
        since, until = max(since, date(year, 1, 1)), min(until, date(year, 12, 31))
    return replace(
        result,
        findings=tuple(filter(wanted.takes, result.findings)),
        looked_at=looked_at,
        since=since,
        until=until,
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Case:
    """A finding with its place among all, and the place of its group."""

    key: int
    group: int
    finding: InspectionFinding


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GroupRow:
    """A group, and how many of its findings are wanted now."""

    key: int
    group: FindingGroup
    count: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Prepared:
    """A result made ready beside the window: its cases, and the texts that they are found by."""

    result: InspectionResult
    cases: tuple[Case, ...]
    texts: dict[int, str]


def prepared(result: InspectionResult) -> Prepared:
    """Number the findings and fold their texts; any thread may do it."""
    places = {_identity(group): place for place, group in enumerate(result.groups)}
    cases = tuple(
        Case(key=key, group=places[_identity(finding)], finding=finding)
        for key, finding in enumerate(result.findings)
    )
    return Prepared(result=result, cases=cases, texts=_held().texts(cases))


class FoundCases:
    """The groups, and those cases of each that are wanted; `hold` takes another result.

    Nothing of it is wanted before `narrow` says what is. `counts` are the findings of each
    weight, before the chips narrow them.
    """

    def __init__(self) -> None:
        self._rows = _held()
        self._made: Prepared | None = None
        self._groups: tuple[FindingGroup, ...] = ()
        self._wanted: dict[int, array[int]] = {}
        self.counts = dict.fromkeys(Weight, 0)
        self.group = 0

    @property
    def wanted(self) -> int:
        """How many findings are wanted."""
        return sum(map(len, self._wanted.values()))

    def hold(self, made: Prepared | None) -> None:
        """Take another result in place of the one held, or none; `narrow` shows it."""
        if made is self._made:
            return
        self._made = made
        self._wanted, self.counts = {}, dict.fromkeys(Weight, 0)
        if made is None:
            self._groups = ()
            self._rows.hold((), {})
        else:
            self._groups = made.result.groups
            self._rows.hold(made.cases, made.texts)

    def narrow(self, wanted: Wanted) -> None:
        """Leave what is wanted; 50,000 findings take a tenth of a second."""
        self._rows.words = wanted.words
        self._rows.is_wanted = lambda case: wanted.takes(case.finding)
        self._wanted, self.counts = {}, dict.fromkeys(Weight, 0)
        for key in self._rows.ids():
            case = self._rows.row(key)
            if case is None:
                continue
            weight = Weight.of(case.finding)
            self.counts[weight] += 1
            self.counts[Weight.ALL] += 1
            if wanted.weight in {Weight.ALL, weight}:
                self._wanted.setdefault(case.group, array("q")).append(key)

    def group_row(self, key: int | None) -> GroupRow | None:
        """A group that has something wanted."""
        if key is None or key not in self._wanted:
            return None
        return GroupRow(key=key, group=self._groups[key], count=len(self._wanted[key]))

    def case(self, key: int | None) -> Case | None:
        """A case by its key."""
        return self._rows.row(key)

    def of_record(self, ref: RecordRef) -> tuple[InspectionFinding, ...]:
        """Every finding about a record, wanted or not."""
        made = () if self._made is None else self._made.result.findings
        return tuple(finding for finding in made if finding.ref == ref)

    def group_source(self) -> GroupSource:
        """Where a table of groups has its rows."""
        return GroupSource(self)

    def case_source(self) -> CaseSource:
        """Where a table has the cases of the current `group`."""
        return CaseSource(self)

    def groups_wanted(self) -> array[int]:
        """The groups that have something wanted, in the order of the result."""
        return array("q", sorted(self._wanted))

    def cases_wanted(self) -> array[int]:
        """The wanted cases of the current group."""
        return self._wanted.get(self.group, array("q"))


class GroupSource:
    """A RowSource of groups."""

    def __init__(self, found: FoundCases) -> None:
        self._found = found

    def ids(self) -> array[int]:
        """The groups that have something wanted."""
        return self._found.groups_wanted()

    def rows(self, ids: tuple[int, ...]) -> tuple[GroupRow | None, ...]:
        """The groups of these ids."""
        return tuple(map(self._found.group_row, ids))


class CaseSource:
    """A RowSource of the current group's cases."""

    def __init__(self, found: FoundCases) -> None:
        self._found = found

    def ids(self) -> array[int]:
        """The wanted cases."""
        return self._found.cases_wanted()

    def rows(self, ids: tuple[int, ...]) -> tuple[Case | None, ...]:
        """The cases of these ids."""
        return tuple(map(self._found.case, ids))


def _held() -> HeldRows[Case]:
    return HeldRows(RowReading(key=lambda case: case.key, said=_said))


def _identity(found: FindingGroup | InspectionFinding) -> tuple[str, str, bool]:
    return found.rule, found.sentence, found.excused


def _said(case: Case) -> str:
    found = case.finding
    day = short_day(found.day)
    parts = (found.rule, found.sentence, found.basis, book_words(found), found.label, day)
    return " ".join((*parts, found.detail))
