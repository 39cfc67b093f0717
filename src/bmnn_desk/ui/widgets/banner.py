"""A coloured box with an icon, a sentence, and jumps to what it is about."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.flow_layout import FlowLayout
from bmnn_desk.ui.widgets.labels import label

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

_ICON_PX = 18
# A link has air of its own under its letters.
_OVER_PX, _UNDER_LINKS_PX = 9, 5


class BannerKind(StrEnum):
    """How grave a banner is."""

    DANGER = "danger"
    WARN = "warn"
    OK = "ok"
    INFO = "info"


_ICONS = {
    BannerKind.DANGER: "alert-triangle",
    BannerKind.WARN: "alert-triangle",
    BannerKind.OK: "circle-check",
    BannerKind.INFO: "info-circle",
}


class Banner(QFrame):
    """Hidden until it has something to say."""

    def __init__(self, kind: BannerKind = BannerKind.INFO, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setObjectName("banner")
        self._kind = kind
        self._icon = QLabel()
        self._icon.setFixedSize(_ICON_PX, _ICON_PX)
        self._words = label("", wraps=True)
        self._jumps = QWidget()
        self._flow = FlowLayout(self._jumps)
        said = QVBoxLayout()
        said.setSpacing(2)
        said.addWidget(self._words)
        said.addWidget(self._jumps)
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(12, _OVER_PX, 12, _OVER_PX)
        row.setSpacing(10)
        row.addWidget(self._icon, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(said, 1)
        self.hide()
        self._dress()

    @property
    def words(self) -> str:
        """The sentence shown."""
        return self._words.text()

    def say(
        self,
        words: str,
        kind: BannerKind | None = None,
        jumps: Sequence[tuple[str, Callable[[], object]]] = (),
    ) -> None:
        """Show a sentence, with links; an empty one hides the banner."""
        self._words.setText(words)
        if kind is not None and kind is not self._kind:
            self._kind = kind
            self._dress()
        else:
            self._show_icon()
        self.setAccessibleName(words)
        self._flow.clear_widgets()
        for name, jump in jumps:
            self._flow.addWidget(Button(name, ButtonLook(kind=ButtonKind.LINK), jump))
        self._jumps.setVisible(bool(jumps))
        under = _UNDER_LINKS_PX if jumps else _OVER_PX
        self._row.setContentsMargins(12, _OVER_PX, 12, under)
        self.setVisible(bool(words))

    def changeEvent(self, event: QEvent) -> None:
        """Tint the icon anew when the colours change."""
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange:
            self._show_icon()

    def _dress(self) -> None:
        self.setProperty("kind", self._kind.value)
        self.style().unpolish(self)
        self.style().polish(self)
        self._show_icon()

    def _show_icon(self) -> None:
        if not self.words:
            return  # nobody sees it, and each kind is drawn at every size once
        tokens = current_tokens()
        colour = {
            BannerKind.DANGER: tokens.danger,
            BannerKind.WARN: tokens.warn,
            BannerKind.OK: tokens.ok,
            BannerKind.INFO: tokens.primary,
        }[self._kind]
        self._icon.setPixmap(icon(_ICONS[self._kind], colour).pixmap(_ICON_PX, _ICON_PX))
