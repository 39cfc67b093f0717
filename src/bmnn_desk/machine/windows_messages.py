"""What Windows tells a window of the machine: it sleeps, or its screen is locked."""

from __future__ import annotations

import ctypes
import sys

from bmnn_desk.machine.machine_news import MachineNews

_POWER_BROADCAST = 0x0218
_SESSION_CHANGE = 0x02B1
_SUSPEND = 0x0004
# Another user's turn, or a far desktop that is let go, leaves this one as a lock does.
_CONSOLE_LEFT, _REMOTE_LEFT, _LOGGED_OFF, _LOCKED = 0x2, 0x4, 0x6, 0x7


class Message(ctypes.Structure):
    """MSG of winuser.h; the types are wide enough on each system that Python runs on."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("number", ctypes.c_uint32),
        ("wide", ctypes.c_size_t),
        ("long", ctypes.c_ssize_t),
        ("time", ctypes.c_uint32),
        ("x", ctypes.c_int32),
        ("y", ctypes.c_int32),
    )


def message_at(address: int) -> Message:
    """The message that lies at this address, as Qt hands it over; valid during the call."""
    return Message.from_address(address)


def news_of(number: int, wide: int) -> MachineNews | None:
    """What a message says (WM_POWERBROADCAST, WM_WTSSESSION_CHANGE); None for all others."""
    if number == _POWER_BROADCAST and wide == _SUSPEND:
        return MachineNews.SLEEPS
    if number == _SESSION_CHANGE and wide in {_LOCKED, _CONSOLE_LEFT, _REMOTE_LEFT, _LOGGED_OFF}:
        return MachineNews.SCREEN_LOCKED
    return None


if sys.platform == "win32":
    from ctypes import wintypes

    _THIS_SESSION = 0

    def ask_for_session_news(window: int) -> bool:
        """Let Windows tell this window of its session; False where it refuses."""
        terminal = ctypes.WinDLL("wtsapi32")
        asked = wintypes.HWND(window), wintypes.DWORD(_THIS_SESSION)
        return bool(terminal.WTSRegisterSessionNotification(*asked))

    def end_session_news(window: int) -> None:
        """To be called before the window goes."""
        ctypes.WinDLL("wtsapi32").WTSUnRegisterSessionNotification(wintypes.HWND(window))

else:

    def ask_for_session_news(window: int) -> bool:  # noqa: ARG001  Windows needs it
        """Say that nobody will tell: this is another system."""
        return False

    def end_session_news(window: int) -> None:
        """There is nothing to end."""
