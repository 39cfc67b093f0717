"""Several lines to type Vietnamese into; Tab leaves it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

_FRAME_PX = 16


class TextArea(QPlainTextEdit):
    """Plain text, NFC, half-composed input kept; `rows` lines high.

    `left` tells that the area was left, `edited` that its text changed.
    """

    left = Signal()
    edited = Signal()

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.edited.emit)
        self._rows = rows
        # No setFixedHeight: the stylesheet's min-height would take its place.
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        """As many lines as were asked for."""
        high = self.fontMetrics().lineSpacing() * self._rows + _FRAME_PX
        return QSize(super().sizeHint().width(), high)

    def minimumSizeHint(self) -> QSize:
        """As high; a scroll area of its own would ask for more."""
        return QSize(super().minimumSizeHint().width(), self.sizeHint().height())

    def value(self) -> str:
        """The text, also what is still being composed: NFC, blank ends cut off."""
        return unicodedata.normalize("NFC", self.toPlainText() + self._composing).strip()

    def draft_text(self) -> str:
        """What a draft keeps."""
        return self.toPlainText() + self._composing

    def put_draft_text(self, text: str) -> None:
        """Show a text."""
        self.setPlainText(text)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Alt+letter types nothing."""
        if is_alt_letter(event):
            event.ignore()
            return
        super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed: Qt drops it when the focus moves."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was being composed."""
        if self._composing:
            commit = QInputMethodEvent()
            commit.setCommitString(self._composing)
            self._composing = ""
            super().inputMethodEvent(commit)
        super().focusOutEvent(event)
        self.left.emit()
