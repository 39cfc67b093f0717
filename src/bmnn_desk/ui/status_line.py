"""The line at the bottom: network, last backup, journal, what was done last, idle lock, day."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QStatusBar

from bmnn_desk.domain.dates import short_day
from bmnn_desk.domain.number_texts import dotted
from bmnn_desk.services.office_entries import DayAsked, journal_state
from bmnn_desk.services.record_backup import newest_backup
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.ui.background import aside
from bmnn_desk.ui.connected import Standing
from bmnn_desk.ui.network_words import STANDING_WORDS
from bmnn_desk.ui.settings.backup_words import when_words
from bmnn_desk.ui.widgets.labels import ElidedLabel, TextPart, label
from bmnn_desk.ui.widgets.status_fact import StatusFact

if TYPE_CHECKING:
    from PySide6.QtGui import QResizeEvent
    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.seat import Seat

_DAYS = ("Thứ Hai", "Thứ Ba", "Thứ Tư", "Thứ Năm", "Thứ Sáu", "Thứ Bảy", "Chủ nhật")

_SAID_MS = 15_000
_LEAST_SAID_PX, _BETWEEN_PX = 160, 6


class StatusLine(QStatusBar):
    """Nothing is shown that the program does not know.

    `fades` counts the 15 s that a word of what was done stays true enough to be read. Where the
    window is narrow network and backup are told shortly, and the backup makes room for that word.
    """

    def __init__(self, seat: Seat, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seat = seat
        self.setSizeGripEnabled(False)
        self._network, self._backup = StatusFact(), StatusFact()
        self._journal = label("", TextPart.HINT)
        self._said = ElidedLabel(TextPart.HINT)
        self._is_said = False
        self.fades = QTimer(self, singleShot=True, interval=_SAID_MS)
        self.fades.timeout.connect(lambda: self._tell(""))
        self._lock = label("", TextPart.HINT)
        self._day = label("", TextPart.HINT)
        for fact in (self._network, self._backup):
            self.addWidget(fact)
            fact.hide()  # the bar shows what is added to it
        self.addWidget(self._journal)
        self.addWidget(self._said, 1)
        self.addPermanentWidget(self._lock)
        self.addPermanentWidget(self._day)

    @property
    def network(self) -> str:
        """What is told of networks; "" where nobody looks."""
        return self._network.words

    @property
    def backup(self) -> str:
        """What is told of the last backup; "" where the store lies in memory."""
        return self._backup.words

    def refresh(self) -> None:
        """Read the journal's count, the last backup and the day again."""
        today = self._seat.today()
        (state,) = aside(partial(self._seat.desk.read, journal_state, DayAsked(day=today)))
        self._journal.setText(self.tr("Nhật ký: {acts} việc").format(acts=dotted(state.acts)))
        self._day.setText(f"{_DAYS[today.weekday()]}, {short_day(today)}")
        self._show_backup()
        self._fit()

    def show_network(self, standing: Standing | None) -> None:
        """Say how the machine stands to networks; nothing where nobody looks."""
        if standing is None:
            self._network.say("", "", "")
        else:
            is_on = standing in {Standing.CONNECTED, Standing.UNKNOWN}
            whole, short = STANDING_WORDS[standing]
            self._network.say(whole, short, "alert-triangle" if is_on else "wifi-off", warns=is_on)
        self._fit()

    def say(self, words: str) -> None:
        """Keep the last word of what was done, for 15 s."""
        self._tell(words)
        self.fades.start()

    def show_lock(self, words: str) -> None:
        """Say when the desk locks by itself."""
        self._lock.setText(words)
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A narrow window has the short forms."""
        super().resizeEvent(event)
        self._fit()

    def _show_backup(self) -> None:
        desk, today = self._seat.desk, self._seat.today()
        if desk.folder is None or not self._seat.may_read(newest_backup):
            return
        found = aside(partial(desk.read, newest_backup, BodyAsked(body=self._seat.body)))
        when = when_words(found[0], today) if found else self.tr("chưa có")
        whole = self.tr("Sao lưu gần nhất: {when}").format(when=when)
        short = self.tr("Sao lưu: {when}").format(when=when)
        self._backup.say(whole, short, "database", warns=not found)

    def _tell(self, words: str) -> None:
        self._said.show_text(words)
        self._is_said = bool(words)
        self._fit()

    def _fit(self) -> None:
        facts = (self._network, self._backup)
        told = sum(part.sizeHint().width() for part in (self._journal, self._lock, self._day))
        whole = sum(fact.whole_width() for fact in facts) + told + 6 * _BETWEEN_PX
        is_narrow = whole + _LEAST_SAID_PX > self.width()
        for fact in facts:
            fact.shorten(short=is_narrow)
        self._backup.setVisible(bool(self._backup.words) and not (is_narrow and self._is_said))
