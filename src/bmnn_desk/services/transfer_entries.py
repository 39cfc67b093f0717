"""Sổ chuyển giao as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import TransferEntry
from bmnn_desk.services.printed_lines import printed_block, printed_lines
from bmnn_desk.services.registers import volume_row
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import Row

    from bmnn_desk.services.registers import VolumeAsked

_COLUMNS = (
    t.Line.id,
    t.Line.ordinal,
    t.Line.day,
    t.TransferLine.reference,
    t.TransferLine.copy_numbers,
    t.TransferLine.level,
    t.TransferLine.recipient,
    t.TransferLine.note,
)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def transfer_entries(work: Work, asked: VolumeAsked, after: int) -> Block[TransferEntry]:
    """A block of the lines of a volume after ordinal `after`; the receipt is left to be signed.

    A cancelled line stays, with the day and reason in its note.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    lines = (
        select(*_COLUMNS)
        .join(t.TransferLine, t.TransferLine.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id)
    )
    rows = printed_lines(work, lines, after, asked.until_act)
    return printed_block(_entry(work, row, note) for row, note in rows)


def _entry(work: Work, row: Row[*tuple[Any, ...]], note: str) -> TransferEntry:
    words = work.law.on(row.day).words
    reference = words["transfer_reference"].format(
        reference=row.reference, numbers=row.copy_numbers
    )
    return TransferEntry(
        ordinal=row.ordinal,
        day=row.day,
        reference=reference if row.copy_numbers else row.reference,
        level=row.level,
        recipient=row.recipient,
        receipt="",
        note=note,
    )
