"""That something long goes on: for how many seconds, and a button that ends it where one may."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label

_SECOND_MS = 1000


class WorkingBar(QWidget):
    """Hidden while nothing goes on; `stop_asked()` where the button is offered and pressed."""

    stop_asked = Signal()

    def __init__(self, stop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        # Nobody knows how far a reading is: the bar says that it goes on, the words since when.
        self._bar.setRange(0, 0)
        self._bar.setTextVisible(False)
        self._said = label("", TextPart.MUTED)
        self._words, self._seconds = "", 0
        self._clock = QTimer(self, interval=_SECOND_MS)
        self._clock.timeout.connect(self._tick)
        look = ButtonLook(icon="hand-stop", kind=ButtonKind.DANGER)
        self.stop = Button(stop, look, lambda: self.stop_asked.emit())  # noqa: PLW0108  counts
        row = QHBoxLayout()
        row.setSpacing(8)
        row.addWidget(self._said, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(6)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._said.text()

    def begin(self, words: str, *, may_stop: bool) -> None:
        """Show that this goes on from now."""
        self._words, self._seconds = words, 0
        self.stop.setVisible(may_stop)
        self._bar.setAccessibleName(words)
        self._show()
        self.show()
        self._clock.start()

    def end(self) -> None:
        """It is over."""
        self._clock.stop()
        self.hide()

    def _tick(self) -> None:
        self._seconds += 1
        self._show()

    def _show(self) -> None:
        since = self.tr("đã {seconds} giây").format(seconds=self._seconds)
        self._said.setText(f"{self._words} ({since})" if self._seconds else self._words)
