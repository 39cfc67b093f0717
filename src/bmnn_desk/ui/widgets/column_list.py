"""The columns of a table in a list: ticked where they are shown, moved by Alt and an arrow."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_KEY = Qt.ItemDataRole.UserRole
_ON, _OFF = Qt.CheckState.Checked, Qt.CheckState.Unchecked
_STEPS = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class ColumnList(QListWidget):
    """`edited` when a tick or a place was changed; `refused` when the last tick was taken away.

    That tick stays: a table without columns shows nothing.
    """

    edited = Signal()
    refused = Signal()

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(name)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.itemChanged.connect(self._check)

    def show_columns(
        self, order: Iterable[str], headings: Mapping[str, str], hidden: Iterable[str]
    ) -> None:
        """Show the columns from the left; the current one stays current."""
        was, gone = self.current(), frozenset(hidden)
        before = self.blockSignals(True)
        self.clear()
        for key in order:
            item = QListWidgetItem(headings[key], self)
            item.setData(_KEY, key)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(_OFF if key in gone else _ON)
        self.blockSignals(before)
        order = self.order()
        self.setCurrentRow(order.index(was) if was in order else 0)

    def current(self) -> str:
        """The key of the current column; empty in an empty list."""
        return "" if self.currentRow() < 0 else str(self.currentItem().data(_KEY))

    def order(self) -> tuple[str, ...]:
        """The keys from the left."""
        return tuple(str(self.item(row).data(_KEY)) for row in range(self.count()))

    def hidden_keys(self) -> frozenset[str]:
        """The columns without a tick."""
        items = (self.item(row) for row in range(self.count()))
        return frozenset(str(item.data(_KEY)) for item in items if item.checkState() is _OFF)

    def move_current(self, step: int) -> None:
        """Move the current column so many places; at the end it stays."""
        row, to = self.currentRow(), self.currentRow() + step
        if row < 0 or not 0 <= to < self.count():
            return
        before = self.blockSignals(True)
        self.insertItem(to, self.takeItem(row))
        self.setCurrentRow(to)
        self.blockSignals(before)
        self.edited.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt and an arrow move the column; Enter leads on, or with Ctrl is the window's."""
        if event.modifiers() & Qt.KeyboardModifier.AltModifier and event.key() in _STEPS:
            self.move_current(_STEPS[Qt.Key(event.key())])
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore() if event.modifiers() else self.focusNextChild()
        else:
            super().keyPressEvent(event)

    def _check(self, item: QListWidgetItem) -> None:
        if len(self.hidden_keys()) < self.count():
            self.edited.emit()
            return
        before = self.blockSignals(True)
        item.setCheckState(_ON)
        self.blockSignals(before)
        self.refused.emit()
