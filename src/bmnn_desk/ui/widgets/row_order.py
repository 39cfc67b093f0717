"""In what order a table shows its rows: by a column, up or down, or as its list has them."""

from __future__ import annotations

from dataclasses import dataclass
from types import MappingProxyType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QCoreApplication

from bmnn_desk.services.list_ids import ListOrder

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from bmnn_desk.services.list_ids import ListKey
    from bmnn_desk.ui.widgets.column import Column


@dataclass(frozen=True, slots=True, kw_only=True)
class RowOrder:
    """By which column, and whether what is highest stands first."""

    column: Column[Any]
    descending: bool = False

    @property
    def words(self) -> str:
        """The heading with its order, as it is read aloud."""
        way = _tr("xếp giảm dần") if self.descending else _tr("xếp tăng dần")
        return f"{self.column.heading}, {way}"


class SortedSource:
    """A source of rows that can bring them in another order; `order` None is the list's own.

    `sorted_by` are the keys of the columns by which it does so as quickly among a hundred thousand
    rows as among few, and what the read calls each: by an index of the store, never by reading
    every row.
    """

    sorted_by: Mapping[str, ListKey] = MappingProxyType({})
    order: RowOrder | None = None

    def sorts(self, column: Column[Any]) -> bool:
        """Whether the rows can be put in the order of that column."""
        return column.key in self.sorted_by

    @property
    def asked_order(self) -> ListOrder | None:
        """The order as a read is asked for it."""
        if self.order is None:
            return None
        by = self.sorted_by[self.order.column.key]
        return ListOrder(by=by, descending=self.order.descending)

    def put_order(self, order: RowOrder | None) -> None:
        """Bring the ids in this order from now on."""
        self.order = order


def pressed(now: RowOrder | None, column: Column[Any]) -> RowOrder | None:
    """After a press on a heading: up, at the next press down, at the third the list's own."""
    if now is None or now.column.key != column.key:
        return RowOrder(column=column)
    return None if now.descending else RowOrder(column=column, descending=True)


def stepped(now: RowOrder | None, columns: Sequence[Column[Any]]) -> RowOrder | None:
    """After the key: up and down by each of the columns in turn, then the list's own again."""
    if not columns:
        return None
    keys = [column.key for column in columns]
    if now is None or now.column.key not in keys:
        return RowOrder(column=columns[0])
    if not now.descending:
        return RowOrder(column=now.column, descending=True)
    after = keys.index(now.column.key) + 1
    return RowOrder(column=columns[after]) if after < len(columns) else None


def own_order_words() -> str:
    """What is said where the list stands in its own order again."""
    return _tr("Thứ tự của danh sách")


def _tr(words: str) -> str:
    return QCoreApplication.translate("row_order", words)
