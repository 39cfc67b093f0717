"""How far prints are, with the words outside the bar, and a button that stops after this one."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QVBoxLayout, QWidget

from bmnn_desk.ui.widgets.buttons import Button, ButtonKind, ButtonLook
from bmnn_desk.ui.widgets.labels import TextPart, label
from bmnn_desk.ui.widgets.time_left import Pace


class PrintProgress(QWidget):
    """Hidden while nothing prints; `stop_asked()` on "Dừng sau bản này".

    Where it counts `pages` the button stops after this page.
    """

    stop_asked = Signal()

    def __init__(self, parent: QWidget | None = None, *, pages: bool = False) -> None:
        super().__init__(parent)
        self._bar = QProgressBar()
        self._bar.setAccessibleName(self.tr("Tiến độ in"))
        self._bar.setTextVisible(False)
        self._words = label("", TextPart.MUTED)
        self._pace = Pace()
        copy, page = self.tr("Đang in phần {at}/{whole}"), self.tr("Đang in trang {at}/{whole}")
        self._said = page if pages else copy
        look = ButtonLook(icon="hand-stop", kind=ButtonKind.DANGER)
        after_page, after_copy = self.tr("&Dừng sau trang này"), self.tr("&Dừng sau bản này")
        self.stop = Button(after_page if pages else after_copy, look, self._stop)
        row = QHBoxLayout()
        row.addWidget(self._words, 1)
        row.addWidget(self.stop)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addLayout(row)
        self.hide()

    @property
    def words(self) -> str:
        """What is said now."""
        return self._words.text()

    def show_progress(self, done: int, whole: int) -> None:
        """Show that the part after `done` is at the printer; a whole of 0 hides all."""
        if self.isHidden():
            self._pace.begin(done)
            self.stop.setEnabled(True)
        self.setVisible(whole > 0)
        self._bar.setMaximum(max(whole, 1))
        self._bar.setValue(done)
        words = self._said.format(at=done + 1, whole=whole)
        self._words.setText(words + self._pace.words(done, whole))

    def _stop(self) -> None:
        self.stop.setEnabled(False)
        self.stop_asked.emit()
