"""A table's rows, read when they are asked for: an array of ids and a few blocks of rows."""

from __future__ import annotations

from array import array
from collections import OrderedDict
from functools import partial
from typing import TYPE_CHECKING, Any, Generic, Protocol, TypeVar

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QPersistentModelIndex,
    Qt,
    QTimer,
    Signal,
)
from PySide6.QtGui import QColor, QFont

from bmnn_desk.errors import DeskError
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.giving_way import somebody_looks
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.column import Column, ColumnKind, Row
from bmnn_desk.ui.widgets.row_order import SortedSource

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtCore import QObject

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.ui.widgets.column import StateMark
    from bmnn_desk.ui.widgets.row_order import RowOrder

Read_co = TypeVar("Read_co", covariant=True)
Index = QModelIndex | QPersistentModelIndex

BLOCK_ROWS = 128
MOST_BLOCKS = 64
VALUE_ROLE = Qt.ItemDataRole.UserRole + 1  # the SecrecyLevel or StateMark that is painted

_PAINTED = {ColumnKind.LEVEL, ColumnKind.STATE}
_NOWHERE = QModelIndex()


class RowSource(Protocol[Read_co]):
    """Where the rows come from; each call is one quick read."""

    def ids(self) -> array[int]:
        """Every row's id, in the order of the table."""

    def rows(self, ids: tuple[int, ...]) -> tuple[Read_co | None, ...]:
        """The rows of these ids (128 at most), in the same order; None of one that is gone."""


