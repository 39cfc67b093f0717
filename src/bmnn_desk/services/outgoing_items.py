"""Outgoing documents by item, as far as each has come: approved, signed, numbered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.outgoing_list import OutgoingRow, shown_title
from bmnn_desk.domain.proposal import SlipAct
from bmnn_desk.domain.stages import LineState, StageFacts, row_state
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.outgoing_stages import (
    has_line,
    last_decision,
    last_of,
    newest_slip,
    standing_line_of_item,
)
from bmnn_desk.services.print_for_signature import FOR_SIGNATURE
from bmnn_desk.services.sight import reads_title, seen_items
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import ColumnElement, Row

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OutgoingItem:
    """An item with its newest slip, its signature and the line that stands for it.

    `title` is empty where it is of a Tuyệt mật document and not in the register.
    `approved_on` is None while the slip is undecided, sent back or withdrawn.
    """

    item: int
    type_name: str
    title: str
    unit: str
    level: SecrecyLevel
    copies: int
    approved_on: date | None
    numbered_on: date | None
    signer: str
    line: int | None
    ordinal: int | None
    reference: str
    facts: StageFacts

    def row(self, today: date) -> OutgoingRow:
        """The item as a row of a list on a day."""
        return OutgoingRow(
            id=self.item,
            item=self.item,
            line=self.line,
            ordinal=self.ordinal,
            reference=self.reference,
            day=self.numbered_on or self.facts.signed_on or self.approved_on,
            type_name=self.type_name,
            title=self.title,
            level=self.level,
            signer=self.signer,
            copies=self.copies,
            state=row_state(self.facts, today),
        )


def items_where(work: Work, body: int, which: ColumnElement[bool]) -> list[OutgoingItem]:
    """The items of a body that this account may see and for which a condition on `item` holds."""
    slip, act, line = aliased(t.Slip), aliased(t.SlipAct), aliased(t.Line)
    rows = work.session.execute(
        select(
            t.Item.id,
            t.Item.type_name,
            t.Item.title.label("proposed"),
            t.Item.unit,
            t.Item.drafter_id,
            slip.level,
            slip.copies,
            slip.recall_on,
            act.kind,
            act.day.label("decided_on"),
            t.Signature.day.label("signed_on"),
            t.Person.name.label("signer"),
            has_line().label("had_number"),
            is_printed().label("is_printed"),
            line.id.label("line"),
            line.ordinal,
            t.OutgoingLine.reference,
            t.OutgoingLine.document_day.label("numbered_on"),
            t.OutgoingLine.title,
        )
        .select_from(t.Item)
        .join(slip, slip.id == newest_slip())
        .outerjoin(act, act.id == last_decision(slip.id))
        .outerjoin(t.Signature, t.Signature.item_id == t.Item.id)
        .outerjoin(t.Person, t.Person.id == t.Signature.signer_id)
        .outerjoin(line, line.id == standing_line_of_item())
        .outerjoin(t.OutgoingLine, t.OutgoingLine.line_id == line.id)
        .where(which, t.Item.body_id == body, seen_items(work))
    )
    return [_item(work, row) for row in as_corrected(work, rows, "line")]


def _item(work: Work, row: Row[*tuple[Any, ...]]) -> OutgoingItem:
    return OutgoingItem(
        item=row.id,
        type_name=row.type_name,
        title=title_of(work, row),
        unit=row.unit,
        level=row.level,
        copies=row.copies,
        approved_on=row.decided_on if row.kind is SlipAct.APPROVED else None,
        numbered_on=row.numbered_on,
        signer=row.signer or "",
        line=row.line,
        ordinal=row.ordinal,
        reference=row.reference or "",
        facts=StageFacts(
            is_printed=row.is_printed,
            signed_on=row.signed_on,
            had_number=row.had_number,
            line=None if row.line is None else LineState.STANDING,
            recall_on=row.recall_on,
        ),
    )


def title_of(work: Work, row: Row[*tuple[Any, ...]]) -> str:
    """The trích yếu that this account is shown of a row: `proposed`, then the line's `title`."""
    if not reads_title(work, row.level, row.drafter_id):
        return ""
    return shown_title(row.level, row.proposed, row.title)


def is_printed() -> ColumnElement[bool]:
    """The text as it is now was printed for signature: not given back or changed since."""
    printed = last_of(
        t.PrintJob.act_seq, t.PrintJob.item_id == t.Item.id, t.PrintJob.what == FOR_SIGNATURE
    )
    changed = (
        func.coalesce(last_of(table.act_seq, table.item_id == t.Item.id), 0)
        for table in (t.TextReturn, t.TextRewrite)
    )
    return func.coalesce(printed, -1) >= func.max(*changed)
