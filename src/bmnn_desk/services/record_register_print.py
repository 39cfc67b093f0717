"""Record printed sheets of a volume: which line stands where, so that rows stay frozen."""

from __future__ import annotations

import hashlib
import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.row_digest import row_digest

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.registers import PrintedRow

PRINTED = "printed"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterPrintRequest:
    """The sheets that came out of the printer; rows as the register's writer set them."""

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    pages: int
    rows: tuple[PrintedRow, ...]


@allowed(Role.CLERK)
def record_register_print(work: Work, request: RegisterPrintRequest) -> tuple[str, ...]:
    """Keep each sheet with its rows, the form's digest and the journal's head.

    Returns:
        The code of each sheet, for the control sheet that is kept apart.

    Raises:
        NotFoundError: a printed row is of no line in the volume.
    """
    volume = volume_row(
        work, VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    )
    book = work.find(t.Book, request.book, request.body)
    head = journal_head(work.session)
    sheets = {
        number: t.Sheet(
            volume_id=volume.id,
            number=_first_free(work, volume.id) + index,
            form_digest=book.form_digest,
            journal_head=f"{head.seq}:{head.mac.hex()}",
            code=hashlib.sha256(secrets.token_bytes(16)).hexdigest()[:12].upper(),
            day=request.day,
        )
        for index, number in enumerate(sorted({row.sheet for row in request.rows}))
    }
    work.session.add_all(sheets.values())
    work.session.flush()
    work.session.add_all(
        t.SheetEvent(sheet_id=sheet.id, state=PRINTED, day=request.day) for sheet in sheets.values()
    )
    _keep_rows(work, volume.id, request.rows, sheets)
    work.keep(
        t.PrintJob(
            volume_id=volume.id,
            what=book.kind,
            day=request.day,
            prints=request.pages,
            outcome="came_out",
        )
    )
    work.about("volume", volume.id)
    return tuple(sheet.code for sheet in sheets.values())


def _keep_rows(
    work: Work, volume: int, rows: tuple[PrintedRow, ...], sheets: dict[int, t.Sheet]
) -> None:
    printed = work.session.execute(
        select(t.Line, t.OutgoingLine)
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .where(t.Line.volume_id == volume)
    )
    lines = {line.ordinal: (line.id, row_digest(outgoing).hex()) for line, outgoing in printed}
    for row in rows:
        if row.ordinal not in lines:
            msg = "line"
            raise NotFoundError(msg, row.ordinal)
        line, digest = lines[row.ordinal]
        work.session.add(
            t.SheetRow(
                sheet_id=sheets[row.sheet].id,
                line_id=line,
                part=row.part,
                top_mm=row.top_mm,
                height_mm=row.height_mm,
                digest=digest,
            )
        )


def _first_free(work: Work, volume: int) -> int:
    numbers = work.session.scalars(select(t.Sheet.number).where(t.Sheet.volume_id == volume))
    return max(numbers, default=0) + 1
