"""What Linux tells of the machine over D-Bus: it goes to sleep, its screen is locked."""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from PySide6.QtCore import SLOT, QObject, Signal, Slot
from PySide6.QtDBus import QDBusConnection, QDBusMessage

from bmnn_desk.machine.machine_news import MachineNews

LOGIN = "org.freedesktop.login1"
LOGIN_MANAGER = f"{LOGIN}.Manager"
_SESSION = f"{LOGIN}.Session"
_SESSIONS = "/org/freedesktop/login1/session/"
_SCREEN_SAVERS = tuple(
    f"org.{desktop}.ScreenSaver" for desktop in ("freedesktop", "gnome", "cinnamon", "mate", "xfce")
)
# PySide6 6.12 takes the name of a slot as a str alone, while its types ask for bytes.
_SLEEP, _LOCK, _SAVER = (
    cast("bytes", SLOT(f"{name}(QDBusMessage)"))
    for name in ("sleep_told", "lock_told", "saver_told")
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Buses:
    """The machine's bus and this user's; either may not be there."""

    system: QDBusConnection
    session: QDBusConnection


def own_buses() -> Buses:
    """The buses that the environment names."""
    return Buses(system=QDBusConnection.systemBus(), session=QDBusConnection.sessionBus())


class DbusEar(QObject):
    """`heard(MachineNews)`. Where there is no bus, or nobody speaks on it, nothing is heard.

    `session_id` is logind's name of this session (XDG_SESSION_ID); without one the lock of any
    session is heard, as a lock too many harms nobody.
    """

    heard = Signal(object)

    def __init__(self, buses: Buses, session_id: str, parent: QObject) -> None:
        super().__init__(parent)
        path = session_path(session_id) if session_id else ""
        # By the name of its service alone: any user may speak on the machine's bus.
        buses.system.connect(LOGIN, "", LOGIN_MANAGER, "PrepareForSleep", self, _SLEEP)
        buses.system.connect(LOGIN, path, _SESSION, "Lock", self, _LOCK)
        for saver in _SCREEN_SAVERS:
            buses.session.connect("", "", saver, "ActiveChanged", self, _SAVER)

    @Slot(QDBusMessage)
    def sleep_told(self, message: QDBusMessage) -> None:
        """PrepareForSleep(true) comes before the sleep, (false) after it."""
        if message.arguments() == [True]:
            self.heard.emit(MachineNews.SLEEPS)

    @Slot(QDBusMessage)
    def lock_told(self, message: QDBusMessage) -> None:
        """Somebody asked this session to lock itself."""
        self.heard.emit(MachineNews.SCREEN_LOCKED)

    @Slot(QDBusMessage)
    def saver_told(self, message: QDBusMessage) -> None:
        """ActiveChanged(true): the screen is covered."""
        if message.arguments() == [True]:
            self.heard.emit(MachineNews.SCREEN_LOCKED)


def session_path(session_id: str) -> str:
    """The path of a session's object: what is no letter, and a digit in front, as _xx in hex.

    As systemd's bus_label_escape does it.
    """
    return _SESSIONS + "".join(
        letter if letter.isascii() and _stays(letter, place) else _in_hex(letter)
        for place, letter in enumerate(session_id)
    )


def _stays(letter: str, place: int) -> bool:
    return letter.isalpha() or (place > 0 and letter.isdigit())


def _in_hex(letter: str) -> str:
    return "".join(f"_{byte:02x}" for byte in letter.encode("utf-8"))
