"""Alt with a letter is a command: where nothing answers to it, nothing is typed either."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent


def is_alt_letter(event: QKeyEvent) -> bool:
    """Whether a field must not type this key.

    Windows sends AltGr as Ctrl+Alt, and that types letters of other layouts.
    """
    alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
    ctrl = bool(event.modifiers() & Qt.KeyboardModifier.ControlModifier)
    return alt and not ctrl and bool(event.text()) and event.text().isprintable()
