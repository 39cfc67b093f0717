"""A register of many documents, half of them with planted faults; the rest lawful but awkward."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, timedelta
from random import Random
from typing import TYPE_CHECKING

from bmnn_desk.domain.dates import next_working_day
from tests.inspection.planted_incoming import add_incoming
from tests.inspection.planted_moves import add_copying, add_transfer
from tests.inspection.planted_rows import (
    FIRST_2026,
    HEAD,
    Document,
    Row,
    clean_document,
    plant,
)

if TYPE_CHECKING:
    from collections.abc import Iterator

# Documents and slips in the figures of the inspection report 002 (findings.md, last lines).
PROPORTIONS = {
    "basis": 16_244,
    "recipients": 3_269,
    "no_slip": 2_321,
    "no_copy_number": 1_271,
    "copying": 970,
    "not_secret": 549,
    "level": 533,
    "handover": 300,
    "incoming": 150,
    "days": 120,
    "title": 60,
    "deputy": 41,
    "not_entered": 34,
}
_FIRST = date(2023, 1, 3)
_PER_DAY = 55


@dataclass(slots=True, kw_only=True)
class Planted:
    """Rows by sheet as a workbook has them, and every finding that they must give."""

    sheets: dict[str, list[Row]] = field(default_factory=dict)
    wanted: set[tuple[str, int, str]] = field(default_factory=set)

    def add(self, sheet: str, row: Row, rules: set[str]) -> None:
        """Append a row; its place in the sheet is where its rules are wanted."""
        rows = self.sheets.setdefault(sheet, [])
        rows.append(row)
        self.wanted |= {(sheet, len(rows) + 1, rule) for rule in rules}


def planted_register(documents: int, seed: int = 8, first: date = _FIRST) -> Planted:
    """As many faulty documents as clean ones, mixed, on working days from `first` on."""
    chance = Random(seed)  # noqa: S311  a bench's data
    kinds = [*_kinds(documents), *([""] * documents)]
    chance.shuffle(kinds)
    made = Planted()
    number, arrived, year, gap, standing = 0, 0, 0, False, ""
    for place, (kind, day) in enumerate(zip(kinds, _days(len(kinds), first), strict=True)):
        if day.year != year:
            number, arrived, year, gap, standing = 0, 0, day.year, False, ""
        number += 1
        if kind == "not_entered":
            number, gap = number + 1, True
        document = clean_document(chance, place=place, number=number, day=day)
        standing = _standing(document, standing, chance, plain=not kind)
        if kind:
            plant(kind, document, chance)
        _write(made, document, gap=gap)
        gap = False
        if not kind or kind in {"copying", "handover"}:
            add_transfer(made, document, chance, faulty=kind == "handover")
            add_copying(made, document, chance, faulty=kind == "copying")
        if kind in {"", "incoming"}:
            arrived += 1
            add_incoming(made, arrived, day, chance, faulty=kind == "incoming")
    return made


def _write(made: Planted, document: Document, *, gap: bool) -> None:
    if document.slip is not None:
        made.add("phieu", document.slip, document.slip_rules)
    rules = document.rules | ({"DI-04", "TK-03"} if gap else set())
    made.add("di", document.line, rules)


def _standing(document: Document, standing: str, chance: Random, *, plain: bool) -> str:
    """Now and then a report of level Mật goes by the slip of another one before it."""
    line = document.line
    is_report = line["ten loai"] == "Báo cáo" and line["do mat"] == "Mật"
    if not (plain and is_report and line["nguoi ky"] == HEAD):
        return standing
    if standing and chance.random() < 0.2:
        line["so phieu"], document.slip = standing, None
        return standing
    return str(line["so phieu"])


def _kinds(documents: int) -> Iterator[str]:
    whole = sum(PROPORTIONS.values())
    left = documents
    for kind, count in reversed(PROPORTIONS.items()):
        share = max(1, count * documents // whole) if kind != "basis" else left
        left -= share
        yield from [kind] * share


def _days(count: int, first: date) -> Iterator[date]:
    day = first
    for place in range(count):
        if place and place % _PER_DAY == 0:
            day = next_working_day(day)
        yield day
    assert day < FIRST_2026 + timedelta(days=10_000)
