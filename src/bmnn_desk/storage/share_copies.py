"""The one copy of contents.bin in a place that holds backups: always the store's newest.

Backups of any day take their contents' shares from here. It is changed in place, so that a
share that was destroyed in the store is overwritten here too, and no older backup opens its
content any more (see `content_shares`). What the store lost, or never knew, is no destruction: its
slot stays.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import ContentShareLostError
from bmnn_desk.storage.content_shares import (
    RUN_BYTES,
    RUN_SLOTS,
    SLOT_BYTES,
    TWIN_BYTES,
    ContentShares,
    write_at,
)
from bmnn_desk.storage.files import BINARY, create_file, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.wipe import wipe_bytes

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True, kw_only=True)
class ShareFacts:
    """What a store knows of its shares, by content number.

    `kept` are the contents that it still holds, `lost` those whose share is gone or does not hold
    though nobody destroyed them, `last` the highest number that it ever gave: what lies behind it
    belongs to a store of another day.
    """

    kept: frozenset[int] = frozenset()
    lost: frozenset[int] = frozenset()
    last: int


def bring_shares(source: Path, target: Path, facts: ShareFacts | None = None) -> int:
    """Make `target` hold what `source` holds, slot by slot in place; how many slots changed.

    `facts` are of the source's store: what it lost, and what it never knew, stays in the target.
    None takes every empty slot for a destroyed one. Cut off at any moment, each slot stands as it
    was or as it is now, in one of its twins at least; again does the rest. A store without the
    file leaves the target as it is.

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
            return _write_slots(file, new, facts)
        finally:
            os.close(file)


def facts_of_file(path: Path, key: bytearray) -> ShareFacts:
    """What a file of shares says by itself: those that do not hold, and how far it reaches.

    `key` is the store's, for shares; it is not wiped.

    Raises:
        DiskFailingError, FolderNotWritableError: it cannot be read.
    """
    shares, lost = ContentShares(path, key), set()
    try:
        for content in list(shares.occupied()):
            try:
                wipe_bytes(shares.read(content))
            except ContentShareLostError:
                lost.add(content)
    finally:
        shares.close()
    runs, rest = divmod(path.stat().st_size, RUN_BYTES)
    reached = runs * RUN_SLOTS + max(0, rest - TWIN_BYTES) // SLOT_BYTES
    return ShareFacts(lost=frozenset(lost), last=reached)


def _write_slots(file: int, new: bytes, facts: ShareFacts | None) -> int:
    old = b"".join(_parts(file))
    size = -(-max(len(old), len(new)) // RUN_BYTES) * RUN_BYTES
    old, new = old.ljust(size, b"\0"), new.ljust(size, b"\0")
    changed = [
        at
        for at in range(0, size, SLOT_BYTES)
        if old[at : at + SLOT_BYTES] != new[at : at + SLOT_BYTES]
        and not (facts is not None and _stays(at, new[at : at + SLOT_BYTES], facts))
    ]
    # One twin after the other, so that a power cut spoils one of the two at most.
    for twin in (False, True):
        for at in changed:
            if (at % RUN_BYTES >= TWIN_BYTES) is twin:
                write_at(file, at, new[at : at + SLOT_BYTES])
        os.fsync(file)
    return len(changed)


def _stays(at: int, slot: bytes, facts: ShareFacts) -> bool:
    """Whether what the source has here says nothing about the content of this slot."""
    run, within = divmod(at, RUN_BYTES)
    content = run * RUN_SLOTS + within % TWIN_BYTES // SLOT_BYTES + 1
    return content in facts.lost or (content > facts.last and not slot.strip(b"\0"))


def _parts(file: int) -> Iterator[bytes]:
    os.lseek(file, 0, os.SEEK_SET)
    while part := os.read(file, RUN_BYTES):
        yield part
