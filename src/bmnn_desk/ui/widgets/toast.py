"""A short word that something was done; it goes by itself and stays in the status bar."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget

from bmnn_desk.ui.widgets.labels import label

_SHOWN_MS = 4000
_UNDER_PX, _BESIDE_PX, _OVER_PX = 34, 48, 8
_FOOTER = "footer"
_WIDEST_PX, _LONGEST = 720, 24


class Toast(QFrame):
    """Lies over the bottom of its window, above a footer; takes neither focus nor mouse."""

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window, self._said = window, ""
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
        self._words.installEventFilter(self)
        self.hide()

    def say(self, words: str) -> None:
        """Show it four seconds (ux c8) and tell a screen reader."""
        self._said = words
        self._words.setText("\n".join(map(_breakable, words.split("\n"))))
        self._place()
        self.show()
        self.raise_()
        self._timer.start(_SHOWN_MS)
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    @property
    def words(self) -> str:
        """What is shown now, empty where nothing is."""
        return "" if self.isHidden() else self._said

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Keep the place at the bottom when the window changes, or the letters do."""
        moves = QEvent.Type.FontChange if watched is self._words else QEvent.Type.Resize
        if event.type() == moves and not self.isHidden():
            self._place()
        return False

    def _place(self) -> None:
        measure = self._words.fontMetrics().horizontalAdvance
        needed = max(map(measure, self._words.text().split("\n"))) + 2
        wide = min(needed, _WIDEST_PX, self._window.width() - 2 * _BESIDE_PX)
        self._words.setFixedWidth(wide)
        self._words.setMinimumHeight(0)  # else no less than the words before these
        self._words.setFixedHeight(self._words.heightForWidth(wide))
        self.adjustSize()
        left = (self._window.width() - self.width()) // 2
        self.move(left, self._bottom() - self.height())

    def _bottom(self) -> int:
        """The top of what one can press at the bottom, where a form shows; else of the status."""
        footers = self._window.findChildren(QWidget, _FOOTER)
        tops = [
            footer.mapTo(self._window, QPoint(0, 0)).y() - _OVER_PX
            for footer in footers
            if footer.isVisible()
        ]
        return min([*tops, self._window.height() - _UNDER_PX])


def _breakable(line: str) -> str:
    """A word without a space is longer than a toast is wide: it may break anywhere."""
    words = line.split(" ")
    return " ".join("\u200b".join(word) if len(word) > _LONGEST else word for word in words)
