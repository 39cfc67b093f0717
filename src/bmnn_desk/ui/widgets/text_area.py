"""Several lines to type Vietnamese into; Tab leaves it."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import QSize, Signal
from PySide6.QtGui import QInputMethodEvent, QTextCursor
from PySide6.QtWidgets import QPlainTextEdit, QSizePolicy

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter
from bmnn_desk.ui.widgets.legacy_paste import changed_at, inserted, legacy_paste

if TYPE_CHECKING:
    from PySide6.QtCore import QMimeData
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget

_FRAME_PX, _MARGIN_PX = 16, 2


class TextArea(QPlainTextEdit):
    """Plain text, NFC, half-composed input kept; `rows` lines high.

    `left` tells that the area was left, `edited` that its text changed, `legacy_pasted` that an
    old encoding was pasted, with the `LegacyPaste`.
    """

    left = Signal()
    edited = Signal()
    legacy_pasted = Signal(object)

    def __init__(self, rows: int = 3, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing = ""
        self.setTabChangesFocus(True)
        self.textChanged.connect(self.edited.emit)
        self._rows = rows
        # Qt's own margin of 4 took so much of the last line that a bar came for full rows.
        self.document().setDocumentMargin(_MARGIN_PX)
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

    def change_pasted(self, old: str, new: str) -> None:
        """Put other words in place of pasted ones, where they still stand; Ctrl+Z undoes it."""
        cursor = self.textCursor()

        def select(at: int, length: int) -> None:
            """Mark them, so that the new ones take their place."""
            cursor.setPosition(at)
            cursor.setPosition(at + length, QTextCursor.MoveMode.KeepAnchor)

        if changed_at(self.toPlainText(), old, select):
            cursor.insertText(new)

    def insertFromMimeData(self, source: QMimeData) -> None:
        """Take what was pasted or dropped as it is, and tell of an old encoding."""
        before = self.toPlainText()
        super().insertFromMimeData(source)
        found = legacy_paste(inserted(before, self.toPlainText()))
        if found is not None:
            self.legacy_pasted.emit(found)

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
