"""Read the lines of any register as printed, with their corrections."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.corrections import corrected
from bmnn_desk.domain.office import Role
from bmnn_desk.services.copy_register import copy_entries
from bmnn_desk.services.incoming_entries import incoming_entries
from bmnn_desk.services.line_corrections import corrections_of
from bmnn_desk.services.registers import VolumeAsked, outgoing_entries, volume_row
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.transfer_entries import transfer_entries
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence

    from bmnn_desk.domain.corrections import Correction
    from bmnn_desk.domain.registers import Entry

_TITLE = "title"
# A register that a kind of book has: what reads its lines, notes and all, by ordinal.
READS: Mapping[str, Callable[[Work, VolumeAsked, int], Block[Any]]] = {
    BookKind.OUTGOING: outgoing_entries,
    BookKind.INCOMING: incoming_entries,
    BookKind.TRANSFER: transfer_entries,
    BookKind.COPY: copy_entries,
}


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def register_entries(work: Work, asked: VolumeAsked, after: int) -> Block[Entry]:
    """A block of a volume's lines after ordinal `after`, as printed and as corrected.

    A corrected cell reads as it was corrected; the note says what stood there before.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    kind = work.find(t.Book, asked.book, asked.body).kind
    block = READS[kind](work, asked, after)
    if not block.rows:
        return block
    span = (block.rows[0].ordinal, block.rows[-1].ordinal)
    lines = {
        row.id: row.ordinal
        for row in work.session.execute(
            select(t.Line.id, t.Line.ordinal).where(
                t.Line.volume_id == volume.id, t.Line.ordinal.between(*span)
            )
        )
    }
    said = {
        lines[line]: each for line, each in corrections_of(work, lines, asked.until_act).items()
    }
    rows = tuple(
        corrected(kind, entry, _readable(work, entry, said[entry.ordinal]))
        if entry.ordinal in said
        else entry
        for entry in block.rows
    )
    return Block(rows=rows, next_key=block.next_key)


def _readable(work: Work, entry: Entry, said: Sequence[Correction]) -> Iterator[Correction]:
    reads = reads_title(work, entry.level)
    return (each for each in said if reads or each.field != _TITLE)
