"""Where rounds of counting and their lines come from; each call is one quick read."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.inventory import InventoryState
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.counted import (
    CountPart,
    CountRowsAsked,
    CountsAsked,
    ScanAsked,
    count_ids,
    count_rows,
    scanned_copy,
)
from bmnn_desk.services.inventories import (
    MOST_ROWS,
    InventoriesAsked,
    inventory_ids,
    inventory_rows,
    open_inventories,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.listed.in_blocks import in_blocks
from bmnn_desk.ui.listed.short_source import ShortSource

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bmnn_desk.domain.inventory import CountRow, InventoryRow, Scanned
    from bmnn_desk.ui.seat import Seat

ALL, OPEN = "all", "open"


class InventorySource(ShortSource["InventoryRow"]):
    """The choice is ALL or OPEN; the words are looked for in whose, where, by whom, which paper."""

    def __init__(self, seat: Seat) -> None:
        super().__init__(partial(_newest_first, seat), _said)


def round_of(seat: Seat, inventory: int) -> InventoryRow:
    """A round as it is now.

    Raises:
        NotFoundError: the body has no such round.
    """
    asked = InventoriesAsked(body=seat.body, ids=(inventory,))
    row = next(iter(seat.desk.read(inventory_rows, asked)), None)
    if row is None:
        kind = "inventory"
        raise NotFoundError(kind, inventory)
    return row


def line_ids(seat: Seat, inventory: int, part: CountPart) -> Sequence[int]:
    """The ids of a part of a round's lines."""
    asked = CountsAsked(body=seat.body, inventory=inventory, part=part)
    (ids,) = seat.desk.read(count_ids, asked)
    return ids


def lines_of(seat: Seat, inventory: int, ids: Sequence[int]) -> Iterator[CountRow]:
    """Lines of a round by their ids, read in blocks."""

    def read(block: tuple[int, ...]) -> Iterable[CountRow]:
        """One block of them."""
        asked = CountRowsAsked(body=seat.body, inventory=inventory, ids=block)
        return seat.desk.read(count_rows, asked)

    return in_blocks(ids, MOST_ROWS, read)


def scanned(seat: Seat, inventory: int, typed: str) -> Scanned:
    """What a typed or scanned code is in a round."""
    asked = ScanAsked(body=seat.body, inventory=inventory, typed=typed)
    (found,) = seat.desk.read(scanned_copy, asked)
    return found


def open_count(seat: Seat) -> int:
    """How many rounds are open."""
    (found,) = seat.desk.read(open_inventories, BodyAsked(body=seat.body))
    return found


def _newest_first(seat: Seat, choice: str) -> Iterator[InventoryRow]:
    (ids,) = seat.desk.read(inventory_ids, BodyAsked(body=seat.body))
    rows = in_blocks(
        ids,
        MOST_ROWS,
        lambda block: seat.desk.read(inventory_rows, InventoriesAsked(body=seat.body, ids=block)),
    )
    return (row for row in rows if choice != OPEN or row.state is not InventoryState.CLOSED)


def _said(row: InventoryRow) -> str:
    return " ".join((row.holder, row.place, *row.counters, row.decision, row.number))
