"""What waits in the books: copyings, irregularities, sheets, the year, second persons' papers."""

from __future__ import annotations

from datetime import timedelta
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.copying_list import CopyingState
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.close_year import year_closed
from bmnn_desk.services.copying_list import CopyingsAsked, copying_ids
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.incoming_parts import open_irregularities
from bmnn_desk.services.keep_year_report import report_due
from bmnn_desk.services.outgoing_stages import line_stands
from bmnn_desk.services.year_statistics import line_references
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.services.work import Work

# How long ahead the year's report is told of: our choice, no law's.
_REPORT_AHEAD = timedelta(days=30)
_UNFINISHED = frozenset(CopyingState) - {CopyingState.DONE, CopyingState.CANCELLED}


def books_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Copyings not done, irregularities not put right, sheets not signed, years not closed.

    Then the year's report by the office's own day, and papers that a second person is to sign.
    """
    yield from _copyings(work, body, day)
    yield from _irregularities(work, body)
    yield from _sheets(work, body, day)
    yield from _years(work, body, day)
    yield from _report(work, body, day)
    yield from _papers(work, body)


def _copyings(work: Work, body: int, day: date) -> Iterator[DueRow]:
    asked = CopyingsAsked(body=body, day=day, states=_UNFINISHED)
    lines = sorted(copying_ids(work, asked, 0).rows[0])[:MOST]
    named = line_references(work, lines)
    for line in lines:
        ref = RecordRef(kind=RecordKind.COPYING, number=line)
        yield DueRow(kind=DueKind.COPYING, ref=ref, label=named[line].reference, due=None)


def _irregularities(work: Work, body: int) -> Iterator[DueRow]:
    rows = work.session.execute(
        select(t.Line.id, t.Line.item_id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(t.Item.body_id == body, line_stands(), t.Line.id.in_(open_irregularities()))
        .order_by(t.Line.id)
        .limit(MOST)
    ).all()
    named = line_references(work, [line for line, _ in rows])
    for line, item in rows:
        ref = RecordRef(kind=RecordKind.INCOMING, number=line, item=item)
        yield DueRow(
            kind=DueKind.INCIDENT, ref=ref, label=named[line].reference, due=None, rule="BC-04B"
        )


def _sheets(work: Work, body: int, day: date) -> Iterator[DueRow]:
    for year in (day.year - 1, day.year):
        after: int | None = 0
        while after is not None:
            block = book_shelf(work, ShelfAsked(body=body, year=year), after)
            yield from (_unsigned(entry) for entry in block.rows if _owes(entry))
            after = block.next_key


def _owes(entry: ShelfEntry) -> int:
    """How many sheets of a volume were printed and not signed."""
    return 0 if entry.hand_written else entry.sheets.get(SheetState.PRINTED, 0)


def _unsigned(entry: ShelfEntry) -> DueRow:
    ref = RecordRef(kind=RecordKind.BOOK, number=entry.book, volume=entry.volume)
    label = f"{entry.year}/{entry.volume}"
    return DueRow(
        kind=DueKind.SHEETS,
        ref=ref,
        label=label,
        due=None,
        rule="DI-13B",
        count=_owes(entry),
        book=BookKind(entry.kind),
    )


def _years(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Years with books that are over and were not closed."""
    years = work.session.scalars(
        select(t.Book.year)
        .where(t.Book.body_id == body, t.Book.year < day.year)
        .distinct()
        .order_by(t.Book.year)
    )
    for year in years.all():
        if year_closed(work, body, year) is None:
            ref = RecordRef(kind=RecordKind.YEAR, number=year)
            yield DueRow(kind=DueKind.YEAR, ref=ref, label=str(year), due=None, rule="TK-01D")


def _report(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """The report of this year and of the one before, as far as nobody has written it."""
    for year in (day.year - 1, day.year):
        due = report_due(work, body, year)
        if due is None or day < due - _REPORT_AHEAD or not _has_books(work, body, year):
            continue
        kept = select(t.YearReport.id).where(
            t.YearReport.body_id == body, t.YearReport.year == year
        )
        if work.session.scalar(kept.limit(1)) is None:
            ref = RecordRef(kind=RecordKind.YEAR, number=year)
            yield DueRow(kind=DueKind.REPORT, ref=ref, label=str(year), due=due, rule="BC-02")


def _has_books(work: Work, body: int, year: int) -> bool:
    books = select(t.Book.id).where(t.Book.body_id == body, t.Book.year == year)
    return work.session.scalar(books.limit(1)) is not None


def _papers(work: Work, body: int) -> Iterator[DueRow]:
    rows = work.session.execute(
        select(t.Authorisation.id, t.Authorisation.code, t.Authorisation.due, t.Person.name)
        .join(t.Person, t.Person.id == t.Authorisation.person_id)
        .outerjoin(
            t.AuthorisationPaper, t.AuthorisationPaper.authorisation_id == t.Authorisation.id
        )
        .where(t.Authorisation.body_id == body, t.AuthorisationPaper.id.is_(None))
        .order_by(t.Authorisation.due)
        .limit(MOST)
    )
    for number, code, due, name in rows:
        ref = RecordRef(kind=RecordKind.OFFICE, number=number)
        yield DueRow(kind=DueKind.AUTHORISATION, ref=ref, label=code, due=due, who=name)
