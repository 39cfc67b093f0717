"""Notices that nobody works here: no key, no mouse for so many minutes, or the machine slept."""

from __future__ import annotations

import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow
from shiboken6 import isValid

if TYPE_CHECKING:
    from collections.abc import Callable

WARNING_SECONDS = 30
SLEPT_SECONDS = 30
_TICK_MS = 1000
_MINUTE = 60
_WORK = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,
        QEvent.Type.InputMethod,
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TabletPress,
    }
)


class IdleWatch(QObject):
    """`left(seconds)` in the last half minute and -1 when somebody works again; then `idle`.

    `rested` after each whole minute without work, for whoever wants to look at the settings
    again; `slept` when the clock jumped: the machine was asleep.
    """

    left = Signal(int)
    idle = Signal()
    rested = Signal()
    slept = Signal()

    def __init__(
        self, minutes: int, parent: QObject, clock: Callable[[], float] = time.time
    ) -> None:
        super().__init__(parent)
        self._clock = clock
        self._minutes = minutes
        self._worked = self._ticked = clock()
        self._warned = False
        self._rested = 0
        self._typed_at: QObject | None = None
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.tick)

    def start(self) -> None:
        """Begin to watch."""
        self._worked = self._ticked = self._clock()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._watch)
            app.focusObjectChanged.connect(self._watch_typing)
            self._watch_typing(app.focusObject())
        self._watch_all()
        self._timer.start(_TICK_MS)

    def stop(self) -> None:
        """Watch no longer; a second call does nothing."""
        if not self._timer.isActive():
            return
        self._timer.stop()
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.disconnect(self._watch)
            app.focusObjectChanged.disconnect(self._watch_typing)
        self._watch_typing(None)
        for window in QGuiApplication.allWindows():
            window.removeEventFilter(self)

    def set_minutes(self, minutes: int) -> None:
        """Another setting of the office."""
        self._minutes = minutes

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Every key and every move of the mouse is work."""
        if event.type() in _WORK:
            self._work()
        return False

    def tick(self) -> None:
        """Once a second: how long nobody worked."""
        self._watch_all()
        now = self._clock()
        gap, self._ticked = now - self._ticked, now
        # Set back by hand, the clock would keep the desk open for hours.
        if gap < 0:
            self._worked = now
        if gap > SLEPT_SECONDS:
            self.slept.emit()
            return
        idle = now - self._worked
        if idle // _MINUTE > self._rested:
            self._rested = int(idle // _MINUTE)
            self.rested.emit()
        remaining = self._minutes * _MINUTE - idle
        if remaining <= 0:
            self.idle.emit()
        elif remaining <= WARNING_SECONDS:
            self._warned = True
            self.left.emit(int(remaining))

    def _watch_all(self) -> None:
        for window in QGuiApplication.allWindows():
            self._watch(window)

    def _watch(self, window: QWindow | None) -> None:
        """Keys and mouse come by the windows; over the program a filter sees every event there is.

        In Python that cost a quarter of all the time in which a page is made.
        """
        if window is not None:
            window.installEventFilter(self)  # the same one again only comes first

    def _watch_typing(self, typed_at: QObject | None) -> None:
        """What an input method composes goes to the editor itself, past its window."""
        if self._typed_at is not None and isValid(self._typed_at):
            self._typed_at.removeEventFilter(self)
        self._typed_at = None if isinstance(typed_at, QWindow) else typed_at
        if self._typed_at is not None:
            self._typed_at.installEventFilter(self)

    def _work(self) -> None:
        self._worked = self._clock()
        self._rested = 0
        if self._warned:
            self._warned = False
            self.left.emit(-1)
