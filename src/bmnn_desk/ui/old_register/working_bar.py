"""That something long goes on: how far, since when, and a button that ends it where one may."""

from __future__ import annotations

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.time_left import Pace

_SECOND_MS = 1000


class WorkingBar(QWidget):
    """Hidden while nothing goes on; `stop_asked()` where the button is offered and pressed."""

    stop_asked = Signal()

    def __init__(self, stop: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._said = label("", TextPart.MUTED)
        self._words, self._left, self._seconds = "", "", 0
        self._pace = Pace()
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

    def begin(self, words: str, *, may_stop: bool, later: bool = False) -> None:
        """Show that this goes on from now; `later` only if it goes on for a second."""
        self._words, self._left, self._seconds = words, "", 0
        # Until somebody tells how far it is the bar says that it goes on, the words since when.
        self._bar.setRange(0, 0)
        self._pace.begin()
        self.stop.setVisible(may_stop)
        self._bar.setAccessibleName(words)
        self._show()
        self.setVisible(not later)
        self._clock.start()

    def show_done(self, done: int, whole: int, words: str, *, alike: bool = True) -> None:
        """So many of the whole are done; `words` name the one at hand, with its number of all.

        Where they are `alike` the time that is left is told too, over 10 s. Not after the end.
        """
        if not self._clock.isActive():
            return
        self._bar.setRange(0, max(whole, 1))
        self._bar.setValue(done)
        self._words, self._left = words, self._pace.words(done, whole) if alike else ""
        self._show()

    def end(self) -> None:
        """It is over."""
        self._clock.stop()
        self.hide()

    def _tick(self) -> None:
        self._seconds += 1
        self._show()
        self.show()

    def _show(self) -> None:
        since = self.tr("đã {seconds} giây").format(seconds=self._seconds)
        told = f"{self._words} ({since}{self._left})"
        self._said.setText(told if self._seconds else self._words)
