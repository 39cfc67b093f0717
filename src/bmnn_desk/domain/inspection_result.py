"""Judges what an inspection read: rows of the own store, and registers that were brought in."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.inspected import OtherCaseUsed
from bmnn_desk.domain.inspection import broken_by, inspect_old_register, regime_on
from bmnn_desk.domain.inspection_report import (
    AboutRecord,
    InspectionFinding,
    InspectionResult,
    RecordKind,
    RecordRef,
    finding_of,
    grouped,
)
from bmnn_desk.domain.old_register import OldBook, OldIncoming, OldRegister, OldSlip
from bmnn_desk.domain.rules.of_case import RULES_OF

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.inspected import InspectedRow
    from bmnn_desk.domain.inspection import Found, InspectionRegime
    from bmnn_desk.domain.old_register import OldLine

_OWN = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class InspectionPeriod:
    """From which day to which an inspection looks, both in it."""

    since: date
    until: date

    def has(self, day: date) -> bool:
        """True for a day of the period."""
        return self.since <= day <= self.until


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class InspectionSources:
    """What was read: rows of the own store, and the registers brought in, by their import."""

    own: Sequence[InspectedRow]
    old: Mapping[int, OldRegister]


def inspection_result(
    sources: InspectionSources,
    period: InspectionPeriod,
    regimes: Sequence[InspectionRegime],
    ties: Mapping[str, tuple[int, ...]],
) -> InspectionResult:
    """Every finding of the period; `ties` are the inspectors' findings by rule id."""
    findings = (
        *(found for row in sources.own for found in own_findings(row, regimes)),
        *(
            found
            for number, register in sources.old.items()
            for found in old_findings(number, register, regimes)
            if period.has(found.day)
        ),
    )
    by_year: defaultdict[tuple[int, int], Counter[OldBook]] = defaultdict(Counter)
    for row in sources.own:
        if row.counts and row.about.book:
            by_year[_OWN, row.day.year][row.about.book] += 1
    for number, register in sources.old.items():
        for book, year in _looked_at(register, period):
            by_year[number, year][book] += 1
    own: Counter[OldBook] = Counter()
    old: Counter[OldBook] = Counter()
    for (number, _), counts in by_year.items():
        (old if number else own).update(counts)
    return InspectionResult(
        groups=grouped(findings, ties),
        findings=findings,
        looked_at=MappingProxyType(own + old),
        imported=MappingProxyType(old),
        since=period.since,
        until=period.until,
        by_year=MappingProxyType(dict(by_year)),
    )


def own_findings(
    row: InspectedRow, regimes: Sequence[InspectionRegime]
) -> Iterator[InspectionFinding]:
    """What a row of the own store breaks by the rules of its day."""
    regime = regime_on(regimes, row.day)
    if regime is None:
        return
    if isinstance(row.case, OtherCaseUsed):
        rule = regime.rules.get(row.case.rule)
        if rule is not None:
            yield finding_of(rule, row.about, row.day, row.case.document_number)
        return
    for rule, detail in broken_by(row.case, RULES_OF[type(row.case)], regime.rules):
        if rule.id not in row.excused:
            yield finding_of(rule, row.about, row.day, detail or row.detail)


def old_findings(
    number: int, register: OldRegister, regimes: Sequence[InspectionRegime]
) -> Iterator[InspectionFinding]:
    """What a register breaks that was brought in as the import of that number."""
    lines = {book: {line.row: line for line in _lines(register, book)} for book in OldBook}
    for found in inspect_old_register(register, regimes):
        regime = regime_on(regimes, found.day)
        if regime is not None:
            about = _about(number, found, lines[found.book][found.row])
            yield finding_of(regime.rules[found.rule], about, found.day, found.detail)


def _about(number: int, found: Found, line: OldLine) -> AboutRecord:
    ref = RecordRef(kind=RecordKind.OLD_LINE, number=number, row=found.row)
    return AboutRecord(book=found.book, ref=ref, label=_label(line))


def _label(line: OldLine) -> str:
    if isinstance(line, OldSlip):
        return line.number
    if isinstance(line, OldIncoming):
        return ", ".join(filter(str.strip, (line.number, line.reference)))
    return line.reference


def _lines(register: OldRegister, book: OldBook) -> Sequence[OldLine]:
    lines: Mapping[OldBook, Sequence[OldLine]] = {
        OldBook.SLIPS: register.slips,
        OldBook.OUTGOING: register.outgoing,
        OldBook.INCOMING: register.incoming,
        OldBook.TRANSFERS: register.transfers,
        OldBook.COPYING: register.copying,
    }
    return lines[book]


def _looked_at(register: OldRegister, period: InspectionPeriod) -> Iterable[tuple[OldBook, int]]:
    """Book and year of each line of the period; one without a day is of that of the one before."""
    for book in OldBook:
        day: date | None = None
        for line in _lines(register, book):
            day = _day(line) or day
            if day is None or period.has(day):
                yield book, 0 if day is None else day.year


def _day(line: OldLine) -> date | None:
    if isinstance(line, OldIncoming):
        return line.arrived
    if isinstance(line, OldSlip):
        return line.approved or line.day
    return line.day
