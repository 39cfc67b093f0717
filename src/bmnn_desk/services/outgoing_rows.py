"""The rows of a list of outgoing documents, a block of ids at a time."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.outgoing_list import OutgoingRow
from bmnn_desk.domain.stages import LineState, Stage, StageFacts, row_state
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.outgoing_items import items_where
from bmnn_desk.services.outgoing_stages import last_of, line_stands
from bmnn_desk.services.sight import reads_title, seen_items
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

    from sqlalchemy import Row

MOST_ROWS = 128


@dataclass(frozen=True, slots=True, kw_only=True)
class RowsAsked:
    """Which rows, as the stage's ids name them, and the day by which they are late."""

    body: int
    stage: Stage
    ids: tuple[int, ...]
    day: date

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(Role.CLERK, Role.DRAFTER, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def outgoing_rows(work: Work, asked: RowsAsked, _after: int) -> Block[OutgoingRow]:
    """The rows in the order asked, as they are now; an id that the body has not gives none.

    Nor does one of an item that is not for this account to see.
    """
    if asked.stage is Stage.ISSUED:
        rows = _line_rows(work, asked)
    else:
        found = items_where(work, asked.body, t.Item.id.in_(asked.ids))
        rows = {item.item: item.row(asked.day) for item in found}
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


def _line_rows(work: Work, asked: RowsAsked) -> dict[int, OutgoingRow]:
    slip = aliased(t.Slip)
    newest = last_of(t.Slip.id, t.Slip.item_id == t.Line.item_id)
    rows = work.session.execute(
        select(
            t.Line.id,
            t.Line.item_id,
            t.Item.drafter_id,
            t.Line.ordinal,
            t.OutgoingLine.reference,
            t.OutgoingLine.document_day,
            t.OutgoingLine.type_name,
            t.OutgoingLine.title,
            t.OutgoingLine.level,
            t.OutgoingLine.signer,
            t.OutgoingLine.copies,
            slip.recall_on,
            line_stands().label("stands"),
        )
        .join(t.OutgoingLine, t.OutgoingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .join(slip, slip.id == newest)
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(t.Line.id.in_(asked.ids), t.Book.body_id == asked.body, seen_items(work))
    )
    return {row.id: _line_row(work, row, asked.day) for row in as_corrected(work, rows)}


def _line_row(work: Work, row: Row[*tuple[Any, ...]], today: date) -> OutgoingRow:
    facts = StageFacts(
        line=LineState.STANDING if row.stands else LineState.CANCELLED,
        recall_on=row.recall_on,
    )
    return OutgoingRow(
        id=row.id,
        item=row.item_id,
        line=row.id,
        ordinal=row.ordinal,
        reference=row.reference,
        day=row.document_day,
        type_name=row.type_name,
        title=row.title if reads_title(work, row.level, row.drafter_id) else "",
        level=row.level,
        signer=row.signer,
        copies=row.copies,
        state=row_state(facts, today),
    )
