"""A line for a passphrase: hidden, never completed, never in a draft; it notices Caps Lock."""

from __future__ import annotations

import unicodedata
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit

from bmnn_desk.ui.widgets.alt_letter import is_alt_letter

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_HINTS = (
    Qt.InputMethodHint.ImhHiddenText
    | Qt.InputMethodHint.ImhNoPredictiveText
    | Qt.InputMethodHint.ImhSensitiveData
    | Qt.InputMethodHint.ImhNoAutoUppercase
)


class PassphraseEdit(QLineEdit):
    """Pasting is allowed (WCAG 3.3.8). `caps_seen(on)` when typing tells that Caps Lock changed."""

    edited = Signal()
    caps_seen = Signal(bool)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._caps = False
        self.show_plain(plain=False)
        self.textChanged.connect(lambda _text: self.edited.emit())

    def value(self) -> str:
        """What was typed, in NFC; spaces count."""
        return unicodedata.normalize("NFC", self.text())

    def show_plain(self, *, plain: bool) -> None:
        """Let the typed letters be read, or hide them."""
        # The echo mode sets hints of its own, so they are given anew after it.
        mode = QLineEdit.EchoMode.Normal if plain else QLineEdit.EchoMode.Password
        self.setEchoMode(mode)
        shown = _HINTS & ~Qt.InputMethodHint.ImhHiddenText
        self.setInputMethodHints(shown if plain else _HINTS)

    def draft_text(self) -> str:
        """Nothing: a passphrase is in no draft."""
        return ""

    def put_draft_text(self, text: str) -> None:
        """Nothing was kept, so there is nothing to show."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Notice a capital without Shift, or a small letter with it: Qt asks no keyboard for it."""
        if is_alt_letter(event):
            event.ignore()
            return
        caps = _caps_by(event, before=self._caps)
        if caps != self._caps:
            self._caps = caps
            self.caps_seen.emit(caps)
        super().keyPressEvent(event)


def _caps_by(event: QKeyEvent, *, before: bool) -> bool:
    text = event.text()
    if event.key() == Qt.Key.Key_CapsLock:
        return not before
    if len(text) != 1 or text.lower() == text.upper():
        return before
    shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != shift
