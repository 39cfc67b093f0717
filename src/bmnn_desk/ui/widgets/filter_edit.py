"""The line that filters a list as one types, without accents if one likes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QHBoxLayout

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.line_edit import LineEdit

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent, QPaintEvent
    from PySide6.QtWidgets import QWidget

_WAIT_MS, _MOST_PX = 150, 330
_GLASS_PX, _BEFORE_PX, _BEHIND_PX = 16, 9, 6


class FilterEdit(LineEdit):
    """`asked(words)` 150 ms after the last key, at once on Enter; Esc empties it.

    Down and Enter go on to the list: `list_wanted`.
    """

    asked = Signal(str)
    list_wanted = Signal()

    def __init__(self, placeholder: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setPlaceholderText(placeholder)
        self.setAccessibleName(placeholder)
        # Painted: an action of the line would be a button that does nothing.
        self.setTextMargins(_GLASS_PX + _BEHIND_PX, 0, 0, 0)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._ask)
        self.edited.connect(lambda: self._timer.start(_WAIT_MS))

    def take_keys(self) -> None:
        """Take the focus, all words chosen, so that typing begins anew."""
        self.setFocus()
        self.selectAll()

    def paintEvent(self, event: QPaintEvent) -> None:
        """A magnifying glass before the words."""
        super().paintEvent(event)
        glass = icon("search", current_tokens().muted).pixmap(_GLASS_PX, _GLASS_PX)
        painter = QPainter(self)
        painter.drawPixmap(_BEFORE_PX, (self.height() - _GLASS_PX) // 2, glass)
        painter.end()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter and Down lead to the list; Esc first empties the line."""
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Down}:
            self._timer.stop()
            self._ask()
            self.list_wanted.emit()
        elif event.key() == Qt.Key.Key_Escape and self.text():
            self.clear()
        else:
            super().keyPressEvent(event)

    def _ask(self) -> None:
        self.asked.emit(self.value())


def filter_row(before: QWidget, line: FilterEdit, least_px: int) -> QHBoxLayout:
    """What chooses a list at the beginning, the line that filters it at the end."""
    line.setMinimumWidth(least_px)
    line.setMaximumWidth(_MOST_PX)
    row = QHBoxLayout()
    row.setSpacing(8)
    row.addWidget(before)
    row.addStretch(1)
    row.addWidget(line, 2)
    return row
