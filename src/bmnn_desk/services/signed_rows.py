"""The signing rows of a register's line: whose they are, which copies stand behind each."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.transfer_list import SigningRow
from bmnn_desk.domain.transfers import ReceiptKind
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.transfer_lines import sheets_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from sqlalchemy import Select

_WITH_RECIPIENTS: tuple[
    tuple[type[t.OutgoingLine | t.IncomingLine | t.CopyLine], bool, CopyKind], ...
] = (
    (t.OutgoingLine, False, CopyKind.SENT),
    (t.IncomingLine, True, CopyKind.RECEIVED),
    (t.CopyLine, False, CopyKind.DUPLICATE),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineAsked:
    """A line of any register of a body."""

    body: int
    line: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignedRow:
    """One signing row; the line does not leave services.

    `recipient` is that of a line of hand-over, else ''.
    """

    line: t.Line
    place: int
    recipient: str
    copies: tuple[int, ...]
    quantity: int
    inside: bool


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Rows:
    reference: str
    words: Sequence[str]
    copies: Sequence[tuple[int, ...]]
    inside: bool
    recipient: str = ""

    def copies_at(self, place: int) -> tuple[int, ...]:
        """The copies that this row names; none where the desk knows of none."""
        return self.copies[place] if place < len(self.copies) else ()

    def quantity(self, place: int) -> int:
        """What was sent: at least one, also where the desk knows of no copy."""
        return max(1, len(self.copies_at(place)))


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def signing_rows(work: Work, asked: LineAsked, _after: int) -> Block[SigningRow]:
    """Every signing row of a line, with the receipt that was recorded for it.

    Raises:
        NotFoundError: the body has no such line.
    """
    line = _line(work, asked.body, asked.line)
    receipts = work.session.execute(
        select(t.Receipt, t.Sheet.number)
        .outerjoin(t.Sheet, t.Sheet.id == t.Receipt.sheet_id)
        .where(t.Receipt.line_id == line.id)
        .order_by(t.Receipt.id)
    )
    known = {receipt.place: (receipt, sheet) for receipt, sheet in receipts}
    rows = _rows(work, line)
    sheets = sheets_of(work, (line.id,)).get(line.id, ())
    shown = (_plain(line, rows, place, sheets) for place in range(len(rows.words)))
    return Block(
        rows=tuple(_signed(row, *known.get(row.place, (None, None))) for row in shown),
        next_key=None,
    )


def row_to_sign(work: Work, body: int, line: int, place: int) -> SignedRow:
    """A signing row of a line, counted from 0.

    Raises:
        NotFoundError: the body has no such line, or the line no such row.
    """
    found = _line(work, body, line)
    rows = _rows(work, found)
    if not 0 <= place < len(rows.words):
        kind = "line"
        raise NotFoundError(kind, line)
    return SignedRow(
        line=found,
        place=place,
        recipient=rows.recipient,
        copies=rows.copies_at(place),
        quantity=rows.quantity(place),
        inside=rows.inside,
    )


def _line(work: Work, body: int, number: int) -> t.Line:
    line = work.find(t.Line, number)
    work.find(t.Item, line.item_id, body)
    return line


def _rows(work: Work, line: t.Line) -> _Rows:
    """By the columns that the line has: of hand-over, outgoing, incoming or copying."""
    transfer = work.session.scalars(
        select(t.TransferLine).where(t.TransferLine.line_id == line.id)
    ).first()
    if transfer is not None:
        return _of_transfer(work, as_corrected(work, (transfer,), "line_id")[0])
    for table, inside, kind in _WITH_RECIPIENTS:
        columns = (table.line_id, table.reference, table.recipients)
        row = work.session.execute(select(*columns).where(table.line_id == line.id)).first()
        if row is not None:
            (now,) = as_corrected(work, (row,), "line_id")
            made = work.session.scalars(_copies(line, kind))
            one_each = [(copy,) for copy in made]
            return _Rows(
                reference=now.reference,
                words=_words(now.recipients, row.recipients),
                copies=one_each,
                inside=inside,
            )
    return _Rows(reference="", words=(), copies=(), inside=False)


def _words(now: Iterable[str], entered: Sequence[str]) -> tuple[str, ...]:
    """Whose rows they are, as corrected: those left out there may have signed before."""
    words = tuple(now)
    return (*words, *entered[len(words) :])


def _copies(line: t.Line, kind: CopyKind) -> Select[int]:
    """The copies numbered with a line: named so that SQLite has an index for them."""
    made = select(t.Copy.id).where(t.Copy.line_id == line.id, t.Copy.kind == kind)
    if kind is CopyKind.DUPLICATE:
        source = select(t.CopyLine.source_copy_id).where(t.CopyLine.line_id == line.id)
        made = made.where(
            (t.Copy.source_copy_id == source.scalar_subquery())
            | (t.Copy.source_copy_id.is_(None) & (t.Copy.item_id == line.item_id))
        )
    else:
        made = made.where(t.Copy.source_copy_id.is_(None), t.Copy.item_id == line.item_id)
    return made.order_by(t.Copy.number)


def _of_transfer(work: Work, transfer: t.TransferLine) -> _Rows:
    copies = work.session.scalars(
        select(t.TransferCopy.copy_id)
        .where(t.TransferCopy.transfer_line_id == transfer.id)
        .order_by(t.TransferCopy.id)
    )
    handover = work.find(t.Handover, transfer.handover_id)
    return _Rows(
        reference=transfer.reference,
        words=(transfer.recipient,),
        copies=(tuple(copies),),
        inside=handover.inside,
        recipient=transfer.recipient,
    )


def _plain(line: t.Line, rows: _Rows, place: int, sheets: tuple[int, ...]) -> SigningRow:
    return SigningRow(
        line=line.id,
        place=place,
        reference=rows.reference,
        words=rows.words[place],
        quantity=rows.quantity(place),
        sheets=sheets,
        kind=None,
        signed_on=None,
        receiver="",
        sheet=None,
        paper_page=line.paper_page,
        paper_line=line.paper_line,
    )


def _signed(row: SigningRow, receipt: t.Receipt | None, sheet: int | None) -> SigningRow:
    if receipt is None:
        return row
    return replace(
        row,
        kind=ReceiptKind(receipt.kind),
        signed_on=receipt.signed_on,
        receiver=receipt.receiver,
        sheet=sheet,
        paper_page=receipt.paper_page,
        paper_line=receipt.paper_line,
    )
