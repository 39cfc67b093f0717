"""A main window without pages, for tests of what opens, locks and closes it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QMainWindow

from bmnn_desk.ui.left import Left
from bmnn_desk.ui.status_line import StatusLine

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat


class StandInWindow(QMainWindow):
    """As `ui/main_window.py` has it: what stands open is a text, kept as a sheet's key."""

    lock_asked = Signal()
    look_chosen = Signal(object, int)

    def __init__(self, seat: Seat, left: Left | None = None) -> None:
        super().__init__()
        self.seat, self.left = seat, left
        self.busy = self.unkept = ""
        self.status = StatusLine(seat)
        self.setStatusBar(self.status)
        self.line = QLineEdit()
        self.setCentralWidget(self.line)

    def keep_drafts(self) -> Left:
        """One sheet stands open where something was typed."""
        sheets = (("propose_level", 0),) if self.line.text() else ()
        return Left(page="proposals", sheets=sheets, unkept=self.unkept)

    def unkept_words(self) -> str:
        """What the test says is in no draft; once."""
        words, self.unkept = self.unkept, ""
        return words

    def busy_reason(self) -> str:
        """What the test says."""
        return self.busy
