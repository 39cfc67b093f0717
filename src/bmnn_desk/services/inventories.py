"""Rounds of counting as lists show them: which there are, each with its figures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.inventory import InventoryRow, InventoryScope, inventory_state
from bmnn_desk.domain.office import Role
from bmnn_desk.services.inventory_scope import ends_of, figures_of
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from array import array
    from collections.abc import Sequence

    from sqlalchemy import ColumnElement

    from bmnn_desk.domain.inventory import InventoryFigures
    from bmnn_desk.services.settings import BodyAsked

READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
MOST_ROWS = 500


@dataclass(frozen=True, slots=True, kw_only=True)
class InventoriesAsked:
    """Rounds of a body by their numbers, 500 at most."""

    body: int
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def inventory_ids(work: Work, asked: BodyAsked, _after: int) -> Block[array[int]]:
    """One array ("q") with the number of every round of the body, the newest first."""
    rounds = select(t.Inventory.id).where(t.Inventory.body_id == asked.body)
    return ids_block(ids_of(work, rounds), newest_first=True)


@allowed(*READERS)
def inventory_rows(work: Work, asked: InventoriesAsked, _after: int) -> Block[InventoryRow]:
    """The rounds in the order asked; one that the body has not gives no row."""
    rows = {
        row.id: row
        for row in work.session.scalars(
            select(t.Inventory).where(
                t.Inventory.id.in_(asked.ids), t.Inventory.body_id == asked.body
            )
        )
    }
    found = _rows(work, [rows[each] for each in asked.ids if each in rows])
    return Block(rows=found, next_key=None)


@allowed(*READERS)
def open_inventories(work: Work, asked: BodyAsked, _after: int) -> Block[int]:
    """How many rounds of the body are open, as one row."""
    rounds = t.Inventory.body_id == asked.body, inventory_is_open()
    found = work.session.scalar(select(func.count()).select_from(t.Inventory).where(*rounds))
    return Block(rows=(found or 0,), next_key=None)


def inventory_row(work: Work, row: t.Inventory) -> InventoryRow:
    """A round with its figures and how it stands."""
    return _rows(work, [row])[0]


def inventory_is_open() -> ColumnElement[bool]:
    """The condition on `inventory`: it was not closed."""
    return ~select(t.InventoryEnd.id).where(t.InventoryEnd.inventory_id == t.Inventory.id).exists()


def _rows(work: Work, rows: Sequence[t.Inventory]) -> tuple[InventoryRow, ...]:
    ends = ends_of(work, [row.id for row in rows])
    made = figures_of(work, rows, ends)
    return tuple(_row(row, ends.get(row.id), made[row.id]) for row in rows)


def _row(row: t.Inventory, end: t.InventoryEnd | None, counted: InventoryFigures) -> InventoryRow:
    return InventoryRow(
        id=row.id,
        day=row.day,
        scope=InventoryScope(row.scope),
        holder=row.holder,
        place=row.place,
        counters=tuple(row.counters),
        decision=row.decision,
        figures=counted,
        closed_on=None if end is None else end.day,
        number="" if end is None else end.number,
        words="" if end is None else end.words,
        state=inventory_state(counted, closed=end is not None),
    )
