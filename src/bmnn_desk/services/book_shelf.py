"""Read the shelf: every volume of a body's books, and where the next print of one stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import exists, func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.register_parts import Continuation
from bmnn_desk.domain.sheets import SheetMark, SheetState, state_of
from bmnn_desk.domain.volumes import PrintPlan, ShelfEntry, VolumeEventKind, VolumeMark
from bmnn_desk.services.book_state import book_state
from bmnn_desk.services.open_volume import next_ordinal
from bmnn_desk.services.record_register_print import last_sheet, sheet_state
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.sheet_list import lines_to_correct
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class ShelfAsked:
    """The books of which body and year; None is every year."""

    body: int
    year: int | None = None


@allowed(*_READERS)
def book_shelf(work: Work, asked: ShelfAsked, after: int) -> Block[ShelfEntry]:
    """Every volume of the books, oldest book first, a book's volumes in order."""
    wanted = select(t.Volume).join(t.Book, t.Book.id == t.Volume.book_id)
    if asked.year is not None:
        wanted = wanted.where(t.Book.year == asked.year)
    volumes = work.session.scalars(
        wanted.where(t.Book.body_id == asked.body, t.Volume.id > after)
        .order_by(t.Volume.id)
        .limit(BLOCK)
    ).all()
    rows = sorted(
        (_entry(work, volume) for volume in volumes), key=lambda row: (row.book, row.volume)
    )
    next_key = volumes[-1].id if len(volumes) == BLOCK else None
    return Block(rows=tuple(rows), next_key=next_key)


@allowed(*_READERS)
def print_plan(work: Work, asked: VolumeAsked, _after: int) -> Block[PrintPlan]:
    """Where the next print of a volume stands: what is new, which sheet has free room.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    first, last = _span(work, volume)
    sheet = last_sheet(work, volume.id)
    cancelled = work.session.scalars(
        select(t.Line.ordinal)
        .join(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id)
    )
    plan = PrintPlan(
        first_ordinal=next_ordinal(work, volume.book_id) if first is None else first,
        last_ordinal=last,
        printed_to=_printed_to(work, volume),
        next_sheet=1 if sheet is None else sheet.number + 1,
        continue_from=None if sheet is None else _room(work, sheet),
        to_correct=lines_to_correct(work, volume.id),
        cancelled=frozenset(cancelled),
        is_finished=_is_finished(work, volume),
    )
    return Block(rows=(plan,), next_key=None)


def _entry(work: Work, volume: t.Volume) -> ShelfEntry:
    book = work.find(t.Book, volume.book_id)
    first, last = _span(work, volume)
    printed = _printed_to(work, volume)
    begins = next_ordinal(work, book.id) if first is None else first
    events = work.session.scalars(
        select(t.VolumeEvent).where(t.VolumeEvent.volume_id == volume.id).order_by(t.VolumeEvent.id)
    )
    unprinted = 0 if last is None or book.hand_written else last - (printed or begins - 1)
    return ShelfEntry(
        book=book.id,
        kind=book.kind,
        year=book.year,
        pack=book.pack,
        hand_written=book.hand_written,
        volume=volume.number,
        is_last=_is_last(work, volume),
        opened_on=volume.opened_on,
        book_closed_on=book_state(work, book.id).closed_on,
        first_ordinal=first,
        last_ordinal=last,
        next_ordinal=next_ordinal(work, book.id),
        sheets=_states(work, volume),
        unprinted=unprinted,
        to_correct=tuple(lines_to_correct(work, volume.id)),
        events={
            VolumeEventKind(row.kind): VolumeMark(day=row.day, sheets=row.sheets) for row in events
        },
    )


def _states(work: Work, volume: t.Volume) -> Counter[SheetState]:
    """How many sheets are how far; all marks at once, for a volume may have thousands."""
    rows = work.session.execute(
        select(t.SheetEvent.sheet_id, t.SheetEvent.state)
        .join(t.Sheet, t.Sheet.id == t.SheetEvent.sheet_id)
        .where(t.Sheet.volume_id == volume.id)
        .order_by(t.SheetEvent.id)
    )
    marks: dict[int, list[SheetMark]] = {}
    for sheet, state in rows:
        marks.setdefault(sheet, []).append(SheetMark(state))
    return Counter(map(state_of, marks.values()))


def _span(work: Work, volume: t.Volume) -> tuple[int | None, int | None]:
    first, last = work.session.execute(
        select(func.min(t.Line.ordinal), func.max(t.Line.ordinal)).where(
            t.Line.volume_id == volume.id
        )
    ).one()
    return first, last


def _printed_to(work: Work, volume: t.Volume) -> int | None:
    """The last ordinal printed in the run of the lines: on the newest sheet of no correction."""
    correction = exists().where(
        t.SheetEvent.sheet_id == t.Sheet.id, t.SheetEvent.state == SheetMark.CORRECTION.value
    )
    newest = (
        select(func.max(t.Sheet.number))
        .where(t.Sheet.volume_id == volume.id, ~correction)
        .scalar_subquery()
    )
    return work.session.scalar(
        select(func.max(t.Line.ordinal))
        .join(t.SheetRow, t.SheetRow.line_id == t.Line.id)
        .join(t.Sheet, t.Sheet.id == t.SheetRow.sheet_id)
        .where(t.Sheet.volume_id == volume.id, t.Sheet.number == newest)
    )


def _room(work: Work, sheet: t.Sheet) -> Continuation | None:
    marks = work.session.scalars(
        select(t.SheetEvent.state).where(t.SheetEvent.sheet_id == sheet.id)
    ).all()
    is_correction = SheetMark.CORRECTION.value in marks
    bottom = work.session.scalar(
        select(func.max(t.SheetRow.top_mm + t.SheetRow.height_mm)).where(
            t.SheetRow.sheet_id == sheet.id
        )
    )
    if is_correction or bottom is None or sheet_state(work, sheet.id) is SheetState.BOUND:
        return None
    return Continuation(sheet=sheet.number, bottom_mm=bottom)


def _is_last(work: Work, volume: t.Volume) -> bool:
    last = work.session.scalar(
        select(func.max(t.Volume.number)).where(t.Volume.book_id == volume.book_id)
    )
    return last == volume.number


def _is_finished(work: Work, volume: t.Volume) -> bool:
    closed = book_state(work, volume.book_id).closed_on is not None
    return closed or not _is_last(work, volume)
