"""The one copy of contents.bin in a place that holds backups: always the store's newest.

Backups of any day take their contents' shares from here. It is changed in place, so that a
share that was destroyed in the store is overwritten here too, and no older backup opens its
content any more (see `content_shares`).
"""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

from bmnn_desk.storage.content_shares import RUN_BYTES, SLOT_BYTES, TWIN_BYTES, write_at
from bmnn_desk.storage.files import BINARY, create_file, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


def bring_shares(source: Path, target: Path) -> int:
    """Make `target` hold what `source` holds, slot by slot in place; how many slots changed.

    Cut off at any moment, each slot stands as it was or as it is now, in one of its twins at
    least; again does the rest. A store without the file leaves the target as it is.

    Raises:
        DiskFullError, DiskFailingError, FolderNotWritableError: the system refused; call again.
    """
    if not source.exists():
        return 0
    with as_desk_errors():
        new = source.read_bytes()
        if not target.exists():
            create_file(target)
            sync_folder(target.parent)
        file = os.open(target, os.O_RDWR | BINARY)
        try:
            return _write_slots(file, new)
        finally:
            os.close(file)


def _write_slots(file: int, new: bytes) -> int:
    old = b"".join(_parts(file))
    size = -(-max(len(old), len(new)) // RUN_BYTES) * RUN_BYTES
    old, new = old.ljust(size, b"\0"), new.ljust(size, b"\0")
    changed = [
        at
        for at in range(0, size, SLOT_BYTES)
        if old[at : at + SLOT_BYTES] != new[at : at + SLOT_BYTES]
    ]
    # One twin after the other, so that a power cut spoils one of the two at most.
    for twin in (False, True):
        for at in changed:
            if (at % RUN_BYTES >= TWIN_BYTES) is twin:
                write_at(file, at, new[at : at + SLOT_BYTES])
        os.fsync(file)
    return len(changed)


def _parts(file: int) -> Iterator[bytes]:
    os.lseek(file, 0, os.SEEK_SET)
    while part := os.read(file, RUN_BYTES):
        yield part
