"""A tick that is a field of a form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QCheckBox

if TYPE_CHECKING:
    from PySide6.QtGui import QKeyEvent
    from PySide6.QtWidgets import QWidget

_YES = "yes"


class Tick(QCheckBox):
    """`edited` when it is ticked, or the tick is taken away; Enter leads on.

    Its Alt+letter leads to it, as that of any field does; the space bar ticks it.
    """

    edited = Signal()

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(words, parent)
        self.toggled.connect(lambda _checked: self.edited.emit())

    def draft_text(self) -> str:
        """What a draft keeps."""
        return _YES if self.isChecked() else ""

    def put_draft_text(self, text: str) -> None:
        """Show what a draft kept."""
        self.setChecked(text == _YES)

    def event(self, event: QEvent) -> bool:
        """Alt+letter goes there and changes nothing."""
        if event.type() == QEvent.Type.Shortcut:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)
            return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Enter leads on; any other key is the tick's."""
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if plain and event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.focusNextChild()
            return
        super().keyPressEvent(event)
