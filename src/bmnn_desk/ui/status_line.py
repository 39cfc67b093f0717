"""The line at the bottom: the journal, what was done last, the idle lock, the day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStatusBar

from bmnn_desk.domain.dates import short_day
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_SAID_MS = 15_000


class StatusLine(QStatusBar):
    """Nothing is shown that the program does not know.

    `fades` counts the 15 s that a word of what was done stays true enough to be read.
    """

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.setSizeGripEnabled(False)
        self._journal = label("", TextPart.HINT)
        self._said = ElidedLabel(TextPart.HINT)
        self.fades = QTimer(self, singleShot=True, interval=_SAID_MS)
        self.fades.timeout.connect(lambda: self._said.show_text(""))
        self._lock = label("", TextPart.HINT)
        self._day = label("", TextPart.HINT)
        self.addWidget(self._journal)
        self.addWidget(self._said, 1)
        self.addPermanentWidget(self._lock)
        self.addPermanentWidget(self._day)

    def refresh(self) -> None:
        """Read the journal's count and the day again."""
        today = self._seat.today()
        (state,) = self._seat.desk.read(journal_state, DayAsked(day=today))
        self._journal.setText(self.tr("Nhật ký: {acts} việc").format(acts=state.acts))
        self._day.setText(f"{_DAYS[today.weekday()]}, {short_day(today)}")

    def say(self, words: str) -> None:
        """Keep the last word of what was done, for 15 s."""
        self._said.show_text(words)
        self.fades.start()

    def show_lock(self, words: str) -> None:
        """Say when the desk locks by itself."""
        self._lock.setText(words)
