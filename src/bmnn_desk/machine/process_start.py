"""When a process began: tells whether the one that made something still runs."""

from __future__ import annotations

import sys
from pathlib import Path

if sys.platform == "win32":
    import ctypes
    from ctypes import wintypes

    _QUERY = 0x1000
    _HALF = 32

_PROC = Path("/proc")
_START = 19
_DONE = (b"Z", b"X", b"x")  # proc(5): zombie, dead


def started_at(pid: int) -> int | None:
    """When a process began, in the system's own ticks; None where it is gone.

    A number that was given to a new process has another beginning.
    """
    return _start(pid)


if sys.platform == "win32":

    def _start(pid: int) -> int | None:
        kernel = ctypes.WinDLL("kernel32")
        kernel.OpenProcess.restype = wintypes.HANDLE
        number = kernel.OpenProcess(_QUERY, False, pid)
        if not number:
            return None
        handle = wintypes.HANDLE(number)
        begun, ended, *spent = (wintypes.FILETIME() for _ in range(4))
        try:
            kernel.GetProcessTimes(handle, *map(ctypes.byref, (begun, ended, *spent)))
        finally:
            kernel.CloseHandle(handle)
        if ended.dwHighDateTime or ended.dwLowDateTime:
            return None  # a process that is done stays known while somebody holds it
        return int(begun.dwHighDateTime << _HALF | begun.dwLowDateTime)

else:

    def _start(pid: int) -> int | None:
        try:
            about = (_PROC / str(pid) / "stat").read_bytes()
        except (FileNotFoundError, ProcessLookupError):
            return None
        # The program's name stands in brackets and may hold anything, brackets and blanks too.
        told = about.rpartition(b")")[2].split()
        if told[0] in _DONE:
            return None  # it stays known until its parent has asked how it ended
        return int(told[_START])
