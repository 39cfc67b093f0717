"""Takes a finished backup from the store's own disk to the place that it is for.

A place may be slow or hang; whoever waits for one must not hold the store meanwhile. So the copy
is made and proved in the store's folder first, and only its bytes come here.
"""

from __future__ import annotations

import os
import secrets
import sys
from contextlib import ExitStack, contextmanager, suppress
from typing import TYPE_CHECKING

from bmnn_desk.errors import AlreadyThereError, BackupDamagedError, DeskError
from bmnn_desk.storage.backup_file import digest_of, drop_unfinished_backups
from bmnn_desk.storage.files import BINARY, PRIVATE_FILE, PRIVATE_FOLDER, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

STAGE = "backup.new"
"""How the folders within a store begin where a backup is made before it goes to its places."""
_PIECE = 1 << 20


@contextmanager
def stage_of(store: Path) -> Iterator[Path]:
    """An empty folder within the store for a backup in the making; it goes at the end.

    Each has its own: one that hangs in a slow place, and wakes up later, takes no other's away.

    Raises:
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
    """
    for left in store.glob(f"{STAGE}*"):
        _clear(left)
    stage = store / f"{STAGE}.{secrets.token_hex(4)}"
    with as_desk_errors():
        stage.mkdir(mode=PRIVATE_FOLDER)
    try:
        yield stage
    finally:
        _clear(stage)


def bring_backup(source: Path, folder: Path, sha256: str) -> None:
    """Copy a finished backup into `folder` under its own name, and read it back.

    What earlier ones that were cut off left there is taken away.

    Raises:
        AlreadyThereError: a file of this name is there.
        BackupDamagedError: what is read back is another; nothing stays.
        DiskFullError, DiskFailingError, FolderNotWritableError: the place refuses; nothing stays.
    """
    target, part = folder / source.name, folder / f"{source.name}.part"
    with as_desk_errors(), ExitStack() as undo:
        if target.exists():
            msg = "backup"
            raise AlreadyThereError(msg)
        drop_unfinished_backups(folder)
        undo.callback(part.unlink, missing_ok=True)
        number = os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | BINARY, PRIVATE_FILE)
        with source.open("rb") as given, os.fdopen(number, "wb") as made:
            while piece := given.read(_PIECE):
                made.write(piece)
            made.flush()
            os.fsync(made.fileno())
            if sys.platform == "linux":
                # Read back from the medium, not out of the memory in which it was just written.
                os.posix_fadvise(made.fileno(), 0, 0, os.POSIX_FADV_DONTNEED)
        if digest_of(part).hex() != sha256:
            raise BackupDamagedError
        part.replace(target)
        sync_folder(folder)


def _clear(stage: Path) -> None:
    """Take a stage away; what the system still holds open goes the next time."""
    with suppress(DeskError, FileNotFoundError), as_desk_errors():
        if not stage.is_dir():
            return
        for left in stage.iterdir():
            left.unlink()
        stage.rmdir()
