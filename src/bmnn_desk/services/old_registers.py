"""Read the old registers that were brought in, newest first."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_register import OldBook
from bmnn_desk.domain.old_register_kept import OldBookKept, OldRegisterKept
from bmnn_desk.errors import OldRegisterTakenBackError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping

OLD_REGISTER = t.OldRegisterImport.__tablename__
"""The kind by which endings and the journal name an old register."""


@dataclass(frozen=True, slots=True, kw_only=True)
class OldRegistersAsked:
    """The old registers of a body; those taken back too only `with_taken_back`."""

    body: int
    with_taken_back: bool = False


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def old_registers(work: Work, asked: OldRegistersAsked, after: int) -> Block[OldRegisterKept]:
    """The old registers of a body, newest first; `after` is the last one that was read.

    The `names` of the first one of all, taken back or not, are those to propose for the next file.
    """
    imports, endings = t.OldRegisterImport, t.Ending
    wanted = (
        select(imports, t.Person.name, endings.day, endings.reason)
        .join(t.Act, t.Act.seq == imports.act_seq)
        .join(t.Account, t.Account.id == t.Act.actor_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .outerjoin(endings, (endings.kind == OLD_REGISTER) & (endings.row == imports.id))
        .where(imports.body_id == asked.body, imports.id < after if after else imports.id > 0)
        .order_by(desc(imports.id))
        .limit(BLOCK)
    )
    if not asked.with_taken_back:
        wanted = wanted.where(endings.id.is_(None))
    rows = work.session.execute(wanted).all()
    counts = _counts(work, [row.id for row, *_ in rows])
    return Block(
        rows=tuple(
            OldRegisterKept(
                old_register=row.id,
                file_name=row.file_name,
                sha256=row.sha256,
                day=row.day,
                entered_by=name,
                books=tuple(
                    OldBookKept(book=OldBook(book), rows=counts.get((row.id, book), 0))
                    for book in row.books
                ),
                names=tuple((heading, layout) for heading, layout in row.names),
                taken_back_on=day,
                reason=reason or "",
            )
            for row, name, day, reason in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def require_standing(work: Work, body: int, old_register: int) -> t.OldRegisterImport:
    """The import's row, unless it was taken back.

    Raises:
        NotFoundError: the body has no such import.
        OldRegisterTakenBackError: it was taken back.
    """
    row = work.find(t.OldRegisterImport, old_register, body)
    day = work.session.scalar(
        select(t.Ending.day).where(t.Ending.kind == OLD_REGISTER, t.Ending.row == row.id)
    )
    if day is not None:
        raise OldRegisterTakenBackError(day)
    return row


def _counts(work: Work, imports: list[int]) -> Mapping[tuple[int, str], int]:
    lines = t.OldRegisterLine
    rows = work.session.execute(
        select(lines.import_id, lines.book, func.count())
        .where(lines.import_id.in_(imports))
        .group_by(lines.import_id, lines.book)
    )
    return {(number, book): count for number, book, count in rows}
