"""Read the cells of one register line that may be corrected, as they read now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.corrections import CORRECTABLE, LineCell, LineCells, cell_text
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.line_digests import COLUMNS
from bmnn_desk.services.line_notes import column_heading
from bmnn_desk.services.lines import is_cancelled
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.registers import Entry

_NOTE = "note"


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAsked:
    """A line of a volume by its ordinal."""

    body: int
    book: int
    volume: int
    ordinal: int


@allowed(Role.CLERK)
def line_cells(work: Work, asked: LineAsked, _after: int) -> Block[LineCells]:
    """What may be corrected of a line; nothing comes back where the volume has no such line.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    at = VolumeAsked(body=asked.body, book=asked.book, volume=asked.volume)
    line = line_at(work, at, asked.ordinal)
    if line is None:
        return Block(rows=(), next_key=None)
    book = work.find(t.Book, asked.book, asked.body)
    form = work.law.pack(book.pack).register(book.kind)
    entry = register_entries(work, at, asked.ordinal - 1).rows[0]
    cells = tuple(
        LineCell(field=field, heading=heading, kind=kind, text=cell_now(work, line, entry, field))
        for field, kind in CORRECTABLE[book.kind].items()
        if (heading := column_heading(form, field))
    )
    printed = select(t.SheetRow.id).where(t.SheetRow.line_id == line.id).limit(1)
    found = LineCells(
        ordinal=line.ordinal,
        day=line.day,
        level=entry.level,
        cells=cells,
        is_cancelled=is_cancelled(work, line.id),
        is_printed=work.session.scalar(printed) is not None,
    )
    return Block(rows=(found,), next_key=None)


def line_at(work: Work, asked: VolumeAsked, ordinal: int) -> t.Line | None:
    """The line of a volume by its ordinal.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    return work.session.scalars(
        select(t.Line).where(t.Line.volume_id == volume.id, t.Line.ordinal == ordinal)
    ).first()


def cell_now(work: Work, line: t.Line, entry: Entry, field: str) -> str:
    """What a cell says now; the note without what the desk itself adds to it.

    Raises:
        NotFoundError: the line is of no book that has such a cell.
    """
    if field != _NOTE:
        return cell_text(getattr(entry, field))
    last = work.session.scalars(
        select(t.LineCorrection.new)
        .where(t.LineCorrection.line_id == line.id, t.LineCorrection.field == field)
        .order_by(t.LineCorrection.id.desc())
        .limit(1)
    ).first()
    if last is not None:
        return last
    kind = work.find(t.Book, work.find(t.Volume, line.volume_id).book_id).kind
    columns: Any = COLUMNS[kind]
    note = work.session.scalar(select(columns.note).where(columns.line_id == line.id))
    if note is None:
        raise NotFoundError(t.Line.__tablename__, line.ordinal)
    return str(note)
