"""The small picture before a sentence, in a colour that follows the look."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QLabel, QWidget

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens

_ICON_PX = 18


class Sign(QLabel):
    """18 by 18 px; `colour` is the name of a token, such as `danger`."""

    def __init__(self, name: str, colour: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name, self._colour = name, colour
        self.setFixedSize(_ICON_PX, _ICON_PX)
        self._tint()

    def show_sign(self, name: str, colour: str) -> None:
        """Show another one."""
        self._name, self._colour = name, colour
        self._tint()

    def changeEvent(self, event: QEvent) -> None:
        """Tint it anew when the colours change: what stands open follows the look."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._tint()

    def _tint(self) -> None:
        colour = current_tokens().by_name()[self._colour]
        self.setPixmap(icon(self._name, colour).pixmap(_ICON_PX, _ICON_PX))
