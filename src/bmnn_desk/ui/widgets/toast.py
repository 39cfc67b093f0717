"""A short word that something was done; it goes by itself and stays in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import label

_SHOWN_MS, _PER_LETTER_MS = 4000, 60
_UNDER_PX, _BESIDE_PX = 34, 48


class Toast(QFrame):
    """Lies over the bottom of its window and takes neither focus nor mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self.setObjectName("toast")
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._words = label("", wraps=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(16, 9, 16, 9)
        row.addWidget(self._words)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.hide)
        window.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Show it four seconds, more words for longer, and tell a screen reader."""
        self._words.setText(words)
        self._place()
        self.show()
        self.raise_()
        self._timer.start(max(_SHOWN_MS, _PER_LETTER_MS * len(words)))
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def words(self) -> str:
        """What is shown now, empty where nothing is."""
        return "" if self.isHidden() else self._words.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the bottom when the window changes."""
        if event.type() == QEvent.Type.Resize and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        needed = self._words.fontMetrics().horizontalAdvance(self._words.text()) + 2
        self._words.setFixedWidth(min(needed, self._window.width() - 2 * _BESIDE_PX))
        self.adjustSize()
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._window.height() - _UNDER_PX - self.height())
