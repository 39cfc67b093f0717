"""The one folder for files that wait to be taken into the store, or were just written out of it.

Every file dialog opens there, so that no clerk is led to the desktop or a synchronised folder,
and so that there is one place to be emptied. The program deletes nothing in it by itself.
"""

from __future__ import annotations

import stat
from pathlib import Path

_NAME = "Khay BMNN"
_MOST_COUNTED = 1000


def in_tray(home: Path | None = None) -> Path:
    """Where it lies; it need not be there yet."""
    return (home or Path.home()) / _NAME


def opened_tray(home: Path | None = None) -> Path:
    """The tray, made where it is missing, closed to other users; the home where that is refused."""
    tray = in_tray(home)
    try:
        tray.mkdir(mode=stat.S_IRWXU, exist_ok=True)
        tray.chmod(stat.S_IRWXU)
    except OSError:
        return tray.parent
    return tray


def waiting_files(home: Path | None = None) -> int:
    """How many files lie in the tray, in its folders too; a thousand at most are counted."""
    count = 0
    try:
        for path in in_tray(home).rglob("*"):
            count += path.is_file()
            if count == _MOST_COUNTED:
                break
    except OSError:  # a folder was taken away meanwhile
        return count
    return count
