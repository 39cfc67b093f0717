"""Check a code typed from a control sheet against the lines as the store has them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import or_, select

from bmnn_desk.domain.code_check import CodeChecked, CodeFinding
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.sheet_code import code_prefix, sheet_code, typed_code
from bmnn_desk.domain.sheets import SheetMark
from bmnn_desk.services.line_digests import line_digests
from bmnn_desk.services.lines_since import lines_since
from bmnn_desk.services.sheet_codes import code_of, printings_of, rows_now, rows_then
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bmnn_desk.services.sheet_codes import CodeRow


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CodeAsked:
    """What somebody typed or scanned from the control sheet beside a body's book."""

    body: int
    typed: str


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def check_code(work: Work, asked: CodeAsked, _after: int) -> Block[CodeChecked]:
    """The sheet or line that was printed with the code, proved anew from what the store has.

    Nothing comes back where no code was typed, or no print of this body has it.
    """
    code = typed_code(asked.typed)
    if code is None:
        return Block(rows=(), next_key=None)
    found = (*_sheets(work, asked.body, code), *_lines(work, asked.body, code))
    return Block(rows=found, next_key=None)


def _sheets(work: Work, body: int, code: str) -> Iterator[CodeChecked]:
    continued = select(t.SheetEvent.sheet_id).where(
        t.SheetEvent.state == SheetMark.CONTINUED.value, t.SheetEvent.paper == code
    )
    rows = work.session.execute(
        select(t.Sheet, t.Volume, t.Book)
        .join(t.Volume, t.Volume.id == t.Sheet.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body, or_(t.Sheet.code == code, t.Sheet.id.in_(continued)))
    ).all()
    for sheet, volume, book in rows:
        printings = printings_of(work, sheet)
        printing = next(each for each in printings if each.code == code)
        now = rows_now(work, book.kind, sheet, printing.act)
        stands = CodeFinding.SAME if printing is printings[-1] else CodeFinding.OLDER
        yield CodeChecked(
            book=book.id,
            kind=book.kind,
            year=book.year,
            volume=volume.number,
            sheet=sheet.number,
            ordinal=None,
            finding=stands
            if code_of(book, volume, sheet.number, now) == code
            else CodeFinding.CHANGED,
            changed=_changed(rows_then(work, sheet, printing.act), now),
            since=lines_since(work, _lines_on(work, sheet, printing.act), printing.act),
        )


def _lines_on(work: Work, sheet: t.Sheet, act: int) -> dict[int, int]:
    """The ordinals of the lines printed onto a sheet up to an act."""
    rows = work.session.execute(
        select(t.Line.id, t.Line.ordinal)
        .join(t.SheetRow, t.SheetRow.line_id == t.Line.id)
        .where(t.SheetRow.sheet_id == sheet.id, t.SheetRow.act_seq <= act)
    )
    return {row.id: row.ordinal for row in rows}


def _changed(then: Iterable[CodeRow], now: Iterable[CodeRow]) -> tuple[int, ...]:
    """The ordinals whose digest is not what the row on the sheet kept."""
    differ = {
        one.ordinal for one, other in zip(then, now, strict=True) if one.digest != other.digest
    }
    return tuple(sorted(differ))


def _lines(work: Work, body: int, code: str) -> Iterator[CodeChecked]:
    rows = work.session.execute(
        select(t.SheetRow, t.Line.ordinal, t.Sheet.number, t.Volume.number, t.Book)
        .join(t.Line, t.Line.id == t.SheetRow.line_id)
        .join(t.Sheet, t.Sheet.id == t.SheetRow.sheet_id)
        .join(t.Volume, t.Volume.id == t.Sheet.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Book.body_id == body, t.SheetRow.digest.startswith(code_prefix(code)))
        .order_by(t.SheetRow.id)
    ).all()
    for row, ordinal, sheet, volume, book in rows:
        if row.part or sheet_code(bytes.fromhex(row.digest)) != code:
            continue
        now = line_digests(work, book.kind, (row.line_id,), row.act_seq).get(row.line_id)
        same = now is not None and sheet_code(bytes.fromhex(now)) == code
        yield CodeChecked(
            book=book.id,
            kind=book.kind,
            year=book.year,
            volume=volume,
            sheet=sheet,
            ordinal=ordinal,
            finding=CodeFinding.SAME if same else CodeFinding.CHANGED,
            changed=() if same else (ordinal,),
            since=lines_since(work, {row.line_id: ordinal}, row.act_seq),
        )
