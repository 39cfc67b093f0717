"""Record signatures of receipt as they stand on paper: many rows in one act, by exception."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.transfers import RECEIPT
from bmnn_desk.domain.transfers import CopyState, ReceiptCase, ReceiptKind
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    NotFoundError,
    ReasonMissingError,
    WrongStageError,
)
from bmnn_desk.services.copies_to_give import copies_to_give, newest_day, newest_state
from bmnn_desk.services.lines import require_standing
from bmnn_desk.services.move_copies import clerk_words
from bmnn_desk.services.office_facts import settings_of
from bmnn_desk.services.signed_rows import SignedRow, row_to_sign
from bmnn_desk.services.transfer_lines import under_way_with_others
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.findings import Rule
    from bmnn_desk.domain.transfers import ReceiptRow, ReceiptsRequest

RECEIVED, CAME_BACK = "received", "came_back"


@dataclass(frozen=True, slots=True, kw_only=True)
class ReceiptsRecorded:
    """What comes back: how many rows are signed for, how many came back, warnings once each."""

    signed: int
    returned: int
    warnings: tuple[Rule, ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Proof:
    sheet: t.Sheet | None
    page: int | None
    line: int | None

    @property
    def is_given(self) -> bool:
        """True where a sheet, or page and line, says where the signature stands."""
        return self.sheet is not None or None not in {self.page, self.line}

    @property
    def words(self) -> str:
        """Sheet, or page and line, as a move of a copy keeps it."""
        if self.sheet is not None:
            return f"#{self.sheet.number}"
        return f"{self.page}:{self.line}" if self.is_given else ""


@allowed(Role.CLERK)
def record_receipts(work: Work, request: ReceiptsRequest) -> ReceiptsRecorded:
    """Keep each signature with where it stands on paper; its copies are delivered, or back again.

    A signature counts only with a printed sheet of the volume that carries the line, or page and
    line of a hand-written book; a line of a hand-written book has its own. What was signed for may
    come back later, once, with a note that says why.

    Raises:
        NotFoundError: the body has no such line, the line no such row, the sheet named is none
            that carries it, or nothing is named.
        WrongStageError: the line is cancelled; or the row was signed for, or came back.
        ReasonMissingError: something signed for came back, and no note says why.
        DaysOutOfOrderError: the day lies before the line's, or the last move of its copies.
        RulesBrokenError: DI-13 blocks.
    """
    if not request.rows:
        kind = "line"
        raise NotFoundError(kind, 0)
    warnings: dict[str, Rule] = {}
    for row in request.rows:
        broken = _keep(work, request, row)
        warnings.update({rule.id: rule for rule in broken})
    broken = tuple(warnings.values())
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    _name_object(work, request)
    signed = sum(row.kind is ReceiptKind.SIGNED for row in request.rows)
    return ReceiptsRecorded(signed=signed, returned=len(request.rows) - signed, warnings=broken)


def _keep(work: Work, request: ReceiptsRequest, row: ReceiptRow) -> tuple[Rule, ...]:
    asked = row_to_sign(work, request.body, row.line, row.place)
    _require_open(work, request.day, asked, row)
    proof = _proof(work, row, asked)
    received = asked.quantity if row.quantity is None else row.quantity
    case = ReceiptCase(
        inside=asked.inside,
        kind=row.kind,
        receiver=row.receiver,
        has_proof=proof.is_given,
        sent=asked.quantity,
        received=received,
    )
    broken = work.require(request.day, case, RECEIPT, request.other_cases)
    work.keep(
        t.Receipt(
            line_id=row.line,
            place=row.place,
            kind=row.kind.value,
            signed_on=request.day,
            receiver=row.receiver,
            quantity=received,
            sheet_id=None if proof.sheet is None else proof.sheet.id,
            paper_page=proof.page,
            paper_line=proof.line,
            note=row.note,
        )
    )
    _move_copies(work, request, row, asked, proof.words)
    return broken


def _require_open(work: Work, day: date, asked: SignedRow, row: ReceiptRow) -> None:
    """The row waits for its signature, or was signed for and comes back.

    Raises:
        WrongStageError, ReasonMissingError, DaysOutOfOrderError: as `record_receipts`.
    """
    line = asked.line
    needed = "receipt_open"
    require_standing(work, line.id, needed)
    recorded = work.session.scalars(
        select(t.Receipt).where(t.Receipt.line_id == line.id, t.Receipt.place == asked.place)
    ).all()
    comes_back = row.kind is ReceiptKind.RETURNED and len(recorded) == 1
    if recorded and not (comes_back and recorded[0].kind == ReceiptKind.SIGNED):
        msg = "receipt_recorded"
        raise WrongStageError(msg, needed)
    if recorded and not row.note.strip():
        raise ReasonMissingError
    since = max((line.day, *(receipt.signed_on for receipt in recorded)))
    if day < since:
        raise DaysOutOfOrderError(day, since)


def _proof(work: Work, row: ReceiptRow, asked: SignedRow) -> _Proof:
    line = asked.line
    if row.sheet is not None:
        sheet = work.session.scalars(
            select(t.Sheet)
            .join(t.SheetRow, t.SheetRow.sheet_id == t.Sheet.id)
            .where(
                t.Sheet.volume_id == line.volume_id,
                t.Sheet.number == row.sheet,
                t.SheetRow.line_id == line.id,
            )
            .limit(1)
        ).first()
        if sheet is None:
            kind = "sheet"
            raise NotFoundError(kind, row.sheet)
        return _Proof(sheet=sheet, page=row.paper_page, line=row.paper_line)
    if None in {row.paper_page, row.paper_line}:
        return _Proof(sheet=None, page=line.paper_page, line=line.paper_line)
    return _Proof(sheet=None, page=row.paper_page, line=row.paper_line)


def _move_copies(
    work: Work, request: ReceiptsRequest, row: ReceiptRow, asked: SignedRow, proof: str
) -> None:
    """Copies change hands as this row says; those that it does not move stay where they are."""
    signed = row.kind is ReceiptKind.SIGNED
    named = asked.recipient or not signed
    names = {} if named else copies_to_give(work, request.body, asked.copies)
    back = clerk_words(work, request.day)
    kept_at = settings_of(work, request.body).clerk_place
    state = CopyState.DELIVERED if signed else CopyState.AT_CLERK
    units = _units(work, request.body) if signed else {}
    for copy in _moved(work, request.day, row, asked):
        holder = (asked.recipient or names[copy].recipient) if signed else back
        work.session.add(
            t.CopyEvent(
                copy_id=copy,
                kind=RECEIVED if signed else CAME_BACK,
                day=request.day,
                holder=holder,
                place=row.receiver if signed else kept_at,
                state=state.value,
                paper=proof,
                unit_id=units.get(fold(holder)),
            )
        )


def _units(work: Work, body: int) -> dict[str, int]:
    """The units of the office by their names, without marks and case."""
    rows = work.session.execute(select(t.Unit.name, t.Unit.id).where(t.Unit.body_id == body))
    return {fold(name): unit for name, unit in rows}


def _moved(work: Work, day: date, row: ReceiptRow, asked: SignedRow) -> list[int]:
    """The copies that a row moves.

    A cancelled one stays so, nothing is delivered twice, and nothing comes back on one line that
    went away on another.

    Raises:
        DaysOutOfOrderError: a copy moved after that day.
    """
    movable = {CopyState.AT_CLERK.value, CopyState.ON_THE_WAY.value}
    away: frozenset[int] = frozenset()
    if row.kind is ReceiptKind.RETURNED:
        movable.add(CopyState.DELIVERED.value)
        away = under_way_with_others(work, asked.copies, asked.line.id)
    found = work.session.execute(
        select(t.Copy.id, newest_state(), newest_day()).where(t.Copy.id.in_(asked.copies))
    )
    moved = {copy: last for copy, now, last in found if now in movable and copy not in away}
    last = max(filter(None, moved.values()), default=day)
    if day < last:
        raise DaysOutOfOrderError(day, last)
    return list(moved)


def _name_object(work: Work, request: ReceiptsRequest) -> None:
    """The round, where all lines are of one; else the first line."""
    lines = {row.line for row in request.rows}
    rounds = set(
        work.session.scalars(
            select(t.TransferLine.handover_id).where(t.TransferLine.line_id.in_(lines))
        )
    )
    if len(rounds) == 1:
        work.about("handover", rounds.pop())
    else:
        work.about("line", min(lines))
