"""Read the rows of an old register that was brought in.

Who read them makes the register of them again, its empty books too, by
`old_register_of(lines, books)`; services/inspect_store.py does so.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_cells_kept import line_of, register_of_lines
from bmnn_desk.domain.old_register import OldBook, OldIncoming, OldOutgoing
from bmnn_desk.domain.old_register_kept import OldLineKept
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.services.old_registers import require_standing
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.old_register import OldRegister


@dataclass(frozen=True, slots=True, kw_only=True)
class OldLinesAsked:
    """The rows of one import of a body; of one book alone where it is named.

    `row` narrows to one row of the file, 0 to none.
    """

    body: int
    old_register: int
    book: OldBook | None = None
    row: int = 0


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def old_register_lines(work: Work, asked: OldLinesAsked, after: int) -> Block[OldLineKept]:
    """The rows of an old register as they were brought in, book by book as in the file.

    The trích yếu of a Tuyệt mật row is left out for who may not read it. An inspection reads by
    `inspected_old_lines`, which leaves no title out and gives none.

    Raises:
        NotFoundError: the body has no such import.
        OldRegisterTakenBackError: it was taken back.
    """
    row = require_standing(work, asked.body, asked.old_register)
    block, next_key = _block(work, row, asked, after)
    may_read = reads_title(work, SecrecyLevel.TUYET_MAT)
    return Block(rows=tuple(block if may_read else map(_without_title, block)), next_key=next_key)


def old_register_of(lines: Iterable[OldLineKept], books: Iterable[OldBook] = ()) -> OldRegister:
    """A register of kept lines, which an inspection looks at.

    `books` are those that the import has (`OldRegisterKept.books`): a book without a row differs
    from one that the file did not have.
    """
    return register_of_lines(((kept.book, kept.line) for kept in lines), books)


def _block(
    work: Work, row: t.OldRegisterImport, asked: OldLinesAsked, after: int
) -> tuple[list[OldLineKept], int | None]:
    lines = t.OldRegisterLine
    # By the act that wrote them all: its index gives the rows in their order, and without a sort.
    wanted = (
        select(lines.id, lines.book, lines.row, lines.cells)
        .where(lines.act_seq == row.act_seq, lines.id > after)
        .order_by(lines.id)
        .limit(BLOCK)
    )
    if asked.book is not None:
        wanted = wanted.where(lines.book == asked.book.value)
    if asked.row:
        wanted = wanted.where(lines.import_id == row.id, lines.row == asked.row)
    rows = work.session.execute(wanted).all()
    kept = [
        OldLineKept(
            old_register=row.id,
            book=(its := OldBook(name)),
            line=line_of(its, number, cells),
        )
        for _, name, number, cells in rows
    ]
    return kept, rows[-1].id if len(rows) == BLOCK else None


def _without_title(kept: OldLineKept) -> OldLineKept:
    line = kept.line
    if isinstance(line, OldOutgoing | OldIncoming) and line.level is SecrecyLevel.TUYET_MAT:
        return replace(kept, line=replace(line, title=""))
    return kept