class RowModel(QAbstractTableModel, Generic[Row]):
    """Shows as many rows as there are ids, and reads a row when the view asks for it.

    `failed` carries the error of a read that went wrong; its rows stay empty until `show_ids`
    or `forget`. `order` is that of its rows, None for the list's own; `order_changed` when it is
    another.
    """

    failed = Signal(object)
    order_changed = Signal()

    def __init__(
        self,
        columns: tuple[Column[Row], ...],
        source: RowSource[Row],
        struck: Callable[[Row], bool] | None = None,
        parent: QObject | None = None,
    ) -> None:
        super().__init__(parent)
        self.columns = columns
        self._source = source
        self._struck = struck
        self.order: RowOrder | None = None
        self._asked = 0
        self._ids: array[int] = array("q")
        self._blocks: OrderedDict[int, tuple[Row | None, ...]] = OrderedDict()
        self._answers: dict[int, Callable[[Row, Column[Row]], object]] = {
            Qt.ItemDataRole.DisplayRole: _shown,
            Qt.ItemDataRole.AccessibleTextRole: _read_aloud,
            VALUE_ROLE: _value,
            Qt.ItemDataRole.FontRole: self._font,
            Qt.ItemDataRole.ForegroundRole: self._ink,
        }

    def show_ids(self, ids: array[int]) -> None:
        """Show these rows in this order, read anew."""
        self._show(ids, None)

    def reload(self) -> None:
        """Ask the source for its ids in the order wanted, and show them."""
        if isinstance(self._source, SortedSource):
            self._source.put_order(self.order)
        self._asked += 1
        mine = self._asked
        ids = aside(self._source.ids)
        # A timer may have asked for other rows meanwhile: what was asked last is what is shown.
        if mine == self._asked:
            first = self._read_first(ids)
            if mine == self._asked:
                self._show(ids, first)

    def sorts(self, section: int) -> bool:
        """Whether the rows can be put in the order of that column."""
        source = self._source
        return isinstance(source, SortedSource) and source.sorts(self.columns[section])

    def order_by(self, order: RowOrder | None) -> None:
        """Show the rows in another order; where they could not be read, `failed` and as before."""
        before, self.order = self.order, order
        try:
            self.reload()
        except DeskError as error:
            self.order = before
            self.failed.emit(error)
            return
        self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(self.columns) - 1)
        self.order_changed.emit()

    def forget(self, row_id: int) -> None:
        """Read this row again when it is next shown."""
        row = self.row_of(row_id)
        if row is None:
            return
        self._blocks.pop(row // BLOCK_ROWS, None)
        self.dataChanged.emit(self.index(row, 0), self.index(row, len(self.columns) - 1))

    def id_at(self, row: int) -> int:
        """The id in this row of the table."""
        return self._ids[row]

    def row_of(self, row_id: int) -> int | None:
        """The place of an id in the table, None where it is not shown."""
        try:
            return self._ids.index(row_id)
        except ValueError:
            return None

    def row_at(self, row: int) -> Row | None:
        """What stands in this row of the table; None where it is gone or the source failed."""
        number, within = divmod(row, BLOCK_ROWS)
        block = self._blocks.get(number)
        if block is None:
            block = self._read(number)
        else:
            self._blocks.move_to_end(number)
        return block[within]

    def rowCount(self, parent: Index = _NOWHERE) -> int:
        """As many as there are ids."""
        return 0 if parent.isValid() else len(self._ids)

    def columnCount(self, parent: Index = _NOWHERE) -> int:
        """As many as were given."""
        return 0 if parent.isValid() else len(self.columns)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401
        """What the view asks of one cell."""
        if not index.isValid():
            return None
        column = self.columns[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return column.align | Qt.AlignmentFlag.AlignVCenter
        answer = self._answers.get(role)
        row = None if answer is None else self.row_at(index.row())
        return None if answer is None or row is None else answer(row, column)

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:  # noqa: ANN401
        """The headings, each over its column's text."""
        if orientation is not Qt.Orientation.Horizontal or not 0 <= section < len(self.columns):
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return self.columns[section].heading
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return self.columns[section].align | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.AccessibleTextRole and self.order is not None:
            is_sorted = self.order.column.key == self.columns[section].key
            return self.order.words if is_sorted else None
        return None

    def _read(self, number: int) -> tuple[Row | None, ...]:
        first = number * BLOCK_ROWS
        ids = tuple(self._ids[first : first + BLOCK_ROWS])
        block: tuple[Row | None, ...]
        try:
            block = self._source.rows(ids)
            if len(block) != len(ids):
                raise AssertionError  # a source that breaks its word would show wrong rows
        except DeskError as error:
            block = (None,) * len(ids)
            # Not at once: the view asks while it paints, and whoever hears it may open a window.
            QTimer.singleShot(0, self, partial(self.failed.emit, error))
        self._blocks[number] = block
        if len(self._blocks) > MOST_BLOCKS:
            self._blocks.popitem(last=False)
        return block

    def _read_first(self, ids: array[int]) -> tuple[Row | None, ...] | None:
        """The block at the top, read beside the window; None where it is to be read when asked.

        Whoever is told that the rows are others asks for them at once, in a paint at the latest.
        """
        wanted = tuple(ids[:BLOCK_ROWS])
        if not wanted or not somebody_looks():
            return None
        try:
            block = aside(lambda: self._source.rows(wanted))
        except DeskError:
            return None
        return block if len(block) == len(wanted) else None

    def _show(self, ids: array[int], first: tuple[Row | None, ...] | None) -> None:
        self.beginResetModel()
        self._ids = ids
        self._blocks.clear()
        if first is not None:
            self._blocks[0] = first
        self.endResetModel()

    def _font(self, row: Row, column: Column[Row]) -> QFont | None:
        struck = column.strikes and self._is_struck(row, column)
        quiet = column.quiet is not None and column.quiet(row)
        if not struck and not quiet:
            return None
        font = QFont()
        if struck:
            font.setStrikeOut(True)
        if quiet:
            font.setItalic(True)
        return font

    def _ink(self, row: Row, column: Column[Row]) -> QColor | None:
        return QColor(current_tokens().muted) if self._is_struck(row, column) else None

    def _is_struck(self, row: Row, column: Column[Row]) -> bool:
        return self._struck is not None and column.kind not in _PAINTED and self._struck(row)


def _shown(row: Row, column: Column[Row]) -> str:
    return " ".join(column.text(row).split())


def _read_aloud(row: Row, column: Column[Row]) -> str | None:
    if column.kind not in _PAINTED:
        return None
    return f"{column.heading}: {_shown(row, column)}"


def _value(row: Row, column: Column[Row]) -> SecrecyLevel | StateMark | None:
    return None if column.value is None else column.value(row)
