"""Read the registers (sổ) as printed, and the facts of their cover and signature block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol

from sqlalchemy import func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.printed_lines import Once, printed_block, printed_lines, printed_title
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy import Row

# Columns and no mapped rows: those are many objects each, and whoever types waits while the
# collector walks through them.
_COLUMNS = (
    t.Line.id,
    t.Line.ordinal,
    t.OutgoingLine.reference,
    t.OutgoingLine.document_day,
    t.OutgoingLine.type_name,
    t.OutgoingLine.title,
    t.OutgoingLine.level,
    t.OutgoingLine.signer,
    t.OutgoingLine.recipients,
    t.OutgoingLine.keeping_unit,
    t.OutgoingLine.copies,
    t.OutgoingLine.note,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeAsked:
    """Which volume of which book is to be read.

    With `until_act` the notes are as they stood before that act of the journal.
    """

    body: int
    book: int
    volume: int = 1
    until_act: int | None = None


class BookAsked(Protocol):
    """A book of a body; None is every book."""

    @property
    def body(self) -> int:
        """The body."""

    @property
    def book(self) -> int | None:
        """The book."""


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeFacts:
    """A volume's cover, the form pack it is bound to, and who heads the body."""

    cover: CoverFacts
    pack: str


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def outgoing_entries(work: Work, asked: VolumeAsked, after: int) -> Block[OutgoingEntry]:
    """A block of the outgoing register's lines after ordinal `after`, as printed.

    A cancelled line stays, with the day and reason in its note. A Tuyệt mật trích yếu that the
    register has is left out for who neither clerks nor leads.
    """
    volume = volume_row(work, asked)
    lines = (
        select(*_COLUMNS)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id)
    )
    rows, once = printed_lines(work, lines, after, asked.until_act), Once()
    return printed_block(_entry(row, work, note, once) for row, note in rows)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def volume_facts(work: Work, asked: VolumeAsked, _after: int) -> Block[VolumeFacts]:
    """The facts of a volume's cover: names of its time, first and last line."""
    volume = volume_row(work, asked)
    book = work.find(t.Book, asked.book, asked.body)
    names = name_on(work, asked.body, volume.opened_on)
    first_day, last_day, first, last = work.session.execute(
        select(
            func.min(t.Line.day),
            func.max(t.Line.day),
            func.min(t.Line.ordinal),
            func.max(t.Line.ordinal),
        ).where(t.Line.volume_id == volume.id)
    ).one()
    cover = CoverFacts(
        parent=names.parent,
        agency=names.name,
        year=book.year,
        since=first_day,
        until=last_day,
        first_number=first,
        last_number=last,
        volume=volume.number,
    )
    return Block(rows=(VolumeFacts(cover=cover, pack=book.pack),), next_key=None)


def volume_row(work: Work, asked: VolumeAsked) -> t.Volume:
    """The volume asked for.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    book = work.find(t.Book, asked.book, asked.body)
    number = work.session.scalar(
        select(t.Volume.id).where(t.Volume.book_id == book.id, t.Volume.number == asked.volume)
    )
    return work.find(t.Volume, number or 0)


def volumes_of(work: Work, asked: BookAsked, kind: str) -> Sequence[int]:
    """The volumes of a body's books of a kind, or of the one book asked for.

    Raises:
        NotFoundError: the body has no such book.
    """
    volumes = (
        select(t.Volume.id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == asked.body, t.Book.kind == kind)
    )
    if asked.book is not None:
        volumes = volumes.where(t.Book.id == work.find(t.Book, asked.book, asked.body).id)
    return work.session.scalars(volumes).all()


def _entry(row: Row[*tuple[Any, ...]], work: Work, note: str, once: Once) -> OutgoingEntry:
    return OutgoingEntry(
        ordinal=row.ordinal,
        reference=row.reference,
        document_day=once(row.document_day),
        title=printed_title(work, row),
        level=row.level,
        signer=once(row.signer),
        recipients=once(tuple(row.recipients)),
        keeping_unit=once(row.keeping_unit),
        copies=row.copies,
        note=note,
    )
