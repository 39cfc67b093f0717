"""A D-Bus of a test's own, and somebody who speaks on it as the system does."""

from __future__ import annotations

import subprocess
from contextlib import contextmanager
from itertools import count
from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusConnection, QDBusMessage

if TYPE_CHECKING:
    from collections.abc import Iterator

LOGIN = "org.freedesktop.login1"
_names = count(1)


class PrivateBus:
    """`speaker` owns logind's name on it; each `listener` is a connection of its own."""

    def __init__(self, address: str) -> None:
        self.address = address
        self._connected: list[str] = []
        self.speaker = self.listener()
        assert self.speaker.registerService(LOGIN)

    def listener(self) -> QDBusConnection:
        name = f"listener-{next(_names)}"
        made = QDBusConnection.connectToBus(self.address, name)
        assert made.isConnected()
        self._connected.append(name)
        return made

    def say(
        self, path: str, member: str, *arguments: object, by: QDBusConnection | None = None
    ) -> None:
        """Emit a signal, `member` with its interface; by somebody else where `by` is given."""
        interface, _, name = member.rpartition(".")
        message = QDBusMessage.createSignal(path, interface, name)
        message.setArguments(list(arguments))
        assert (by or self.speaker).send(message)

    def sleep(self, *, before: bool) -> None:
        self.say("/org/freedesktop/login1", f"{LOGIN}.Manager.PrepareForSleep", before)

    def lock(self, session: str) -> None:
        self.say(f"/org/freedesktop/login1/session/{session}", f"{LOGIN}.Session.Lock")

    def cover_screen(self, desktop: str, *, covered: bool) -> None:
        self.say(f"/org/{desktop}/ScreenSaver", f"org.{desktop}.ScreenSaver.ActiveChanged", covered)

    def close(self) -> None:
        for name in self._connected:
            QDBusConnection.disconnectFromBus(name)


@contextmanager
def private_bus() -> Iterator[PrivateBus]:
    """A dbus-daemon for the time of a test."""
    command = ["dbus-daemon", "--session", "--nofork", "--nopidfile", "--print-address"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        assert daemon.stdout is not None
        try:
            bus = PrivateBus(daemon.stdout.readline().strip())
            try:
                yield bus
            finally:
                bus.close()
        finally:
            daemon.terminate()
