"""A line to type Vietnamese into: half-composed input survives, what is typed becomes NFC."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter
from bmnn_desk.ui.widgets.legacy_paste import changed_at, inserted, legacy_paste

if TYPE_CHECKING:
    from PySide6.QtGui import QFocusEvent, QKeyEvent
    from PySide6.QtWidgets import QWidget


class LineEdit(QLineEdit):
    """Enter goes to the next field; nothing is ever completed inside the line (ux 0.1, 0.3).

    `left` tells that the line was left, `edited` that its text changed, `legacy_pasted` that an
    old encoding was pasted, with the `LegacyPaste`.
    """

    left = Signal()
    edited = Signal()
    legacy_pasted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._composing, self._before = "", ""
        # Before `textChanged`: what stood there is still known then.
        self.textEdited.connect(self._look_for_legacy)
        self.textChanged.connect(self._change)

    def value(self) -> str:
        """The text, also what is still being composed: NFC, one space between words."""
        return " ".join(unicodedata.normalize("NFC", self.text() + self._composing).split())

    def draft_text(self) -> str:
        """What a draft keeps."""
        return self.text() + self._composing

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        self.setText(text)

    def change_pasted(self, old: str, new: str) -> None:
        """Put other words in place of pasted ones, where they still stand; Ctrl+Z undoes it."""
        if changed_at(self.text(), old, self.setSelection):
            self.insert(new)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Remember what is being composed: Qt drops it when the focus moves."""
        self._composing = event.preeditString()
        super().inputMethodEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        """Keep what was being composed, then normalise."""
        self._keep_composed()
        self._normalise()
        super().focusOutEvent(event)
        self.left.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on to the next field, unless it is Ctrl+Enter, the window's own."""
        if is_alt_letter(event):
            event.ignore()
            return
        plain = event.modifiers() in {
            Qt.KeyboardModifier.NoModifier,
            Qt.KeyboardModifier.KeypadModifier,
        }
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._keep_composed()
            self.returnPressed.emit()
            self.focusNextChild()
            return
        super().keyPressEvent(event)

    def _look_for_legacy(self, text: str) -> None:
        found = legacy_paste(inserted(self._before, text))
        if found is not None:
            self.legacy_pasted.emit(found)

    def _change(self, text: str) -> None:
        self._before = text
        self.edited.emit()

    def _keep_composed(self) -> None:
        # An input method's commit string replaces its preedit, as its own commit would have.
        if self._composing:
            commit = QInputMethodEvent()
            commit.setCommitString(self._composing)
            self._composing = ""
            super().inputMethodEvent(commit)

    def _normalise(self) -> None:
        text = unicodedata.normalize("NFC", self.text())
        if text != self.text():
            caret = len(unicodedata.normalize("NFC", self.text()[: self.cursorPosition()]))
            self.setText(text)
            self.setCursorPosition(caret)
