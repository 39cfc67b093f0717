"""The facts of the control sheet beside a volume: codes over its sheets, the journal's head."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.control_sheet import ControlLine, ControlSheet, ControlSheetFacts
from bmnn_desk.domain.journal_anchor import anchor_letters
from bmnn_desk.domain.office import Role
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.sheet_codes import line_code, printings_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True)
class ControlAsked:
    """The volume whose control sheet is made on `day`."""

    body: int
    book: int
    volume: int
    day: date


@allowed(Role.CLERK, Role.OFFICER)
def control_facts(work: Work, asked: ControlAsked, _after: int) -> Block[ControlSheetFacts]:
    """Codes of every printed sheet and line as kept when they were printed.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, VolumeAsked(body=asked.body, book=asked.book, volume=asked.volume))
    book = work.find(t.Book, asked.book, asked.body)
    names = name_on(work, asked.body, asked.day)
    head = journal_head(work.session)
    sheets = work.session.scalars(
        select(t.Sheet).where(t.Sheet.volume_id == volume.id).order_by(t.Sheet.number)
    ).all()
    facts = ControlSheetFacts(
        parent=names.parent,
        agency=names.name,
        place=names.place,
        day=asked.day,
        book=work.law.pack(book.pack).register(book.kind).title,
        year=book.year,
        volume=volume.number,
        seq=head.seq,
        mark=anchor_letters(head.mac),
        sheets=tuple(_sheet(work, sheet) for sheet in sheets),
    )
    return Block(rows=(facts,), next_key=None)


def _sheet(work: Work, sheet: t.Sheet) -> ControlSheet:
    rows = work.session.execute(
        select(t.Line.ordinal, t.SheetRow.digest)
        .join(t.Line, t.Line.id == t.SheetRow.line_id)
        .where(t.SheetRow.sheet_id == sheet.id, t.SheetRow.part == 0)
        .order_by(t.SheetRow.id)
    )
    return ControlSheet(
        number=sheet.number,
        code=printings_of(work, sheet)[-1].code,
        lines=tuple(ControlLine(ordinal=row.ordinal, code=line_code(row.digest)) for row in rows),
    )
