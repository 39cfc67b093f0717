"""The bases that were chosen, one under the other; Delete takes one out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget

from bmnn_desk.ui.proposal.suggestion import SuggestionDelegate, item_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.proposal.suggestion import Suggestion

_MOST_ROWS = 6
_DELETES = {Qt.Key.Key_Delete, Qt.Key.Key_Backspace}


class ChosenList(QListWidget):
    """`remove_asked(row)` on Delete; hidden where nothing is chosen; as high as its rows."""

    remove_asked = Signal(int)

    def __init__(self, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setItemDelegate(SuggestionDelegate(self))
        self.setAccessibleName(name)
        self.setAlternatingRowColors(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.hide()

    def show_all(self, chosen: Sequence[Suggestion]) -> None:
        """Show other rows in place of those shown."""
        row = self.currentRow()
        self.clear()
        for suggestion in chosen:
            self.addItem(item_of(suggestion))
        self.setVisible(bool(chosen))
        if not chosen:
            return
        self.setCurrentRow(min(max(row, 0), len(chosen) - 1))
        rows = [self.sizeHintForRow(at) for at in range(min(len(chosen), _MOST_ROWS))]
        self.setFixedHeight(sum(rows) + 2 * self.frameWidth() + 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Delete asks to take the row out; Enter leads on, or with Ctrl is the window's."""
        if event.key() in _DELETES and self.currentRow() >= 0:
            self.remove_asked.emit(self.currentRow())
        elif event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            event.ignore() if event.modifiers() else self.focusNextChild()
        else:
            super().keyPressEvent(event)
