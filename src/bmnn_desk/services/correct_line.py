"""Correct a cell of a register line (đính chính): the old text stays on record with the reason."""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select

from bmnn_desk.domain.books import BookKind
from bmnn_desk.domain.corrections import (
    CORRECTABLE,
    CellKind,
    CorrectionCase,
    cell_text,
    cell_value,
)
from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.books import CORRECTION
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.book_state import require_open_book
from bmnn_desk.services.level_follows import level_now
from bmnn_desk.services.line_cells import cell_now, line_at
from bmnn_desk.services.line_digests import COLUMNS
from bmnn_desk.services.line_notes import column_heading
from bmnn_desk.services.line_text import make_line_findable
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.register_entries import register_entries
from bmnn_desk.services.registers import VolumeAsked
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import OtherCase, Rule

_TITLE = "title"
_INSIDE = frozenset({"title", "document_day"})
_PLACES = frozenset({"sender", "recipient", "recipients"})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CorrectionRequest:
    """A line by its ordinal, the cell of it, and what shall stand there.

    `new` is text as printed: a day as dd/mm/yyyy, several recipients a line each. `old` is what
    stood there when the form was opened.
    """

    request_id: str
    day: date
    body: int
    book: int
    volume: int
    ordinal: int
    field: str
    old: str
    new: str
    reason: str
    other_cases: tuple[OtherCase, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrected:
    """The line corrected, and what it breaks and still may.

    `needs_sheet` where it stands on a printed sheet already.
    """

    line: int
    needs_sheet: bool
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK)
def correct_line(work: Work, request: CorrectionRequest) -> Corrected:
    """Keep the correction; nothing is written over.

    Raises:
        NotFoundError: there is no such line, or the form has no such cell to be corrected.
        WrongStageError: the line was cancelled, or the cell does not read as `old` any more.
        RulesBrokenError: DI-12, there is no reason or nothing changes; DI-02 or DI-02B, it would
            write a Tuyệt mật trích yếu; DEN-02, what a sealed envelope holds.
        BookClosedError: the book was closed.
        DaysOutOfOrderError: the day lies before the line's.
    """
    asked = VolumeAsked(body=request.body, book=request.book, volume=request.volume)
    line = _line(work, asked, request.ordinal)
    book = work.find(t.Book, request.book, request.body)
    require_open_book(work, book.id)
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    kind = _cell(work, book, request.field)
    entry = register_entries(work, asked, request.ordinal - 1).rows[0]
    old, new = _clean(cell_now(work, line, entry, request.field)), _new(kind, request.new)
    if old != _clean(request.old):
        msg = "cell_changed"
        raise WrongStageError(msg, "cell_as_shown")
    case = CorrectionCase(
        old=old,
        new=new,
        reason=request.reason,
        hidden_title=_hides_title(work, book.kind, line, request),
        sealed=_is_sealed(work, line, request.field),
    )
    broken = work.require(request.day, case, CORRECTION, request.other_cases)
    _keep(work, line, request, case)
    if not (request.field == _TITLE and _is_top(work, line, entry.level)):
        _find_by(work, line.id, request.field, new)
        if book.kind == BookKind.OUTGOING:
            _find_item_by(work, line.item_id, new)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    work.about("line", line.id)
    printed = work.session.scalar(
        select(t.SheetRow.id).where(t.SheetRow.line_id == line.id).limit(1)
    )
    return Corrected(line=line.id, needs_sheet=printed is not None, warnings=broken)


def _is_top(work: Work, line: t.Line, entered: SecrecyLevel) -> bool:
    """Whether a trích yếu is in no search: its document was, or has since become, Tuyệt mật."""
    return SecrecyLevel.TUYET_MAT in {entered, level_now(work, line.item_id, entered)}


def _line(work: Work, asked: VolumeAsked, ordinal: int) -> t.Line:
    line = line_at(work, asked, ordinal)
    if line is None:
        raise NotFoundError(t.Line.__tablename__, ordinal)
    require_standing(work, line.id, "issued")
    return line


def _cell(work: Work, book: t.Book, field: str) -> CellKind:
    form = work.law.pack(book.pack).register(book.kind)
    cells = CORRECTABLE[book.kind]
    if field not in cells or not column_heading(form, field):
        msg = "column"
        raise NotFoundError(msg, 0)
    return cells[field]


def _new(kind: CellKind, text: str) -> str:
    value = cell_value(kind, _clean(text))
    return _clean(text) if kind is CellKind.TEXT else cell_text(value)


def _clean(text: str) -> str:
    return unicodedata.normalize("NFC", text).strip()


def _hides_title(work: Work, kind: str, line: t.Line, request: CorrectionRequest) -> bool:
    columns: Any = COLUMNS[kind]
    if request.field != _TITLE or columns is t.TransferLine:
        return False
    row = work.session.scalars(select(columns).where(columns.line_id == line.id)).one()
    return row.level is SecrecyLevel.TUYET_MAT and not getattr(row, _TITLE)


def _is_sealed(work: Work, line: t.Line, field: str) -> bool:
    if field not in _INSIDE:
        return False
    asked = select(t.IncomingLine.sealed).where(t.IncomingLine.line_id == line.id)
    return bool(work.session.scalar(asked))


def _keep(work: Work, line: t.Line, request: CorrectionRequest, case: CorrectionCase) -> None:
    before = work.session.scalars(
        select(t.LineCorrection.ordinal).where(
            t.LineCorrection.line_id == line.id, t.LineCorrection.field == request.field
        )
    ).all()
    work.keep(
        t.LineCorrection(
            line_id=line.id,
            field=request.field,
            ordinal=len(before) + 1,
            old=case.old,
            new=case.new,
            reason=request.reason.strip(),
            day=request.day,
        )
    )


def _find_by(work: Work, line: int, field: str, new: str) -> None:
    """Make the line found by its new words too; whoever looks for the old ones finds it still."""
    known = work.session.get(t.LineText, line)
    words, places = ("", "") if known is None else (known.words, known.places)
    added = fold(" ".join(new.split()))
    whose = (places, added) if field in _PLACES else (places,)
    make_line_findable(work, line, (words, added), whose)


def _find_item_by(work: Work, item: int, new: str) -> None:
    """The same in the list of outgoing documents, which has an index of its own."""
    known = work.session.get(t.SearchText, item)
    if known is None:
        return
    told = f"{known.folded} {fold(' '.join(new.split()))}"
    work.session.delete(known)
    work.session.flush()
    work.session.add(t.SearchText(item_id=item, folded=told))
