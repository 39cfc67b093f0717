"""What is due of counting: copies not counted in time, rounds to be ended, differences."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.inventory import CountOutcome
from bmnn_desk.services.copies_to_give import copies_to_give, copy_label
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.inventories import inventory_is_open
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from bmnn_desk.services.work import Work

_COUNT, _MISSING = "KK-01B", "KK-01C"
_DIFFERENCES = [outcome.value for outcome in CountOutcome if outcome.is_difference]


def inventory_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Copies whose count is late or due today, by the year's rule; then the open rounds.

    A copy is due a span after its last count or, before the first, after it came. Each
    round that is open has a row; with differences that have no answer it tells how many.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    yield from _uncounted(work, body, day)
    yield from _rounds(work, body)


def _uncounted(work: Work, body: int, day: date) -> Iterator[DueRow]:
    span = work.law.on(day).deadlines.spans[DeadlineKind.INVENTORY]
    late = span.before(day)
    rows = work.session.execute(
        select(t.CopyCounted.copy_id, t.CopyCounted.since)
        .where(t.CopyCounted.body_id == body, t.CopyCounted.since <= late)
        .order_by(t.CopyCounted.since, t.CopyCounted.copy_id)
        .limit(MOST)
    ).all()
    told = copies_to_give(work, body, [copy for copy, _ in rows])
    for copy, since in rows:
        if copy not in told or (due := span.after(since)) > day:
            continue
        at = told[copy]
        yield DueRow(
            kind=DueKind.COUNT,
            ref=RecordRef(kind=RecordKind.COPY, number=copy, item=at.item),
            label=copy_label(at),
            due=due,
            rule=_COUNT,
        )


def _rounds(work: Work, body: int) -> Iterator[DueRow]:
    rows = work.session.scalars(
        select(t.Inventory)
        .where(t.Inventory.body_id == body, inventory_is_open())
        .order_by(t.Inventory.id)
        .limit(MOST)
    ).all()
    for row in rows:
        unresolved = _unresolved(work, row.id)
        yield DueRow(
            kind=DueKind.DIFFERENCE if unresolved else DueKind.COUNT,
            ref=RecordRef(kind=RecordKind.INVENTORY, number=row.id),
            label=row.holder or row.place,
            due=None,
            who=", ".join(row.counters),
            rule=_MISSING if unresolved else "",
            count=unresolved or 1,
        )


def _unresolved(work: Work, inventory: int) -> int:
    """How many differences of a round have no answer: they are few, and found by their outcome."""
    later = aliased(t.InventoryCount)
    counts = t.InventoryCount
    counted_again = select(later.id).where(
        later.copy_id == counts.copy_id,
        later.inventory_id == counts.inventory_id,
        later.id > counts.id,
    )
    answered = select(t.InventoryAnswer.id).where(t.InventoryAnswer.inventory_count_id == counts.id)
    return (
        work.session.scalar(
            select(func.count(counts.id)).where(
                counts.inventory_id == inventory,
                counts.outcome.in_(_DIFFERENCES),
                ~counted_again.exists(),
                ~answered.exists(),
            )
        )
        or 0
    )
