"""Read the register of incoming documents as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import IncomingEntry
from bmnn_desk.services.printed_lines import Once, printed_block, printed_lines, printed_title
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import Row

# Columns and no mapped rows, as in the outgoing register.
_COLUMNS = (
    t.Line.id,
    t.Line.ordinal,
    t.IncomingLine.arrived_on,
    t.IncomingLine.arrival_number,
    t.IncomingLine.sender,
    t.IncomingLine.reference,
    t.IncomingLine.document_day,
    t.IncomingLine.type_name,
    t.IncomingLine.title,
    t.IncomingLine.level,
    t.IncomingLine.recipients,
    t.IncomingLine.note,
)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def incoming_entries(work: Work, asked: VolumeAsked, after: int) -> Block[IncomingEntry]:
    """A block of the incoming register's lines after ordinal `after`, as printed.

    A cancelled line stays, with the day and reason in its note.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    lines = (
        select(*_COLUMNS)
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id)
    )
    rows, once = printed_lines(work, lines, after, asked.until_act), Once()
    return printed_block(_entry(row, work, note, once) for row, note in rows)


def _entry(row: Row[*tuple[Any, ...]], work: Work, note: str, once: Once) -> IncomingEntry:
    return IncomingEntry(
        ordinal=row.ordinal,
        arrived_on=once(row.arrived_on),
        arrival_number=row.arrival_number,
        sender=once(row.sender),
        reference=row.reference,
        document_day=once(row.document_day),
        title=printed_title(work, row),
        level=row.level,
        recipients=once(tuple(row.recipients)),
        note=note,
    )
