"""The yearly self-inspection as rules look at it (KT-01), and as work that waits."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspected import InspectedRow
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.office_order import SelfInspection, SelfInspectionCase
from bmnn_desk.services.keep_self_inspection import SelfInspectionsAsked, self_inspections
from bmnn_desk.services.office_order_cases import untrained_people
from bmnn_desk.services.person_files import posts_by_person
from bmnn_desk.services.work import Block
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_RULE = "KT-01"
_OFFICE = RecordRef(kind=RecordKind.OFFICE, number=0)
# From this month on the year's inspection of itself is told of: our choice, no law's.
_TOLD_FROM_MONTH = 10


def self_inspection_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """The record of this year from October on, and that of the year before where it is missing.

    Only for years in which the office had books here.
    """
    for year in (day.year - 1, day.year):
        due = _last_day(year)
        is_early = year == day.year and day.month < _TOLD_FROM_MONTH
        if is_early or not _has_books(work, body, year) or _kept(work, body, year):
            continue
        yield DueRow(
            kind=DueKind.SELF_INSPECTION, ref=_OFFICE, label=str(year), due=due, rule=_RULE
        )


def self_inspection_rows(work: Work, asked: InspectionAsked, _after: int) -> Block[InspectedRow]:
    """A case for each year of those days in which the office had books."""
    years = range(asked.since.year, asked.until.year + 1)
    rows = tuple(_row(work, asked, year) for year in years if _has_books(work, asked.body, year))
    return Block(rows=rows, next_key=None)


def _row(work: Work, asked: InspectionAsked, year: int) -> InspectedRow:
    due = _last_day(year)
    # Who was trained is asked of the year's end, or of today while the year goes on.
    day = min(asked.day, due)
    posts = posts_by_person(work, asked.body)
    kept = _kept(work, asked.body, year)
    case = SelfInspectionCase(
        day=asked.day,
        year=year,
        due=due,
        done=tuple(SelfInspection(day=_within(each[0], year), record=each[1]) for each in kept),
        wanted=frozenset(line.key for line in work.law.self_inspection),
        answered=frozenset().union(*(each[2] for each in kept)),
        untrained=len(untrained_people(work, asked.body, posts, day)),
    )
    return InspectedRow(
        about=AboutRecord(book=None, ref=_OFFICE, label=str(year)),
        day=day,
        case=case,
        detail=str(year),
    )


def _kept(work: Work, body: int, year: int) -> tuple[tuple[date, str, frozenset[str]], ...]:
    """Day, number and answered lines of the records of a year."""
    asked = SelfInspectionsAsked(body=body, year=year)
    return tuple(
        (each.day, each.number, frozenset(answer.line for answer in each.answers))
        for each in self_inspections(work, asked, 0).rows
    )


def _within(day: date, year: int) -> date:
    """The day of a record as the rule asks for it: one written in January is of its year."""
    return day if day.year == year else _last_day(year)


def _last_day(year: int) -> date:
    return date(year, 12, 31)


def _has_books(work: Work, body: int, year: int) -> bool:
    books = select(t.Book.id).where(t.Book.body_id == body, t.Book.year == year)
    return work.session.scalar(books.limit(1)) is not None
