"""The machine goes to sleep, or somebody locks its screen: the desk shall be locked too."""

from __future__ import annotations

import os
import sys
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, QObject, Signal

from bmnn_desk.machine.machine_news import MachineNews

if TYPE_CHECKING:
    from collections.abc import Callable

    from PySide6.QtWidgets import QWidget

    from bmnn_desk.ui.dbus_ear import Buses
    from bmnn_desk.ui.sleep_hold import SleepHold


class OsLock(QObject):
    """`locked(why)`. A system that tells nothing is passed over: the desk locks by itself too."""

    locked = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._stop: Callable[[], None] | None = None
        self._hold: SleepHold | None = None

    def start(self, window: QWidget) -> None:
        """Listen as this system tells it; on Windows it tells this window."""
        app = QCoreApplication.instance()
        if sys.platform == "win32" and app is not None:
            from bmnn_desk.ui.windows_ear import listen_on  # noqa: PLC0415

            self._stop = listen_on(app, int(window.winId()), self.hear)
        elif sys.platform == "linux":
            from bmnn_desk.ui.dbus_ear import own_buses  # noqa: PLC0415  no window waits for it

            self.listen_to(own_buses())

    def listen_to(self, buses: Buses) -> None:
        """Listen to these buses of Linux, and have a sleep wait until `let_sleep`."""
        from bmnn_desk.ui.dbus_ear import DbusEar  # noqa: PLC0415
        from bmnn_desk.ui.sleep_hold import SleepHold  # noqa: PLC0415

        ear = DbusEar(buses, os.environ.get("XDG_SESSION_ID", ""), self)
        ear.heard.connect(self.hear)
        self._stop = ear.deleteLater
        self._hold = SleepHold(buses.system, self)

    def stop(self) -> None:
        """Listen no more; to be called before the window goes. A second call does nothing."""
        if self._stop is not None:
            stop, self._stop = self._stop, None
            stop()

    def let_sleep(self) -> None:
        """The keys are wiped: no sleep need wait. A second call does nothing."""
        if self._hold is not None:
            hold, self._hold = self._hold, None
            hold.release()
            hold.deleteLater()

    def hear(self, news: MachineNews) -> None:
        """Say it to whoever locks."""
        words = {
            MachineNews.SLEEPS: self.tr("máy sắp ngủ"),
            MachineNews.SCREEN_LOCKED: self.tr("máy vừa khóa màn hình"),
        }
        self.locked.emit(words[news])
