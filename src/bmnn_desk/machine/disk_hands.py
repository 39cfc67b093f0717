"""The calls by which a package is written and read back; a test hands in some that fail."""

from __future__ import annotations

import os
import shutil
import sys
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from pathlib import Path

_PIECE = 1024 * 1024


class DiskHands:
    """Each call raises OSError where the system refuses it."""

    def device(self, folder: Path) -> str:
        """The number of the device that a folder lies on now: a pulled drive leaves its folder."""
        if sys.platform == "win32":
            return folder.drive.rstrip(":") if folder.exists() else ""
        number = folder.stat().st_dev
        return f"{os.major(number)}:{os.minor(number)}"

    def free(self, folder: Path) -> int:
        """Free bytes."""
        return shutil.disk_usage(folder).free

    def names(self, folder: Path) -> list[str]:
        """The names in a folder."""
        return [path.name for path in folder.iterdir()]

    def write(self, path: Path, data: bytes) -> None:
        """Write a new file piece by piece, and put it onto the medium."""
        with path.open("xb", buffering=0) as file:
            left = memoryview(data)
            while left:
                left = left[file.write(left[:_PIECE]) or 0 :]
            os.fsync(file.fileno())

    def read(self, path: Path) -> bytes:
        """Read a file from the medium, not out of the memory in which it was just written."""
        with path.open("rb", buffering=0) as file:
            if sys.platform == "linux":
                os.posix_fadvise(file.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
            return file.readall()

    def rename(self, path: Path, name: str) -> None:
        """Give a file its name, also after a power cut."""
        path.replace(path.with_name(name))
        self._settle(path.parent)

    def remove(self, path: Path) -> None:
        """Take a file away; one that is gone is no fault."""
        path.unlink(missing_ok=True)
        self._settle(path.parent)

    def _settle(self, folder: Path) -> None:
        if sys.platform == "win32":  # it has no handle of a folder to flush
            return
        number = os.open(folder, os.O_RDONLY | os.O_DIRECTORY)
        try:
            os.fsync(number)
        finally:
            os.close(number)
