"""The rows of a list of incoming documents, a block of ids at a time."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.domain.incoming_list import IncomingFacts, IncomingRow, incoming_state
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.corrected_rows import as_corrected
from bmnn_desk.services.incoming_ids import READERS
from bmnn_desk.services.incoming_parts import newest_event, open_irregularities
from bmnn_desk.services.outgoing_rows import MOST_ROWS
from bmnn_desk.services.outgoing_stages import line_stands
from bmnn_desk.services.sight import reads_title
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from sqlalchemy import Row

_NONE: Mapping[str, int] = {}


@dataclass(frozen=True, slots=True, kw_only=True)
class IncomingRowsAsked:
    """Which rows, by the ids of their lines, and the day by which a recall is overdue."""

    body: int
    ids: tuple[int, ...]
    day: date

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def incoming_rows(work: Work, asked: IncomingRowsAsked, _after: int) -> Block[IncomingRow]:
    """The rows in the order asked, as they are now; an id that the body has not gives none."""
    found = work.session.execute(
        select(
            t.Line.id,
            t.Line.item_id,
            t.Line.ordinal,
            t.IncomingLine.arrival_number,
            t.IncomingLine.arrived_on,
            t.IncomingLine.sender,
            t.IncomingLine.reference,
            t.IncomingLine.document_day,
            t.IncomingLine.type_name,
            t.IncomingLine.title,
            t.IncomingLine.level,
            t.IncomingLine.sealed,
            t.IncomingLine.recipients,
            t.IncomingLine.quantity,
            t.IncomingLine.recall_on,
            line_stands().label("stands"),
        )
        .join(t.IncomingLine, t.IncomingLine.line_id == t.Line.id)
        .join(t.Item, t.Item.id == t.Line.item_id)
        .where(t.Line.id.in_(asked.ids), t.Item.body_id == asked.body)
    ).all()
    states, amiss = _copy_states(work, asked.ids), _amiss(work, asked.ids)
    rows = {
        row.id: _row(work, row, _facts(row, states.get(row.id, _NONE), amiss[row.id]), asked.day)
        for row in as_corrected(work, found)
    }
    return Block(rows=tuple(rows[each] for each in asked.ids if each in rows), next_key=None)


def _copy_states(work: Work, lines: tuple[int, ...]) -> dict[int, Counter[str]]:
    """How many copies of each line are in which state, by their newest event."""
    counted = work.session.execute(
        select(t.Copy.line_id, t.CopyEvent.state, func.count())
        .join(t.CopyEvent, t.CopyEvent.id == newest_event())
        .where(t.Copy.line_id.in_(lines), t.Copy.source_copy_id.is_(None))
        .group_by(t.Copy.line_id, t.CopyEvent.state)
    )
    found: dict[int, Counter[str]] = {}
    for line, state, count in counted:
        found.setdefault(line or 0, Counter())[state] = count
    return found


def _amiss(work: Work, lines: tuple[int, ...]) -> Counter[int]:
    """How many open irregularities each line has."""
    return Counter(
        work.session.scalars(open_irregularities().where(t.Irregularity.line_id.in_(lines)))
    )


def _facts(
    row: Row[*tuple[Any, ...]], states: Mapping[str, int], irregularities: int
) -> IncomingFacts:
    return IncomingFacts(
        is_cancelled=not row.stands,
        recall_on=row.recall_on,
        copies=sum(states.values()),
        here=states.get(CopyState.AT_CLERK, 0),
        gone_back=states.get(CopyState.GIVEN_BACK, 0),
        open_irregularities=irregularities,
    )


def _row(work: Work, row: Row[*tuple[Any, ...]], facts: IncomingFacts, today: date) -> IncomingRow:
    return IncomingRow(
        id=row.id,
        item=row.item_id,
        ordinal=row.ordinal,
        arrival_number=row.arrival_number,
        arrived_on=row.arrived_on,
        sender=row.sender,
        reference=row.reference,
        document_day=row.document_day,
        type_name=row.type_name,
        title=row.title if reads_title(work, row.level) else "",
        level=row.level,
        sealed=row.sealed,
        recipients=tuple(row.recipients),
        copies=row.quantity,
        state=incoming_state(facts, today),
    )
