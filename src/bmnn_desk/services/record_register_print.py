"""Record printed sheets of a volume: which line stands where, so that rows stay frozen."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheets import SheetMark, SheetState, state_of
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.line_digests import line_digests
from bmnn_desk.services.registers import VolumeAsked, volume_row
from bmnn_desk.services.sheet_codes import CodeRow, code_of, rows_then
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import journal_head

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.registers import PrintedRow

_CAME_OUT = "came_out"
# Whatever was printed last: no act has so high a number.
_EVER = 1 << 62


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RegisterPrintRequest:
    """The sheets that came out of the printer; rows as the register's writer set them.

    The sheets of the rows are numbered on after the volume's last one, in their order; with
    `continues` the first of them is that sheet, whose free lines were printed on (in nối tiếp).
    `correction`: the sheets hold corrections of lines of older sheets.
    """

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    pages: int
    rows: tuple[PrintedRow, ...]
    continues: int | None = None
    correction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class _Volume:
    """The volume printed, its book, and the ids and digests of its lines by ordinal."""

    book: t.Book
    volume: t.Volume
    lines: dict[int, int]
    digests: dict[int, str]


@allowed(Role.CLERK)
def record_register_print(work: Work, request: RegisterPrintRequest) -> tuple[str, ...]:
    """Keep each sheet with its rows, the form's digest and the journal's head.

    Returns:
        The code of each sheet that rows were printed on, for the control sheet kept apart. It is
        derived from what the lines say, so that a changed letter shows.

    Raises:
        NotFoundError: a printed row is of no line in the volume, or there is no such sheet.
        WrongStageError: the sheet printed on is not the last one, or bound already.
    """
    asked = VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    volume = volume_row(work, asked)
    book = work.find(t.Book, request.book, request.body)
    here = _lines(work, book, volume, request.rows)
    last = last_sheet(work, volume.id)
    number = (0 if last is None else last.number) + 1
    codes: list[str] = []
    rows = sorted(request.rows, key=lambda row: row.sheet)
    for _, group in groupby(rows, key=lambda row: row.sheet):
        of_sheet = list(group)
        if of_sheet[0].sheet == request.continues:
            codes.append(_continue(work, request, here, of_sheet))
        else:
            codes.append(_new(work, request, here, (number, of_sheet)))
            number += 1
    work.keep(
        t.PrintJob(
            volume_id=volume.id,
            what=book.kind,
            day=request.day,
            prints=request.pages,
            outcome=_CAME_OUT,
        )
    )
    work.about("volume", volume.id)
    return tuple(codes)


def last_sheet(work: Work, volume: int) -> t.Sheet | None:
    """The sheet of a volume with the highest number."""
    return work.session.scalars(
        select(t.Sheet).where(t.Sheet.volume_id == volume).order_by(desc(t.Sheet.number)).limit(1)
    ).first()


def sheet_state(work: Work, sheet: int) -> SheetState:
    """How far a sheet is: printed, signed or bound."""
    marks = work.session.scalars(
        select(t.SheetEvent.state).where(t.SheetEvent.sheet_id == sheet).order_by(t.SheetEvent.id)
    )
    return state_of([SheetMark(mark) for mark in marks])


def sheet_states(work: Work, volume: int) -> dict[int, SheetState]:
    """How far each sheet of a volume is, by its row; at once, for there may be thousands."""
    rows = work.session.execute(
        select(t.SheetEvent.sheet_id, t.SheetEvent.state)
        .join(t.Sheet, t.Sheet.id == t.SheetEvent.sheet_id)
        .where(t.Sheet.volume_id == volume)
        .order_by(t.SheetEvent.id)
    )
    marks: dict[int, list[SheetMark]] = {}
    for sheet, state in rows:
        marks.setdefault(sheet, []).append(SheetMark(state))
    return {sheet: state_of(each) for sheet, each in marks.items()}


def sheet_row(work: Work, volume: int, number: int) -> t.Sheet:
    """The sheet of a volume by its number.

    Raises:
        NotFoundError: there is none.
    """
    found = work.session.scalar(
        select(t.Sheet.id).where(t.Sheet.volume_id == volume, t.Sheet.number == number)
    )
    return work.find(t.Sheet, found or 0)


def _lines(work: Work, book: t.Book, volume: t.Volume, rows: Sequence[PrintedRow]) -> _Volume:
    ordinals = [row.ordinal for row in rows]
    span = (min(ordinals), max(ordinals)) if ordinals else (0, -1)
    found = work.session.execute(
        select(t.Line.ordinal, t.Line.id).where(
            t.Line.volume_id == volume.id, t.Line.ordinal.between(*span)
        )
    )
    lines: dict[int, int] = {row.ordinal: row.id for row in found}
    for ordinal in ordinals:
        if ordinal not in lines:
            msg = "line"
            raise NotFoundError(msg, ordinal)
    wanted = [lines[ordinal] for ordinal in ordinals]
    digests = line_digests(work, book.kind, wanted)
    return _Volume(book=book, volume=volume, lines=lines, digests=digests)


def _new(
    work: Work,
    request: RegisterPrintRequest,
    here: _Volume,
    printed: tuple[int, Sequence[PrintedRow]],
) -> str:
    number, rows = printed
    head = journal_head(work.session)
    sheet = work.keep(
        t.Sheet(
            volume_id=here.volume.id,
            number=number,
            form_digest=work.law.pack(here.book.pack).register(here.book.kind).digest,
            journal_head=f"{head.seq}:{head.mac.hex()}",
            code=code_of(here.book, here.volume, number, _code_rows(here, rows)),
            day=request.day,
        )
    )
    _mark(work, sheet, SheetMark.PRINTED, request.day)
    if request.correction:
        _mark(work, sheet, SheetMark.CORRECTION, request.day)
    _keep_rows(work, sheet, here, rows)
    return sheet.code


def _continue(
    work: Work, request: RegisterPrintRequest, here: _Volume, rows: Sequence[PrintedRow]
) -> str:
    sheet = sheet_row(work, here.volume.id, request.continues or 0)
    state = sheet_state(work, sheet.id)
    if sheet is not last_sheet(work, here.volume.id) or state is SheetState.BOUND:
        raise WrongStageError(state.value, SheetState.SIGNED.value)
    before = rows_then(work, sheet, _EVER)
    code = code_of(here.book, here.volume, sheet.number, (*before, *_code_rows(here, rows)))
    _mark(work, sheet, SheetMark.CONTINUED, request.day, code)
    _keep_rows(work, sheet, here, rows)
    return code


def _mark(work: Work, sheet: t.Sheet, mark: SheetMark, day: date, paper: str = "") -> None:
    work.session.add(t.SheetEvent(sheet_id=sheet.id, state=mark.value, day=day, paper=paper))


def _code_rows(here: _Volume, rows: Sequence[PrintedRow]) -> list[CodeRow]:
    return [
        CodeRow(ordinal=row.ordinal, part=row.part, digest=here.digests[here.lines[row.ordinal]])
        for row in rows
    ]


def _keep_rows(work: Work, sheet: t.Sheet, here: _Volume, rows: Sequence[PrintedRow]) -> None:
    work.session.add_all(
        t.SheetRow(
            sheet_id=sheet.id,
            line_id=here.lines[row.ordinal],
            part=row.part,
            top_mm=row.top_mm,
            height_mm=row.height_mm,
            digest=here.digests[here.lines[row.ordinal]],
        )
        for row in rows
    )
    work.session.flush()
