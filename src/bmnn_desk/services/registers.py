"""Read the registers (sổ) as printed, and the facts of their cover and signature block."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, TypeVar

from sqlalchemy import func, select

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import CoverFacts, OutgoingEntry
from bmnn_desk.services.office_facts import name_on
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from sqlalchemy import Row

Value = TypeVar("Value")

# Columns and no mapped rows: those are many objects each, and whoever types waits while the
# collector walks through them.
_COLUMNS = (
    t.Line.ordinal,
    t.Line.day,
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
    t.LineCancel.day.label("cancelled_on"),
    t.LineCancel.reason,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class VolumeAsked:
    """Which volume of which book is to be read."""

    body: int
    book: int
    volume: int = 1


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
    rows = work.session.execute(
        select(*_COLUMNS)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .outerjoin(t.LineCancel, t.LineCancel.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id, t.Line.ordinal > after)
        .order_by(t.Line.ordinal)
        .limit(BLOCK)
    )
    known: dict[Any, Any] = {}
    entries = tuple(_entry(row, work, known) for row in rows)
    return Block(rows=entries, next_key=entries[-1].ordinal if len(entries) == BLOCK else None)


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


def _entry(row: Row[*tuple[Any, ...]], work: Work, known: dict[Any, Any]) -> OutgoingEntry:
    """The printed line; what lines of a block say alike stands in memory once.

    A hundred thousand lines are let go in a third of the time then, and nothing else runs while
    they are.
    """

    def once(value: Value) -> Value:
        """The equal value met first, or this one."""
        kept: Value = known.setdefault(value, value)
        return kept

    note = row.note
    if row.cancelled_on is not None:
        words = work.law.on(row.day).words
        said = words["cancelled"].format(day=short_day(row.cancelled_on), reason=row.reason)
        note = "\n".join(part for part in (note, said) if part)
    title = row.title if reads_title(work, row.level) else ""
    return OutgoingEntry(
        ordinal=row.ordinal,
        reference=row.reference,
        document_day=once(row.document_day),
        title=" ".join(part for part in (row.type_name, title) if part),
        level=row.level,
        signer=once(row.signer),
        recipients=once(tuple(row.recipients)),
        keeping_unit=once(row.keeping_unit),
        copies=row.copies,
        note=note,
    )
