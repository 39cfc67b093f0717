"""Bring an old register into the store, all of its rows or none; take it back again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.old_cells_kept import cells_of, lines_by_book
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    OldRegisterEmptyError,
    OldRegisterThereError,
    ReasonMissingError,
)
from bmnn_desk.services.old_registers import OLD_REGISTER, require_standing
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.old_register import OldRegister


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ImportOldRegisterRequest:
    """A register as it was read of a file, and as the clerk agreed to it.

    `sha256` is that of the file's bytes, in hex; `file_name` has no folder. `names` are pairs: a
    sheet or heading of the file, folded, and the one of the layout that it was read as.
    """

    request_id: str
    day: date
    body: int
    file_name: str
    sha256: str
    names: tuple[tuple[str, str], ...]
    register: OldRegister


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakeBackOldRegisterRequest:
    """An old register that was brought in by mistake, and why it is taken back."""

    request_id: str
    day: date
    body: int
    old_register: int
    reason: str


@allowed(Role.CLERK, Role.OFFICER)
def import_old_register(work: Work, request: ImportOldRegisterRequest) -> int:
    """Keep every row of an old register, in one act; the number of the import comes back.

    The rows stay apart, marked as brought in: they get no line in a book of the office, no number
    and no copy. What was odd in a cell was shown before; the cell is blank then.

    Raises:
        NotFoundError: there is no such body.
        OldRegisterEmptyError: the register has no row.
        OldRegisterThereError: the same bytes were brought in for the body and still count.
    """
    work.find(t.Body, request.body)
    books = lines_by_book(request.register)
    if not any(lines for _, lines in books):
        raise OldRegisterEmptyError
    _require_new(work, request)
    row = work.keep(
        t.OldRegisterImport(
            body_id=request.body,
            file_name=request.file_name,
            sha256=request.sha256,
            day=request.day,
            books=[book.value for book, _ in books],
            names=[list(pair) for pair in request.names],
        )
    )
    work.session.add_all(
        t.OldRegisterLine(
            import_id=row.id, book=book.value, row=line.row, cells=cells_of(book, line)
        )
        for book, lines in books
        for line in lines
    )
    work.about(OLD_REGISTER, row.id)
    return row.id


@allowed(Role.CLERK, Role.OFFICER)
def take_back_old_register(work: Work, request: TakeBackOldRegisterRequest) -> None:
    """Take an old register back: its rows stay, but are no longer listed nor inspected.

    The same file may be brought in again then.

    Raises:
        NotFoundError: the body has no such import.
        OldRegisterTakenBackError: it was taken back before.
        DaysOutOfOrderError: the day lies before that of the import.
        ReasonMissingError: no reason is given.
    """
    row = require_standing(work, request.body, request.old_register)
    if request.day < row.day:
        raise DaysOutOfOrderError(request.day, row.day)
    reason = request.reason.strip()
    if not reason:
        raise ReasonMissingError
    work.keep(t.Ending(kind=OLD_REGISTER, row=row.id, day=request.day, reason=reason))
    work.about(OLD_REGISTER, row.id)


def _require_new(work: Work, request: ImportOldRegisterRequest) -> None:
    ended = select(t.Ending.row).where(t.Ending.kind == OLD_REGISTER)
    there = work.session.scalar(
        select(t.OldRegisterImport.day).where(
            t.OldRegisterImport.body_id == request.body,
            t.OldRegisterImport.sha256 == request.sha256,
            t.OldRegisterImport.id.not_in(ended),
        )
    )
    if there is not None:
        raise OldRegisterThereError(there)
