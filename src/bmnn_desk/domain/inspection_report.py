"""What an inspection of a store brings to light: findings, grouped by rule, and what was looked at.

No finding carries a title (trích yếu): a record is told by its reference, number or code.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.findings import Severity
from bmnn_desk.domain.old_register import OldBook

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.findings import Confidence, Rule

FIRST_CASES = 5


class RecordKind(StrEnum):
    """What a finding is about, and so what a window opens for it."""

    SLIP = "slip"
    OUTGOING = "outgoing"
    INCOMING = "incoming"
    TRANSFER = "transfer"
    COPYING = "copying"
    BOOK = "book"
    YEAR = "year"
    OFFICE = "office"
    OLD_LINE = "old_line"
    COPY = "copy"
    TERM = "term"
    TAKING_OUT = "taking_out"
    RECALL = "recall"
    MEETING = "meeting"
    CHANGE = "change"
    DESTRUCTION = "destruction"
    INVENTORY = "inventory"
    INCIDENT = "incident"
    PERSON = "person"
    OFFICE_PAPER = "office_paper"
    STAMP = "stamp"
    MACHINE = "machine"
    TASK = "task"
    PROVISION = "provision"
    SWEPT_FILE = "swept_file"


@dataclass(frozen=True, slots=True, kw_only=True)
class RecordRef:
    """A record that can be opened.

    `number` is its row: a slip's, a register line's, a book's, the year itself, or for an old
    line the import's; 0 for the office as a whole. `item` is the document's item where it has
    one, `volume` a book's volume, `row` the old line's row in its workbook.
    """

    kind: RecordKind
    number: int
    item: int = 0
    volume: int = 0
    row: int = 0


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InspectionFinding:
    """A rule that a record breaks.

    `label` names the record without a title: a reference, a number, a slip's code, a volume.
    `detail` has the numbers concerned (a gap `3-5`, a count), `day` is that whose rules were
    asked. `excused` is true where the office has a "Trường hợp khác" for it; then `detail` is
    the number of its document.
    """

    rule: str
    sentence: str
    basis: str
    severity: Severity
    confidence: Confidence
    book: OldBook | None
    ref: RecordRef
    label: str
    day: date
    detail: str = ""
    imported: bool = False
    excused: bool = False


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FindingGroup:
    """Every finding of one rule in one regime's words: how many, and the first of them.

    `finding_numbers` are the rows of the inspectors' findings that are tied to the rule.
    """

    rule: str
    sentence: str
    basis: str
    severity: Severity
    confidence: Confidence
    finding_numbers: tuple[int, ...]
    excused: bool
    count: int
    first: tuple[InspectionFinding, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InspectionResult:
    """What an inspection found, and what it looked at.

    `groups` stand blocks first, then by how many there are; `findings` are all of them in the
    order of the books. `looked_at` counts the records of each book, `imported` those of it that
    came from imports. `since` and `until` are the period, both days in it. `by_year` has what was
    looked at by import (0: the own books) and year (0: no line up to this one says its day).
    """

    groups: tuple[FindingGroup, ...]
    findings: tuple[InspectionFinding, ...]
    looked_at: Mapping[OldBook, int]
    imported: Mapping[OldBook, int]
    since: date
    until: date
    by_year: Mapping[tuple[int, int], Mapping[OldBook, int]] = field(default_factory=dict)

    @property
    def total(self) -> int:
        """How many findings there are, those with a "Trường hợp khác" too."""
        return len(self.findings)

    @property
    def books(self) -> tuple[LookedAt, ...]:
        """What was looked at of each book, in the order of the books."""
        return tuple(
            LookedAt(book=book, count=self.looked_at[book], imported=self.imported.get(book, 0))
            for book in OldBook
            if self.looked_at.get(book, 0)
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class LookedAt:
    """How many records of a book were looked at, and how many of them were brought in."""

    book: OldBook
    count: int
    imported: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InspectionPaperFacts:
    """All that the printed report of an inspection says.

    `inspector` is who made it, `leader` who leads the office, with his position.
    """

    parent: str
    agency: str
    place: str
    day: date
    since: date
    until: date
    groups: tuple[FindingGroup, ...]
    total: int
    looked_at: tuple[LookedAt, ...]
    inspector: str
    leader: str
    leader_position: str


def finding_of(rule: Rule, about: AboutRecord, day: date, detail: str = "") -> InspectionFinding:
    """The finding that a record breaks a rule, in that rule's own words."""
    return InspectionFinding(
        rule=rule.id,
        sentence=rule.text,
        basis=rule.basis,
        severity=rule.severity,
        confidence=rule.confidence,
        book=about.book,
        ref=about.ref,
        label=about.label,
        day=day,
        detail=detail,
        imported=about.ref.kind is RecordKind.OLD_LINE,
        excused=about.excused,
    )


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AboutRecord:
    """The record of a finding: its book (None: no line of the five), what opens it, its label."""

    book: OldBook | None
    ref: RecordRef
    label: str
    excused: bool = False


def grouped(
    findings: Iterable[InspectionFinding], ties: Mapping[str, tuple[int, ...]]
) -> tuple[FindingGroup, ...]:
    """The findings by rule and words, blocks first, then the most first.

    `ties` are by rule id; a rule without ties of its own has those of its number.
    """
    groups: dict[tuple[str, str, bool], list[InspectionFinding]] = {}
    for each in findings:
        groups.setdefault((each.rule, each.sentence, each.excused), []).append(each)
    found = [_group(cases, ties) for cases in groups.values()]
    return tuple(sorted(found, key=_rank))


def counted(findings: Iterable[InspectionFinding]) -> Counter[str]:
    """How many findings each rule has."""
    return Counter(each.rule for each in findings)


def _group(cases: list[InspectionFinding], ties: Mapping[str, tuple[int, ...]]) -> FindingGroup:
    one = cases[0]
    return FindingGroup(
        rule=one.rule,
        sentence=one.sentence,
        basis=one.basis,
        severity=one.severity,
        confidence=one.confidence,
        finding_numbers=ties.get(one.rule) or ties.get(_numbered(one.rule), ()),
        excused=one.excused,
        count=len(cases),
        first=tuple(cases[:FIRST_CASES]),
    )


def _numbered(rule: str) -> str:
    """The number that a rule belongs to: `SC-07C` is of SC-07."""
    return rule[:-1] if rule[-1:].isalpha() else rule


def _rank(group: FindingGroup) -> tuple[bool, bool, int, str]:
    return group.excused, group.severity is not Severity.BLOCK, -group.count, group.rule
