"""Somebody at the keys: every page with its usual keys, then steps at random."""

from __future__ import annotations

import random
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from bmnn_desk.ui.lock_screen import LockScreen
from bmnn_desk.ui.main_window import MainWindow
from bmnn_desk.ui.pages.settings import SettingsPage
from bmnn_desk.ui.unlock_window import UnlockWindow
from bmnn_desk.ui.widgets.passphrase_edit import PassphraseEdit
from tests.ui.typed import typed

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.ui.program import Program

_TICK_MS = 40
_PATIENCE_TICKS = 4500  # three minutes, on a machine that has much else to do
_TYPED = "Công văn 12, mật"
_ON_EACH_PAGE = ("Ctrl+N", "type", "Esc", "Ctrl+P", "wait", "Esc", "F9", "Esc", "Return", "Esc")
_AT_LAST = ("Ctrl+K", "type", "Esc", "F1", "Esc", "sections", "convert", "printers",
            "place locked", "Ctrl+L", "wait")  # fmt: skip
_ANY = ("Ctrl+N", "type", "type", "Tab", "Down", "Return", "Ctrl+Return", "Ctrl+P", "Ctrl+K", "F1",
        "Esc", "Esc", "Esc", "wait", "page", "page", "Ctrl+G", "F9", "Ctrl+L")  # fmt: skip


class Walk(QObject):
    """One step each tick, so that a box which stands open does not stop it; then `ended`.

    `steps` at random come after the usual ones; -1 leaves the keys alone, and shows one page and
    every section of the settings. `backups` is where places for backups are listed, so that the
    lock and the end make some.

    The program is closed behind it. It breaks off where the desk does not open in three minutes.
    """

    ended = Signal()

    def __init__(
        self, program: Program, passphrase: str, seed: int, steps: int, backups: Path
    ) -> None:
        super().__init__(program)
        self._program, self._passphrase, self._backups = program, passphrase, backups
        self._moments, self._steps = random.Random(seed), steps
        self._todo: list[str] | None = None
        self._waited = 0
        self.pages: list[str] = []
        self.sheets: set[str] = set()
        self.locks = 0
        self._timer = QTimer(self, interval=_TICK_MS)
        self._timer.timeout.connect(self._tick)
        self._timer.start()

    def _tick(self) -> None:
        over = QApplication.activePopupWidget() or QApplication.activeModalWidget()
        window = self._program.window
        if over is not None:
            QTest.keySequence(over, "Esc")
        elif isinstance(window, UnlockWindow | LockScreen):
            self._unlock(window)
        elif isinstance(window, MainWindow) and self._is_active(window):
            self._go_on(window)

    def _is_active(self, window: MainWindow) -> bool:
        """A box that closed may leave no window active, and keys would go nowhere."""
        if QApplication.activeWindow() is window:
            return True
        window.activateWindow()
        self._patience()
        return False

    def _patience(self) -> None:
        self._waited += 1
        if self._waited > _PATIENCE_TICKS:
            self._timer.stop()
            self._program.end()

    def _unlock(self, window: QWidget) -> None:
        self._patience()
        line = window.findChild(PassphraseEdit)
        if isinstance(line, PassphraseEdit) and line.isVisible() and not line.isReadOnly():
            line.setText(self._passphrase)
            QTest.keySequence(line, "Return")

    def _go_on(self, window: MainWindow) -> None:
        self._waited = 0
        if self._todo is None:
            self._todo = self._planned(window)
        if window.sheet is not None:
            self.sheets.add(type(window.sheet).__name__)
        if self._todo:
            self._do(window, self._todo.pop(0))
        elif not self._is_busy():
            self._timer.stop()
            self.ended.emit()
            # As its window's own button does: what no backup has is backed up before.
            self._program._ask_to_end()

    def _is_busy(self) -> bool:
        """One would be told to wait, in a box that nobody is left to close."""
        session = self._program._session
        return session is None or bool(session.busy_reason())

    def _planned(self, window: MainWindow) -> list[str]:
        places = [place.key for place in window._places]
        if self._steps < 0:
            return [f"page {places[1]}", "sections"]
        every = [step for key in places for step in (f"page {key}", *_ON_EACH_PAGE)]
        some = [
            f"page {self._moments.choice(places)}" if step == "page" else step
            for step in self._moments.choices(_ANY, k=self._steps)
        ]
        return [*every, *_AT_LAST, *some, "place ended"]

    def _do(self, window: MainWindow, step: str) -> None:
        at = QApplication.focusWidget() or window
        if step == "type":
            typed(at, _TYPED)
        elif step == "sections":
            self._show(window, "settings")
            if isinstance(window.page, SettingsPage):
                for row in range(len(window.page._entries)):
                    window.page.show_section(row)
        elif step.startswith("page "):
            self._show(window, step.removeprefix("page "))
        elif step in {"convert", "printers"} or step.startswith("place "):
            self._act(window, step)
        elif step != "wait":
            self.locks += step == "Ctrl+L"
            QTest.keySequence(at, step)

    def _act(self, window: MainWindow, step: str) -> None:
        # A walk that only looks loads none of it.
        from tests.hunt import net_acts  # noqa: PLC0415

        seat = window._seat
        if step == "convert":
            net_acts.convert(seat)
        elif step == "printers":
            net_acts.ask_printers(seat)
        else:
            net_acts.list_place(seat, self._backups / step.removeprefix("place "))

    def _show(self, window: MainWindow, key: str) -> None:
        while window.sheet is not None and not window.sheet.busy_reason():
            window.sheet.close_sheet()
        if window.sheet is None:
            window.show_page(key)
            self.pages.append(key)
