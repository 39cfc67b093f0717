"""Read a file and leave no trace of it: not even the time of its last reading is changed.

Linux lets only the owner of a file (and the administrator) ask for that; of another's file the
system itself may note the reading, as its mount has it, and nothing here can keep it from it.
"""

from __future__ import annotations

import hashlib
import os
import stat
import time
from dataclasses import dataclass
from datetime import date
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

_FLAGS = (
    os.O_RDONLY
    | getattr(os, "O_BINARY", 0)
    | getattr(os, "O_CLOEXEC", 0)
    | getattr(os, "O_NOFOLLOW", 0)
    # A pipe that took the file's place would wait for its other end for ever.
    | getattr(os, "O_NONBLOCK", 0)
)
_NO_TRACE = getattr(os, "O_NOATIME", 0)
_CHUNK = 1024 * 1024
_SECONDS = 60.0


class TooSlowError(OSError):
    """The file was not read in its time."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class UntouchedFile:
    """A file's bytes, their SHA-256, its size and the day of its last change.

    `data` is None, and `sha256` empty, of a file that is larger than was asked for.
    """

    data: bytes | None
    sha256: str
    size: int
    changed_on: date


def read_untouched(
    path: Path, most: int, is_stopped: Callable[[], bool] = lambda: False
) -> UntouchedFile | None:
    """The file at a path, if it is no larger than `most` bytes; None where it was stopped.

    Raises:
        OSError: it is not there, not a file, refused, damaged, or too slow.
    """
    handle = _opened(path)
    try:
        about = os.fstat(handle)
        if not stat.S_ISREG(about.st_mode):
            raise OSError
        if about.st_size > most:
            return _file(about, None)
        data = _bytes(handle, most, is_stopped)
    finally:
        os.close(handle)
    return None if data is None else _file(about, data if len(data) <= most else None)


def _opened(path: Path) -> int:
    try:
        return os.open(path, _FLAGS | _NO_TRACE)
    except PermissionError:
        if not _NO_TRACE:
            raise
    return os.open(path, _FLAGS)


def _bytes(handle: int, most: int, is_stopped: Callable[[], bool]) -> bytes | None:
    ends = time.monotonic() + _SECONDS
    parts: list[bytes] = []
    left = most + 1
    while left > 0 and (part := os.read(handle, min(_CHUNK, left))):
        parts.append(part)
        left -= len(part)
        if is_stopped():
            return None
        if time.monotonic() > ends:
            raise TooSlowError
    return b"".join(parts)


def _file(about: os.stat_result, data: bytes | None) -> UntouchedFile:
    return UntouchedFile(
        data=data,
        sha256="" if data is None else hashlib.sha256(data).hexdigest(),
        size=about.st_size if data is None else len(data),
        changed_on=_day(about.st_mtime),
    )


def _day(moment: float) -> date:
    """The day of a moment; a file may bear one that no calendar has."""
    try:
        return date.fromtimestamp(moment)
    except (OverflowError, OSError, ValueError):
        return date.min
