"""Write a file where the user wants it: wholly, or not at all."""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import DiskFailingError, DiskFullError, FolderNotWritableError

if TYPE_CHECKING:
    from pathlib import Path

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EFBIG}
_REFUSED = {errno.EACCES, errno.EPERM, errno.EROFS, errno.ENOENT, errno.ENOTDIR, errno.EISDIR}


def write_beside(path: Path, data: bytes) -> None:
    """Write beside the place, put it onto the disk, rename; a file that was there stays on failure.

    Raises:
        DiskFullError, FolderNotWritableError, DiskFailingError: and nothing was changed.
    """
    beside = path.with_name(f"{path.name}.tmp")
    try:
        with beside.open("wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        beside.replace(path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
        if error.errno in _FULL:
            raise DiskFullError from None
        if error.errno in _REFUSED:  # Windows says EACCES too while Word has the file open
            raise FolderNotWritableError from None
        raise DiskFailingError from None
