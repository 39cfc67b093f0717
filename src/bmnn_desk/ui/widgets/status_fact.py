"""One thing that the status bar knows: a sign and words, which have a short form too."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSize
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from bmnn_desk.ui.icons import icon
from bmnn_desk.ui.tokens import current_tokens
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart

_ICON_PX, _SLACK_PX = 16, 4


class StatusFact(QWidget):
    """Hidden until something is known.

    The words are cut with … only where not even the short form has its room.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon, self._warns = "", False
        self._whole = self._short = ""
        self._is_short = False
        self._sign = QLabel()
        self._sign.setObjectName("sign")
        self._words = ElidedLabel(TextPart.HINT)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._sign)
        row.addWidget(self._words, 1)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self.hide()

    @property
    def words(self) -> str:
        """What it says, whole; "" where nothing is known."""
        return self._whole

    def say(self, whole: str, short: str, sign: str, *, warns: bool = False) -> None:
        """Show another fact, nothing where `whole` is empty; `warns` is the colour of its sign."""
        self._whole, self._short, self._icon, self._warns = whole, short, sign, warns
        self.setAccessibleName(whole)
        self._show()
        self.setVisible(bool(whole))

    def shorten(self, *, short: bool) -> None:
        """Show the short form, or the whole one."""
        if short is not self._is_short:
            self._is_short = short
            self._show()

    def whole_width(self) -> int:
        """The pixels that the whole form would take; 0 where nothing is said."""
        return self._wide(self._whole) if self._whole else 0

    def sizeHint(self) -> QSize:
        """As wide as the form that shows."""
        said = self._short if self._is_short else self._whole
        return QSize(self._wide(said), super().sizeHint().height())

    def minimumSizeHint(self) -> QSize:
        """The sign alone: a status bar must not widen its window."""
        return QSize(self._sign.sizeHint().width(), super().minimumSizeHint().height())

    def changeEvent(self, event: QEvent) -> None:
        """Tint the sign anew when the colours change."""
        super().changeEvent(event)
        if event.type() in {QEvent.Type.PaletteChange, QEvent.Type.StyleChange} and self._whole:
            self._show()

    def _wide(self, words: str) -> int:
        around = self._words.width() - self._words.contentsRect().width() + _SLACK_PX
        told = self._words.fontMetrics().horizontalAdvance(words)
        return self._sign.sizeHint().width() + told + around

    def _show(self) -> None:
        if self._icon:
            tokens = current_tokens()
            ink = tokens.warn if self._warns else tokens.muted
            self._sign.setPixmap(icon(self._icon, ink).pixmap(_ICON_PX, _ICON_PX))
        self._words.show_text(self._short if self._is_short else self._whole)
        self._words.setToolTip(self._whole)
        self.setToolTip(self._whole)
        self.updateGeometry()
