"""The files of a store's folder: their names, and how one is written old or new, never half."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

RECORDS = "records.db"
HEADER = "header.json"
HEADER_COPY = "header.copy.json"
HEAD = "head.bin"
CONTENTS = "contents.bin"
BEFORE_MIGRATION = "records.before.db"
REKEYED_RECORDS = "records.rekeyed.db"
REKEYED_HEAD = "head.rekeyed.bin"
REKEYED_CONTENTS = "contents.rekeyed.bin"
REFUSED = "refused.json"
BACKUP_TROUBLES = "backup_troubles.json"

MADE_FILES = (HEADER, HEADER_COPY, RECORDS, f"{RECORDS}-wal", HEAD, CONTENTS)
"""What a new store consists of: all of it goes again where its making is cut off."""

PRIVATE_FILE = 0o600
PRIVATE_FOLDER = 0o700
# Windows would turn line ends in a file opened without it.
BINARY = getattr(os, "O_BINARY", 0)


def write_whole(path: Path, data: bytes) -> None:
    """Replace a file by writing beside it, flushing, and renaming.

    Raises:
        DiskFullError: no room; the old file stands.
        FolderNotWritableError: the folder refuses; the old file stands.
    """
    beside = _beside(path)
    with as_desk_errors():
        beside.unlink(missing_ok=True)
        try:
            create_file(beside, data)
            beside.replace(path)
        finally:
            beside.unlink(missing_ok=True)
        sync_folder(path.parent)


def drop_unfinished(path: Path) -> None:
    """Take away what a `write_whole` of this file left beside it when it was cut off.

    Raises:
        DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    with as_desk_errors():
        _beside(path).unlink(missing_ok=True)


def create_file(path: Path, data: bytes = b"") -> None:
    """A new private file with these bytes, flushed to the disk.

    Raises:
        DiskFullError: no room.
        FolderNotWritableError: the folder refuses.
        FileExistsError: the name is taken.
    """
    with as_desk_errors():
        number = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, PRIVATE_FILE)
        with os.fdopen(number, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())


def sync_folder(folder: Path) -> None:
    """Flush the folder's list of names; Windows does so by itself and cannot open a folder.

    Raises:
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    if os.name == "nt":
        return
    with as_desk_errors():
        number = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(number)
        finally:
            os.close(number)


def _beside(path: Path) -> Path:
    return path.with_name(f"{path.name}.new")
