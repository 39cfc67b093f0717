"""Read the shelf: every volume of a body's books, and where the next print of one stands."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass

from sqlalchemy import exists, func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.register_parts import Continuation
from bmnn_desk.domain.sheets import SheetMark, SheetState
from bmnn_desk.domain.volumes import PrintPlan, ShelfEntry, VolumeEventKind, VolumeMark
from bmnn_desk.services.book_state import closed_on
from bmnn_desk.services.open_volume import newest_volume, next_ordinal, takes_lines
from bmnn_desk.services.record_register_print import last_sheet, sheet_state, sheet_states
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
        (shelf_entry(work, volume) for volume in volumes), key=lambda row: (row.book, row.volume)
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
        is_finished=not takes_lines(work, volume),
        sheets=_sheets(work, volume),
    )
    return Block(rows=(plan,), next_key=None)


def shelf_entry(work: Work, volume: t.Volume) -> ShelfEntry:
    """What the shelf says of a volume."""
    book = work.find(t.Book, volume.book_id)
    first, last = _span(work, volume)
    printed = _printed_to(work, volume)
    following = next_ordinal(work, book.id)
    begins = following if first is None else first
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
        is_last=newest_volume(work, book.id) is volume,
        opened_on=volume.opened_on,
        book_closed_on=closed_on(work, book.id),
        first_ordinal=first,
        last_ordinal=last,
        next_ordinal=following,
        sheets=Counter(sheet_states(work, volume.id).values()),
        unprinted=unprinted,
        to_correct=tuple(lines_to_correct(work, volume.id)),
        events={
            VolumeEventKind(row.kind): VolumeMark(day=row.day, sheets=row.sheets) for row in events
        },
    )


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


def _sheets(work: Work, volume: t.Volume) -> int | None:
    """How many sheets the volume has by its signed opening page."""
    return work.session.scalar(
        select(t.VolumeEvent.sheets).where(
            t.VolumeEvent.volume_id == volume.id,
            t.VolumeEvent.kind == VolumeEventKind.OPENED.value,
        )
    )


def _room(work: Work, sheet: t.Sheet) -> Continuation | None:
    corrections = select(t.SheetEvent.id).where(
        t.SheetEvent.sheet_id == sheet.id, t.SheetEvent.state == SheetMark.CORRECTION.value
    )
    is_correction = work.session.scalar(corrections) is not None
    bottom = work.session.scalar(
        select(func.max(t.SheetRow.top_mm + t.SheetRow.height_mm)).where(
            t.SheetRow.sheet_id == sheet.id
        )
    )
    if is_correction or bottom is None or sheet_state(work, sheet.id) is SheetState.BOUND:
        return None
    if _is_ruled_otherwise(work, sheet):
        return None
    return Continuation(sheet=sheet.number, bottom_mm=bottom)


def _is_ruled_otherwise(work: Work, sheet: t.Sheet) -> bool:
    """Whether the form was corrected since: new rows would not stand below the sheet's columns."""
    book = work.find(t.Book, work.find(t.Volume, sheet.volume_id).book_id)
    form = work.law.pack(book.pack).register(book.kind)
    of_form = t.FormCorrection.file.like(f"m%\\_{book.kind}.toml", escape="\\")
    corrected = (
        select(t.FormCorrection.id).where(t.FormCorrection.pack == book.pack, of_form).limit(1)
    )
    return sheet.form_digest != form.digest and work.session.scalar(corrected) is not None
