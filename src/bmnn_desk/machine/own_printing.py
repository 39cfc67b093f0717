"""Speaks to the printing system of this machine by its file, never over a network (Linux).

libcups asks, in this order: the variable CUPS_SERVER, `ServerName` of client.conf (which may be
another machine), its own file, and where that is missing a network socket to localhost. With the
file named in the variable nothing else is tried: no CUPS there means no printer.

Until CUPS has taken a job over, its pages lie in a file under TMPDIR (cupsTempFd): open text, and
after a killed process it stays there. So that folder is a private one while a job is made.
"""

from __future__ import annotations

import os
import sys
from contextlib import ExitStack, contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import FolderNotWritableError
from bmnn_desk.machine.disk_room import room_left
from bmnn_desk.machine.private_folder import private_folder, private_places

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_VARIABLE = "CUPS_SERVER"
_SOCKETS = ("run/cups/cups.sock", "var/run/cups/cups.sock")
_TEMPORARY, _USUAL = "TMPDIR", "/tmp"  # noqa: S108  libcups' own choice


def print_on_this_machine(root: Path = Path("/")) -> None:
    """Name the file to libcups, whatever the environment said; before it is first loaded.

    A no-op where the system has no CUPS. `root` is the tree that is looked into. To be called
    while there is one thread: only to change a variable that is there is safe beside others.
    """
    if sys.platform == "linux":
        there = (f"/{name}" for name in _SOCKETS if (root / name).exists())
        os.environ[_VARIABLE] = next(there, f"/{_SOCKETS[0]}")
        os.environ.setdefault(_TEMPORARY, _USUAL)


@contextmanager
def job_in_private(
    room_bytes: int, memory_bytes: int, places: Sequence[Path] | None = None
) -> Iterator[None]:
    """While a job is made what libcups keeps of it lies in a private folder, wiped after (Linux).

    In memory where there is `room_bytes` and it wants no more than `memory_bytes`, else in the
    temp folder of the disk. One that cannot be wiped waits for the next sweep: the job is made.
    For one thread at a time.

    Raises:
        FolderNotWritableError: no place takes it.
    """
    if sys.platform != "linux":
        yield
        return
    *memory, disk = private_places() if places is None else places
    roomy = [place for place in memory if room_bytes <= min(room_left(place) or 0, memory_bytes)]
    before = os.environ.get(_TEMPORARY, _USUAL)
    with ExitStack() as left:
        folder = left.enter_context(private_folder((*roomy, disk)))
        os.environ[_TEMPORARY] = str(folder)
        try:
            yield
        finally:
            os.environ[_TEMPORARY] = before
            with suppress(FolderNotWritableError):
                left.close()
