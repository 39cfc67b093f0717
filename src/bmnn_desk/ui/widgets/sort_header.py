"""Sorts a table by a press on a heading or by F7, and shows by which column it stands sorted."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent

from bmnn_desk.ui.widgets.row_order import RowOrder, own_order_words, pressed, stepped
from bmnn_desk.ui.widgets.table_look import Sort

if TYPE_CHECKING:
    from PySide6.QtWidgets import QTableView

    from bmnn_desk.ui.widgets.column_layout import ColumnLayout
    from bmnn_desk.ui.widgets.row_model import RowModel

SORT_KEY = Qt.Key.Key_F7
_NONE = -1


class SortHeader(QObject):
    """The headings of a table as buttons; only a column that its source sorts by answers.

    The current row stays current. What is read anew is read at once: the source sorts by what the
    store keeps sorted. The order belongs to the look of `columns`, and is kept with it.
    """

    def __init__(self, table: QTableView, model: RowModel[Any], columns: ColumnLayout) -> None:
        super().__init__(table)
        self._table, self._model, self._columns = table, model, columns
        header = table.horizontalHeader()
        header.setSectionsClickable(True)
        header.sectionClicked.connect(self._press)
        model.order_changed.connect(self._show)
        model.order_changed.connect(self._put_down)
        columns.shown.connect(self._take_up)
        table.installEventFilter(self)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """F7 in the table goes on to the next order."""
        is_pressed = watched is self._table and event.type() is QEvent.Type.KeyPress
        if not is_pressed or not isinstance(event, QKeyEvent):
            return False
        if event.key() != SORT_KEY or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            return False
        shown = [
            column
            for place, column in enumerate(self._model.columns)
            if self._model.sorts(place) and not self._table.isColumnHidden(place)
        ]
        self._sort(stepped(self._model.order, shown))
        return True

    def _press(self, section: int) -> None:
        if self._model.sorts(section):
            self._sort(pressed(self._model.order, self._model.columns[section]))
        else:
            self._show()  # Qt has moved its arrow by itself

    def _sort(self, order: RowOrder | None) -> None:
        if order == self._model.order:
            return
        self._model.order_by(order)
        now = self._model.order
        words = own_order_words() if now is None else now.words
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self._table, words))

    def _take_up(self) -> None:
        """Stand as the look says; a column that no longer sorts leaves the list's own order."""
        sort, order = self._columns.look.sort, None
        keys = [column.key for column in self._model.columns]
        if sort is not None and sort.key in keys and self._model.sorts(keys.index(sort.key)):
            column = self._model.columns[keys.index(sort.key)]
            order = RowOrder(column=column, descending=sort.down)
        if order == self._model.order:
            return
        if self._model.rowCount():
            self._model.order_by(order)
        else:
            # Nothing was read yet: its first reading brings the order.
            self._model.order = order
            self._show()

    def _put_down(self) -> None:
        order, look = self._model.order, self._columns.look
        sort = None if order is None else Sort(key=order.column.key, down=order.descending)
        if sort != look.sort:
            self._columns.take_look(replace(look, sort=sort))

    def _show(self) -> None:
        header, order = self._table.horizontalHeader(), self._model.order
        section, way = _NONE, Qt.SortOrder.AscendingOrder
        if order is not None:
            keys = [column.key for column in self._model.columns]
            section = keys.index(order.column.key)
            way = Qt.SortOrder.DescendingOrder if order.descending else way
        header.setSortIndicatorShown(order is not None)
        header.setSortIndicator(section, way)
