"""The steps of a window, each free to go to (ux a)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Signal
from PySide6.QtGui import QFont, QFontMetrics
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook

if TYPE_CHECKING:
    from collections.abc import Sequence

_AROUND_PX = 40


class StepsBar(QWidget):
    """Numbered buttons; `chosen(index)` when another is pressed."""

    chosen = Signal(int)

    def __init__(self, words: Sequence[str], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("surface")
        self._group = QButtonGroup(self)
        self._buttons: list[Button] = []
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 8, 16, 8)
        row.setSpacing(6)
        for index, name in enumerate(words):
            button = Button(
                f"{index + 1}. {name}", ButtonLook(icon="chevron-right", kind=ButtonKind.STEP)
            )
            button.setCheckable(True)
            self._keep_room(button)
            self._group.addButton(button, index)
            self._buttons.append(button)
            row.addWidget(button)
        row.addStretch(1)
        self._group.idClicked.connect(self.chosen.emit)
        self.show_step(0, frozenset())

    def changeEvent(self, event: QEvent) -> None:
        """Measure anew in another text size."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            for button in self._buttons:
                self._keep_room(button)

    def _keep_room(self, button: Button) -> None:
        # The current step is bold, which its size hint does not know of.
        font = button.font()
        font.setWeight(QFont.Weight.DemiBold)
        words = QFontMetrics(font).horizontalAdvance(button.text())
        button.setMinimumWidth(words + button.iconSize().width() + _AROUND_PX)

    def show_step(self, current: int, done: frozenset[int]) -> None:
        """Mark the current step, and those that have what they need."""
        for index, button in enumerate(self._buttons):
            button.setChecked(index == current)
            button.setProperty("state", "done" if index in done else "open")
            name = "circle-check" if index in done else "chevron-right"
            button.show_icon("pencil" if index == current and index not in done else name)
            button.style().unpolish(button)
            button.style().polish(button)
