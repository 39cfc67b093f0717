"""Text typed into a widget, letter by letter, Vietnamese letters too."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget


def typed(widget: QWidget, text: str) -> None:
    """Send key events; `QTest.keyClicks` aborts on a letter outside ASCII."""
    for letter in text:
        QTest.sendKeyEvent(
            QTest.KeyAction.Click, widget, Qt.Key(0), letter, Qt.KeyboardModifier.NoModifier
        )
