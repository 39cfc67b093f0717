"""What a verification report counts: the registers' lines and numbers, the copies by place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.domain.verification import CopiesTold, SeriesTold, missing_ranges
from bmnn_desk.services.holdings_list import lacks
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.tables.custody import BY_LACKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
_NUMBERED: Mapping[BookKind, type[t.OutgoingLine | t.IncomingLine]] = {
    BookKind.OUTGOING: t.OutgoingLine,
    BookKind.INCOMING: t.IncomingLine,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class CountsAsked:
    """Whose registers, from which year to which."""

    body: int
    since: int
    until: int


@allowed(*READERS)
def series_told(work: Work, asked: CountsAsked, _after: int) -> Block[SeriesTold]:
    """Every register with lines in those years, the years first, then in the order of the kinds."""
    rows = tuple(
        told
        for year in range(asked.since, asked.until + 1)
        for kind in BookKind
        for told in _register(work, asked.body, kind, year)
    )
    return Block(rows=rows, next_key=None)


@allowed(*READERS)
def copies_told(work: Work, asked: CountsAsked, _after: int) -> Block[CopiesTold]:
    """The body's copies today, by their newest moves; one row.

    What is taken out is the office's own, and out of it: it counts there alone.
    """
    now, taken_out = t.CopyNow, CopyState.TAKEN_OUT.value
    rows = work.session.execute(
        select(now.state, now.ours, func.count())
        .where(now.body_id == asked.body)
        .group_by(now.state, now.ours)
    ).all()
    unplaced = work.session.scalar(
        select(func.count())
        .select_from(now)
        .with_hint(now, BY_LACKING)
        .join(t.Copy, t.Copy.id == now.copy_id)
        .where(now.body_id == asked.body, now.state != taken_out, lacks())
    )
    told = CopiesTold(
        held=sum(count for state, ours, count in rows if ours and state != taken_out),
        out=sum(
            count
            for state, ours, count in rows
            if state == taken_out or (state == CopyState.DELIVERED and not ours)
        ),
        lost=sum(count for state, _, count in rows if state == CopyState.LOST),
        unplaced=unplaced or 0,
    )
    return Block(rows=(told,), next_key=None)


def _register(work: Work, body: int, kind: BookKind, year: int) -> Iterator[SeriesTold]:
    of_year = (t.Book.body_id == body, t.Book.kind == kind.value, t.Book.year == year)
    lines, cancelled, last = work.session.execute(
        select(func.count(t.Line.id), func.count(t.LineCancel.id), func.max(t.Line.ordinal))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(*of_year)
    ).one()
    if not lines:
        return
    missing = tuple(_missing(work, body, kind, year))
    yield SeriesTold(
        book=kind, year=year, lines=lines, cancelled=cancelled, last=last, missing=missing
    )


def _missing(work: Work, body: int, kind: BookKind, year: int) -> Iterator[tuple[int, int]]:
    """Numbers of a series that nobody has; of a register without numbers, ordinals."""
    columns = _NUMBERED.get(kind)
    if columns is None:
        ordinals = (
            select(t.Line.ordinal)
            .join(t.Volume, t.Volume.id == t.Line.volume_id)
            .join(t.Book, t.Book.id == t.Volume.book_id)
            .where(t.Book.body_id == body, t.Book.kind == kind.value, t.Book.year == year)
        )
        found = work.session.scalars(ordinals).all()
        yield from missing_ranges(found, min(found, default=1))
        return
    taken = (
        select(t.Series.id, t.Series.first, t.NumberTaken.number)
        .join(t.NumberTaken, t.NumberTaken.series_id == t.Series.id)
        .join(columns, columns.number_taken_id == t.NumberTaken.id)
        .where(t.Series.body_id == body, t.Series.year == year)
    )
    numbers: dict[int, tuple[int, list[int]]] = {}
    for series, first, number in work.session.execute(taken):
        numbers.setdefault(series, (first, []))[1].append(number)
    for first, of_series in numbers.values():
        yield from missing_ranges(of_series, first)
