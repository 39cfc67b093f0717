"""The line over a page: its title, who sits here, the lock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonLook
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent

_BESIDE_PX = 4


class PageHeader(QWidget):
    """`lock_asked` when its button is pressed."""

    lock_asked = Signal()

    def __init__(self, person: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("header")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._title = label("", TextPart.TITLE)
        self._subtitle = ElidedLabel(TextPart.HINT)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 7, 16, 7)
        row.setSpacing(12)
        row.addLayout(words, 2)
        self._sits, self._person = ElidedLabel(TextPart.MUTED), person
        self._sits.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        self._sits.show_text(person)
        row.addWidget(self._sits, 1)
        lock = ButtonLook(icon="lock", tip=self.tr("Khóa màn hình (Ctrl+L)"))
        row.addWidget(Button(self.tr("Khóa"), lock, self.lock_asked.emit))

    def show_title(self, words: str) -> None:
        """Show a page's title, without a subtitle yet."""
        self._title.setText(words)
        self._subtitle.show_text("")

    def show_subtitle(self, words: str) -> None:
        """Show the line under it."""
        self._subtitle.show_text(words)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The name takes what it needs at most; the words under the title have the rest."""
        super().resizeEvent(event)
        needed = self._sits.fontMetrics().horizontalAdvance(self._person) + _BESIDE_PX
        self._sits.setMaximumWidth(needed)
