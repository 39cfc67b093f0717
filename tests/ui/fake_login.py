"""logind's part of a private bus that lets a sleep wait."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

from PySide6.QtDBus import QDBusMessage, QDBusUnixFileDescriptor, QDBusVirtualObject

if TYPE_CHECKING:
    from collections.abc import Iterator

    from PySide6.QtDBus import QDBusConnection

    from tests.ui.private_bus import PrivateBus

_PATH = "/org/freedesktop/login1"


class FakeLogin(QDBusVirtualObject):
    """Answers Inhibit as logind does: with the end of a pipe that tells when it is let go."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[list[object]] = []
        self.refuses = self.is_slow = False
        self._waiting: list[tuple[QDBusMessage, QDBusConnection]] = []
        self._ends: list[int] = []

    def introspect(self, path: str) -> str:  # noqa: ARG002  Qt hands it in
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:
        if message.member() != "Inhibit":
            return False
        self.asked.append(list(message.arguments()))
        self._waiting.append((message, connection))
        if not self.is_slow:
            self.answer()
        return True

    def answer(self) -> None:
        """Give, or refuse, what was asked for and not answered yet."""
        while self._waiting:
            message, connection = self._waiting.pop()
            if self.refuses:
                name = "org.freedesktop.login1.OperationInProgress"
                assert connection.send(message.createErrorReply(name, "a sleep has begun"))
                continue
            mine, given = os.pipe()
            os.set_blocking(mine, False)
            self._ends.append(mine)
            reply = message.createReply()
            reply.setArguments([QDBusUnixFileDescriptor(given)])
            os.close(given)
            assert connection.send(reply)

    def given(self) -> int:
        """How many were given, whether held still or not."""
        return len(self._ends)

    def held(self) -> int:
        """How many are held this moment."""
        return sum(_is_held(end) for end in self._ends)

    def close(self) -> None:
        for end in self._ends:
            os.close(end)


def _is_held(end: int) -> bool:
    try:
        return os.read(end, 1) != b""
    except BlockingIOError:
        return True


@contextmanager
def fake_login(bus: PrivateBus) -> Iterator[FakeLogin]:
    """On the bus for the time of a test."""
    made = FakeLogin()
    assert bus.speaker.registerVirtualObject(_PATH, made)
    try:
        yield made
    finally:
        bus.speaker.unregisterObject(_PATH)
        made.close()
