"""What an inspection asks of the office as a whole: its years, volumes, heads and powers."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from sqlalchemy import select, union

from bmnn_desk.domain.inspected import (
    InspectedRow,
    InspectedVolume,
    InspectedYear,
    OtherCaseUsed,
)
from bmnn_desk.domain.inspection_report import AboutRecord, RecordKind, RecordRef
from bmnn_desk.domain.office import DelegationCase, PostKind
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.domain.year_close import ReportCase
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.inspection_asked import LINES, next_key, office_past, other_cases
from bmnn_desk.services.keep_year_report import report_due
from bmnn_desk.services.work import Block
from bmnn_desk.services.year_statistics import line_references
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.services.inspection_asked import InspectionAsked
    from bmnn_desk.services.work import Work

_OFFICE = RecordRef(kind=RecordKind.OFFICE, number=0)
_KINDS = {
    OldBook.OUTGOING: (RecordKind.OUTGOING, "outgoing_register"),
    OldBook.INCOMING: (RecordKind.INCOMING, "incoming_register"),
    OldBook.TRANSFERS: (RecordKind.TRANSFER, "transfer_register"),
    OldBook.COPYING: (RecordKind.COPYING, "copy_register"),
}


def office_rows(work: Work, asked: InspectionAsked, _after: int) -> Block[InspectedRow]:
    """The years, their reports and volumes, the days of work without one head, the powers given."""
    rows = (
        *_years(work, asked),
        *_reports(work, asked),
        *_volumes(work, asked),
        *_heads(work, asked),
        *_powers(work, asked),
    )
    return Block(rows=rows, next_key=None)


def other_case_rows(work: Work, asked: InspectionAsked, after: int) -> Block[InspectedRow]:
    """Every "Trường hợp khác" of those days, with the record that it is about."""
    rows = work.session.execute(
        select(t.OtherCase, t.Act.object_kind, t.Act.object_id)
        .join(t.Act, t.Act.seq == t.OtherCase.act_seq)
        .where(
            t.OtherCase.body_id == asked.body,
            t.OtherCase.id > after,
            t.OtherCase.day.between(asked.since, asked.until),
        )
        .order_by(t.OtherCase.id)
        .limit(LINES)
    ).all()
    found = tuple(
        InspectedRow(
            about=_about(work, kind, number),
            day=row.day,
            case=OtherCaseUsed(rule=row.rule, document_number=row.document_number),
        )
        for row, kind, number in rows
    )
    return Block(rows=found, next_key=next_key(rows, rows[-1][0].id if rows else 0))


def _years(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    closed = set(
        work.session.scalars(select(t.YearClose.year).where(t.YearClose.body_id == asked.body))
    )
    for year in _years_with_books(work, asked):
        ref = RecordRef(kind=RecordKind.YEAR, number=year)
        yield InspectedRow(
            about=AboutRecord(book=None, ref=ref, label=str(year)),
            day=min(asked.day, date(year, 12, 31)),
            case=InspectedYear(year=year, day=asked.day, is_closed=year in closed),
        )


def _years_with_books(work: Work, asked: InspectionAsked) -> Sequence[int]:
    years = select(t.Book.year).where(
        t.Book.body_id == asked.body, t.Book.year.between(asked.since.year, asked.until.year)
    )
    return work.session.scalars(years.distinct().order_by(t.Book.year)).all()


def _reports(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    """The report of each year: its first word counts, or today's day while there is none.

    Of a year that goes on nothing is owed before the office has set a last day.
    """
    first: dict[int, t.YearReport] = {}
    kept = select(t.YearReport).where(t.YearReport.body_id == asked.body).order_by(t.YearReport.id)
    for report in work.session.scalars(kept):
        first.setdefault(report.year, report)
    others = other_cases(work, asked.body)
    for year in _years_with_books(work, asked):
        made, due = first.get(year), report_due(work, asked.body, year)
        if made is None and due is None and asked.day.year <= year:
            continue
        day = asked.day if made is None else made.day
        case = ReportCase(
            day=day, due=due, year=year, parts=() if made is None else tuple(made.parts)
        )
        yield InspectedRow(
            about=AboutRecord(
                book=None, ref=RecordRef(kind=RecordKind.YEAR, number=year), label=str(year)
            ),
            day=min(day, due or date(year, 12, 31)),
            case=case,
            excused=frozenset() if made is None else others.of(act=made.act_seq),
        )


def _volumes(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    for year in range(asked.since.year, asked.until.year + 1):
        after: int | None = 0
        while after is not None:
            block = book_shelf(work, ShelfAsked(body=asked.body, year=year), after)
            yield from map(_volume, block.rows)
            after = block.next_key


def _volume(entry: ShelfEntry) -> InspectedRow:
    book = next((book for book, (_, kind) in _KINDS.items() if kind == entry.kind), None)
    unsigned = entry.sheets.get(SheetState.PRINTED, 0)
    return InspectedRow(
        about=AboutRecord(
            book=book,
            ref=RecordRef(kind=RecordKind.BOOK, number=entry.book, volume=entry.volume),
            label=f"{entry.year}/{entry.volume}",
        ),
        day=entry.opened_on,
        case=InspectedVolume(
            hand_written=entry.hand_written,
            has_lines=entry.lines > 0,
            is_finished=entry.is_finished,
            is_bound=VolumeEventKind.BOUND in entry.events,
            unsigned=unsigned,
            unprinted=entry.unprinted + len(entry.to_correct),
        ),
        detail=str(unsigned + entry.unprinted + len(entry.to_correct) or ""),
    )


def _heads(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    """The days on which something was decided or signed, and nobody, or more than one, was head."""
    decided = (
        select(t.SlipAct.day)
        .join(t.Slip, t.Slip.id == t.SlipAct.slip_id)
        .where(t.Slip.body_id == asked.body, t.SlipAct.decided_by.is_not(None))
    )
    signed = (
        select(t.Signature.day)
        .join(t.Item, t.Item.id == t.Signature.item_id)
        .where(t.Item.body_id == asked.body)
    )
    past = office_past(work, asked.body)
    for day in sorted(work.session.scalars(union(decided, signed))):
        if asked.period.has(day):
            yield InspectedRow(
                about=AboutRecord(book=None, ref=_OFFICE, label=""), day=day, case=past.heads(day)
            )


def _powers(work: Work, asked: InspectionAsked) -> Iterator[InspectedRow]:
    past = office_past(work, asked.body)
    rows = work.session.scalars(
        select(t.Delegation).where(t.Delegation.body_id == asked.body).order_by(t.Delegation.id)
    ).all()
    for place, row in enumerate(rows):
        power = past.power(row.id)
        if power is None or not asked.period.has(row.since):
            continue
        before = (past.power(other.id) for other in rows[:place])
        case = DelegationCase(
            power=power,
            others=tuple(each for each in before if each and each.holds_on(row.since)),
            heads=frozenset(past.heads(row.since)),
            deputies=frozenset(
                post.person
                for post in past.posts
                if post.kind is PostKind.DEPUTY and post.holds_on(row.since)
            ),
        )
        yield InspectedRow(
            about=AboutRecord(book=None, ref=_OFFICE, label=row.number), day=row.since, case=case
        )


def _about(work: Work, kind: str, number: int) -> AboutRecord:
    """The record that an act was about, as the journal names it."""
    line = _line_of(work, kind, number)
    if line is not None:
        told = line_references(work, [line.id])[line.id]
        for book, (record, register) in _KINDS.items():
            if register == told.kind:
                ref = RecordRef(kind=record, number=line.id, item=line.item_id)
                return AboutRecord(book=book, ref=ref, label=told.reference, excused=True)
    slip = None
    if kind == t.Item.__tablename__:
        newest = select(t.Slip).where(t.Slip.item_id == number).order_by(t.Slip.id.desc())
        slip = work.session.scalars(newest.limit(1)).first()
    if slip is not None:
        ref = RecordRef(kind=RecordKind.SLIP, number=slip.id, item=number)
        return AboutRecord(book=OldBook.SLIPS, ref=ref, label=slip.print_code, excused=True)
    return AboutRecord(book=None, ref=_OFFICE, label="", excused=True)


def _line_of(work: Work, kind: str, number: int) -> t.Line | None:
    lines = select(t.Line).order_by(t.Line.id).limit(1)
    if kind == t.Line.__tablename__:
        lines = lines.where(t.Line.id == number)
    elif kind == t.Item.__tablename__:
        lines = lines.where(t.Line.item_id == number)
    elif kind == t.Handover.__tablename__:
        lines = lines.join(t.TransferLine, t.TransferLine.line_id == t.Line.id).where(
            t.TransferLine.handover_id == number
        )
    else:
        return None
    return work.session.scalars(lines).first()
