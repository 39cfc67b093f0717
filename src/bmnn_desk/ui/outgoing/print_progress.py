"""How far prints are, with the words outside the bar, and a button that stops after this one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label


class PrintProgress(QWidget):
    """Hidden while nothing prints; `stop_asked()` on "Dừng sau bản này"."""

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Tiến độ in"))
        self._bar.setTextVisible(False)
        self._words = label("", TextPart.MUTED)
        look = ButtonLook(icon="hand-stop", kind=ButtonKind.DANGER)
        self.stop = Button(self.tr("&Dừng sau bản này"), look, self._stop)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.hide()

    def show_progress(self, done: int, whole: int) -> None:
        """Show that the part after `done` is at the printer; a whole of 0 hides all."""
        self.setVisible(whole > 0)
        self.stop.setEnabled(True)
        self._bar.setMaximum(max(whole, 1))
        self._bar.setValue(done)
        words = self.tr("Đang in phần {at}/{whole}")
        self._words.setText(words.format(at=done + 1, whole=whole))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_asked.emit()
