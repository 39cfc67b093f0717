"""A rule with a tick: kept or not yet, by shape as well as by colour."""

from __future__ import annotations

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.labels import TextPart, label

_ICON_PX, _DOT_PX = 18, 6


class TickLine(QWidget):
    """A dot until the rule is kept: an open circle would ask to be chosen."""

    def __init__(self, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._words = words
        self._kept = False
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON_PX, _ICON_PX)
        self._icon.setAlignment(Qt.AlignmentFlag.AlignCenter)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        said = label(words, TextPart.BODY, wraps=True)
        said.setAlignment(Qt.AlignmentFlag.AlignTop)
        row.addWidget(said, 1)
        self.show_kept(kept=False)

    @property
    def is_kept(self) -> bool:
        """Whether the tick is set."""
        return self._kept

    def show_kept(self, *, kept: bool) -> None:
        """Set the tick, or take it away."""
        self._kept = kept
        said = self.tr("đạt") if kept else self.tr("chưa đạt")
        self.setAccessibleName(f"{self._words}: {said}")
        self._show_icon()

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()

    def _show_icon(self) -> None:
        tokens = current_tokens()
        shown = icon("circle-check", tokens.ok).pixmap(_ICON_PX, _ICON_PX)
        if not self._kept:
            shown = icon("circle-filled", tokens.muted).pixmap(_DOT_PX, _DOT_PX)
        self._icon.setPixmap(shown)
