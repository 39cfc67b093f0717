"""Read the register of copying (Sổ quản lý sao, chụp) as printed."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.dates import day_text
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.registers import CopyingEntry
from bmnn_desk.services.printed_lines import printed_block, printed_lines, printed_title
from bmnn_desk.services.registers import volume_row
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

    from sqlalchemy import Row

    from bmnn_desk.services.registers import VolumeAsked

# Columns and no mapped rows: the collector walks through the objects of those.
_COLUMNS = (
    t.Line.id,
    t.Line.ordinal,
    t.Line.day,
    t.CopyLine.reference,
    t.CopyLine.document_day,
    t.CopyLine.type_name,
    t.CopyLine.title,
    t.CopyLine.level,
    t.CopyLine.form,
    t.CopyLine.quantity,
    t.CopyLine.permitted_by,
    t.CopyLine.executor,
    t.CopyLine.recipients,
    t.CopyLine.note,
)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def copy_entries(work: Work, asked: VolumeAsked, after: int) -> Block[CopyingEntry]:
    """A block of the register's lines after ordinal `after`, as printed.

    A cancelled line stays, with the day and reason in its note; a Tuyệt mật trích yếu is left
    out for who neither clerks nor leads.

    Raises:
        NotFoundError: the body has no such book, or the book no such volume.
    """
    volume = volume_row(work, asked)
    lines = (
        select(*_COLUMNS)
        .join(t.CopyLine, t.CopyLine.line_id == t.Line.id)
        .where(t.Line.volume_id == volume.id)
    )
    rows = printed_lines(work, lines, after, asked.until_act)
    numbers = _numbers(work, [row.id for row, _ in rows])
    return printed_block(_entry(work, row, numbers.get(row.id, ()), note) for row, note in rows)


def _entry(
    work: Work, row: Row[*tuple[Any, ...]], numbers: tuple[int, ...], note: str
) -> CopyingEntry:
    regime = work.law.on(row.day)
    day = day_text(row.document_day)
    return CopyingEntry(
        ordinal=row.ordinal,
        day=row.day,
        reference=", ".join(filter(None, (row.reference, day))),
        title=printed_title(work, row),
        level=row.level,
        form=regime.sheet("copy_request").words[f"form_{row.form}"],
        quantity=row.quantity,
        permitted_by=row.permitted_by,
        executor=row.executor,
        recipients=_numbered(regime.sheet("copy_marks").words, row.recipients, numbers),
        note=note,
    )


def _numbered(
    words: Mapping[str, str], names: list[str], numbers: tuple[int, ...]
) -> tuple[str, ...]:
    return tuple(
        words["register_recipient"].format(name=name, number=f"{number:02}")
        for name, number in zip(names, numbers, strict=True)
    )


def _numbers(work: Work, lines: list[int]) -> dict[int, tuple[int, ...]]:
    found: dict[int, tuple[int, ...]] = {}
    rows = work.session.execute(
        select(t.Copy.line_id, t.Copy.number)
        .where(t.Copy.line_id.in_(lines))
        .order_by(t.Copy.line_id, t.Copy.number)
    )
    for line, number in rows:
        if line is not None:
            found[line] = (*found.get(line, ()), number)
    return found
