"""What is due of counting: copies not counted in time, rounds to be ended, differences."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from sqlalchemy import case, func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.inventory import CountOutcome, InventoryScope
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.due_texts import MOST
from bmnn_desk.services.inventories import inventory_is_open
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from datetime import date

    from sqlalchemy import Row

    from bmnn_desk.services.work import Work

_COUNT, _MISSING = "KK-01B", "KK-01C"
_DIFFERENCES = [outcome.value for outcome in CountOutcome if outcome.is_difference]


def inventory_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """Places with copies whose count is late or due today, by the year's rule; the open rounds.

    A copy is due a span after its last count or, before the first, after it came: the day told
    is that of the oldest of them. Each round that is open has a row; with differences that have
    no answer it tells how many.

    Raises:
        NoRegimeError: no regime that the program knows is in force that day.
    """
    yield from _uncounted(work, body, day)
    yield from _rounds(work, body)


def _uncounted(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """A row for each place with such copies, or each holder of those that lie nowhere known.

    It leads to its oldest copy, or to the open round that counts them.
    """
    span = work.law.on(day).deadlines.spans[DeadlineKind.INVENTORY]
    begun = _open_rounds(work, body)
    for row in _lots(work, body, span.before(day)):
        if (due := span.after(row.since)) > day:
            continue
        round_ = next((each.id for each in begun if _counts(each, row)), None)
        yield DueRow(
            kind=DueKind.COUNT,
            ref=RecordRef(kind=RecordKind.COPY, number=row.first)
            if round_ is None
            else RecordRef(kind=RecordKind.INVENTORY, number=round_),
            label=row.place,
            due=due,
            who=row.holder,
            rule=_COUNT,
            count=row.copies,
        )


def _lots(work: Work, body: int, late: date) -> Sequence[Row[*tuple[Any, ...]]]:
    """Uncounted copies by place, without one by holder: the oldest day, how many, one of them."""
    now = t.CopyNow
    # What was delivered inside the office has no place: the book says who signed.
    is_put = (now.state != CopyState.DELIVERED.value) & (now.place != "")
    place = case((is_put, now.place), else_="").label("place")
    holder = case((is_put, ""), else_=now.holder).label("holder")
    person = case((is_put, None), else_=now.person_id).label("person")
    since = func.min(t.CopyCounted.since).label("since")
    lots = (
        select(
            place,
            holder,
            person,
            since,
            func.count().label("copies"),
            func.min(now.copy_id).label("first"),
        )
        .select_from(t.CopyCounted)
        .join(now, now.copy_id == t.CopyCounted.copy_id)
        .where(t.CopyCounted.body_id == body, t.CopyCounted.since <= late)
        .group_by(place, holder, person)
        .order_by(since, place, holder)
        .limit(MOST)
    )
    return work.session.execute(lots).all()


def _counts(begun: t.Inventory, row: Row[*tuple[Any, ...]]) -> bool:
    """Whether a round is about such copies."""
    if begun.scope == InventoryScope.PLACE:
        return bool(row.place and begun.place == row.place)
    if begun.scope == InventoryScope.ALL:
        return True
    if begun.person_id is not None:
        return bool(row.person == begun.person_id)
    return bool(row.holder and begun.holder == row.holder)


def _open_rounds(work: Work, body: int) -> Sequence[t.Inventory]:
    return work.session.scalars(
        select(t.Inventory)
        .where(t.Inventory.body_id == body, inventory_is_open())
        .order_by(t.Inventory.id)
        .limit(MOST)
    ).all()


def _rounds(work: Work, body: int) -> Iterator[DueRow]:
    for row in _open_rounds(work, body):
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
