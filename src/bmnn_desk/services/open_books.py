"""What of the registers of a year is still open: copyings, prints, bindings, number gaps."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.copying import CopyStepKind
from bmnn_desk.domain.sheets import SheetState
from bmnn_desk.domain.volumes import VolumeEventKind
from bmnn_desk.domain.year_close import OpenPoint, OpenPointKind
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.outgoing_stages import is_there, line_stands
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.domain.volumes import ShelfEntry
    from bmnn_desk.services.work import Work

_STEPS = {
    CopyStepKind.MADE: OpenPointKind.COPY_UNCOUNTED,
    CopyStepKind.SIGNED: OpenPointKind.COPY_UNSIGNED,
    CopyStepKind.SEALED: OpenPointKind.COPY_UNSEALED,
    CopyStepKind.EXECUTOR_SIGNED: OpenPointKind.EXECUTOR_UNSIGNED,
}


def open_books(work: Work, body: int, year: int, today: date) -> Iterator[OpenPoint]:
    """Steps that copyings lack, lines without a sheet, sheets not signed or bound, open books."""
    yield from number_gaps(work, body, year)
    has_seal = name_on(work, body, today).has_seal
    for step, kind in _STEPS.items():
        if has_seal or step is not CopyStepKind.SEALED:
            yield from _lacking(work, body, year, (step, kind))
    after: int | None = 0
    while after is not None:
        block = book_shelf(work, ShelfAsked(body=body, year=year), after)
        for entry in block.rows:
            yield from _of_volume(entry)
        after = block.next_key


def number_gaps(work: Work, body: int, year: int) -> Iterator[OpenPoint]:
    """Numbers of the year's series that no document has; `reference` names the first of them."""
    for series in work.session.scalars(
        select(t.Series).where(t.Series.body_id == body, t.Series.year == year)
    ):
        taken = t.NumberTaken.series_id == series.id
        last, count = work.session.execute(
            select(func.max(t.NumberTaken.number), func.count(t.NumberTaken.id)).where(taken)
        ).one()
        missing = last - series.first + 1 - count if count else 0
        if missing > 0:
            yield OpenPoint(
                kind=OpenPointKind.NUMBER_GAP,
                subject=series.id,
                reference=f"{_first_missing(work, series):02}",
                day=None,
                count=missing,
            )


def _first_missing(work: Work, series: t.Series) -> int:
    after = aliased(t.NumberTaken)
    first = is_there(
        t.NumberTaken.id,
        t.NumberTaken.series_id == series.id,
        t.NumberTaken.number == series.first,
    )
    if not work.session.scalar(select(first)):
        return series.first
    last = work.session.scalar(
        select(func.min(t.NumberTaken.number)).where(
            t.NumberTaken.series_id == series.id,
            ~is_there(
                after.id, after.series_id == series.id, after.number == t.NumberTaken.number + 1
            ),
        )
    )
    return (last or 0) + 1


def _lacking(
    work: Work, body: int, year: int, asked: tuple[CopyStepKind, OpenPointKind]
) -> Iterator[OpenPoint]:
    step, kind = asked
    rows = work.session.execute(
        select(t.Line.id, t.CopyLine.reference, t.Line.day, t.CopyLine.quantity, t.Book.kind)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(
            t.Book.body_id == body,
            t.Book.year == year,
            line_stands(),
            ~is_there(t.CopyStep.id, t.CopyStep.line_id == t.Line.id, t.CopyStep.kind == step),
        )
        .order_by(t.Line.id)
    )
    for line, reference, day, count, book in rows:
        yield OpenPoint(
            kind=kind, subject=line, reference=reference, day=day, count=count, book_kind=book
        )


def _of_volume(entry: ShelfEntry) -> Iterator[OpenPoint]:
    """Each that is lacking; of a hand-written book only that it is still open."""
    unsigned = entry.sheets.get(SheetState.PRINTED, 0)
    is_bound = VolumeEventKind.BOUND in entry.events
    loose = 0 if entry.hand_written or is_bound or not entry.lines else max(1, entry.printed)
    counts = {
        OpenPointKind.LINE_UNPRINTED: entry.unprinted,
        OpenPointKind.CORRECTION_UNPRINTED: len(entry.to_correct),
        OpenPointKind.SHEET_UNSIGNED: unsigned,
        OpenPointKind.VOLUME_UNBOUND: loose,
        OpenPointKind.BOOK_OPEN: int(entry.is_last and entry.book_closed_on is None),
    }
    for kind, count in counts.items():
        if count:
            yield OpenPoint(
                kind=kind,
                subject=entry.book,
                reference="",
                day=entry.opened_on,
                count=count,
                book_kind=entry.kind,
                volume=entry.volume,
            )
