"""logind waits with the machine's sleep while keys of an open desk are in memory."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusMessage, QDBusPendingCallWatcher, QDBusUnixFileDescriptor

from bmnn_desk.ui.dbus_ear import LOGIN, LOGIN_MANAGER

if TYPE_CHECKING:
    from PySide6.QtDBus import QDBusConnection

_PATH = "/org/freedesktop/login1"
_TOLD = cast("bytes", SLOT("sleep_told(QDBusMessage)"))


class SleepHold(QObject):
    """A delay inhibitor (org.freedesktop.login1.Manager.Inhibit), asked for as this is made.

    logind waits at most its InhibitDelayMaxSec (5 s where nobody set it). Where there is no
    system bus, no logind, or it refuses, the machine sleeps as if this were not there.
    """

    def __init__(self, system: QDBusConnection, parent: QObject) -> None:
        super().__init__(parent)
        self._bus = system
        self._asked: QDBusPendingCallWatcher | None = None
        self._held: QDBusUnixFileDescriptor | None = None
        self._bus.connect(LOGIN, "", LOGIN_MANAGER, "PrepareForSleep", self, _TOLD)
        self._take()

    def release(self) -> None:
        """The machine may sleep; nothing is taken again. A second call does nothing."""
        self._bus.disconnect(LOGIN, "", LOGIN_MANAGER, "PrepareForSleep", self, _TOLD)
        self._held = None
        if self._asked is not None:
            asked, self._asked = self._asked, None
            asked.finished.disconnect(self._answered)
            asked.deleteLater()

    @Slot(QDBusMessage)
    def sleep_told(self, message: QDBusMessage) -> None:
        """PrepareForSleep(false): the machine woke; during a sleep logind refuses to wait."""
        if message.arguments() == [False]:
            self._take()

    def _take(self) -> None:
        if self._held is not None or self._asked is not None or not self._bus.isConnected():
            return
        call = QDBusMessage.createMethodCall(LOGIN, _PATH, LOGIN_MANAGER, "Inhibit")
        call.setAutoStartService(False)
        call.setArguments(["sleep", "bmnn-desk", self.tr("Khóa bàn trước khi máy ngủ"), "delay"])
        # No window waits for the answer.
        self._asked = QDBusPendingCallWatcher(self._bus.asyncCall(call), self)
        self._asked.finished.connect(self._answered)

    def _answered(self) -> None:
        if self._asked is None:
            return
        asked, self._asked = self._asked, None
        told = asked.reply().arguments()
        if not asked.isError() and told and isinstance(told[0], QDBusUnixFileDescriptor):
            self._held = told[0]
        # It keeps the answer, and with it the descriptor, as long as it lives.
        asked.deleteLater()
