"""Labels by their part on the screen: title, section, hint and so on."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent


class TextPart(StrEnum):
    """What a label says, for the stylesheet."""

    TITLE = "title"
    SECTION = "section"
    BODY = "body"
    STRONG = "strong"
    MUTED = "muted"
    HINT = "hint"
    ERROR = "error"
    WARN = "warn"


def label(words: str, part: TextPart = TextPart.BODY, *, wraps: bool = False) -> QLabel:
    """A label; one that wraps takes the height its words need at the width it gets."""
    made = QLabel(words)
    made.setProperty("role", part.value)
    made.setTextFormat(Qt.TextFormat.PlainText)
    if wraps:
        made.setWordWrap(True)
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        made.setSizePolicy(policy)
    return made


def rule() -> QFrame:
    """A thin line between two parts."""
    made = QFrame()
    made.setObjectName("rule")
    return made


class ElidedLabel(QLabel):
    """One line that is cut with … where it does not fit; the tip has all of it."""

    def __init__(self, part: TextPart = TextPart.BODY) -> None:
        super().__init__()
        self._whole = ""
        self.setProperty("role", part.value)
        self.setProperty("elides", True)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def show_text(self, words: str) -> None:
        """Show a text."""
        self._whole = " ".join(words.split())
        self.setToolTip(self._whole)
        self.setAccessibleName(self._whole)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Cut anew at the new width."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        shown = self.fontMetrics().elidedText(
            self._whole, Qt.TextElideMode.ElideRight, max(self.contentsRect().width() - 2, 0)
        )
        if shown != self.text():
            self.setText(shown)
