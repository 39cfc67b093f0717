"""Keeps a window out of screenshots, recordings and shared screens, where the system can.

Windows can since Windows 10 2004; before that it shows the window black. Linux cannot: under
Wayland a picture of the screen needs the user's word, under X11 any program may take one.
"""

from __future__ import annotations

import sys
from enum import IntEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

CAN_EXCLUDE = sys.platform == "win32"


class Affinity(IntEnum):
    """Where a window may be shown (winuser.h, SetWindowDisplayAffinity)."""

    MONITOR_ONLY = 0x01
    EXCLUDED_FROM_CAPTURE = 0x11


_BEST_FIRST = (Affinity.EXCLUDED_FROM_CAPTURE, Affinity.MONITOR_ONLY)


def exclude_from_capture(window: int) -> Affinity | None:
    """Keep a top-level window of this process out of pictures of the screen; None: it is in them.

    `window` is its native number (HWND).
    """
    return first_held(lambda affinity: _hold(window, affinity))


def first_held(hold: Callable[[Affinity], bool]) -> Affinity | None:
    """The best affinity that the system takes on."""
    return next((affinity for affinity in _BEST_FIRST if hold(affinity)), None)


if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    def _hold(window: int, affinity: Affinity) -> bool:
        user = ctypes.WinDLL("user32")
        asked = wintypes.HWND(window), wintypes.DWORD(affinity)
        return bool(user.SetWindowDisplayAffinity(*asked))

else:

    def _hold(window: int, affinity: Affinity) -> bool:  # noqa: ARG001  Windows needs them
        return False
