"""contents.bin: beside the records, a share of each content's key, so that it can be destroyed.

A content's data key lies in the records, and so in every older copy of them. Its last layer is
sealed under a random share that lies here alone: once the slot of a destroyed content is
overwritten, no older copy of the records opens it any more. Therefore copies of this file are not
kept as the records' are: a backup carries the records of its day, and each place that holds
backups has ONE share file, the current one, from which `purge_shares` takes what is destroyed.

Each slot stands twice, 8 KiB apart: a power cut that spoils the sector being written leaves the
twin of every slot in it. Overwriting reaches what the disk still maps to the file: worn cells of a
flash drive may keep an old slot, sealed under the store's master key.
"""

from __future__ import annotations

import errno
import os
from contextlib import suppress
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bmnn_desk.errors import ContentFileMissingError, ContentShareLostError
from bmnn_desk.storage.files import BINARY, PRIVATE_FILE, sync_folder
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path
    from typing import NoReturn

SLOT_BYTES = 64
SHARE_BYTES = 32
RUN_SLOTS = 128
TWIN_BYTES = RUN_SLOTS * SLOT_BYTES
RUN_BYTES = 2 * TWIN_BYTES
_NONCE_BYTES = 12
_MAGIC = b"BMS1"
_EMPTY = bytes(SLOT_BYTES)
_CLOSED = -1


class ContentShares:
    """The shares of one store's contents by content number, counted from 1.

    `path` None keeps them in memory. The file is open from its first use; `key` is the key
    ring's and is wiped there. `ending` are contents whose end is committed and whose slots are
    still to be overwritten.
    """

    def __init__(self, path: Path | None, key: bytearray) -> None:
        self._path = path
        self._key = key
        self._file = _CLOSED
        self._memory: dict[int, bytes] = {}
        self.ending: set[int] = set()

    def __repr__(self) -> str:
        return "ContentShares()"

    def __reduce__(self) -> NoReturn:
        raise TypeError  # no share ever goes to the worker process

    @property
    def is_there(self) -> bool:
        """Whether there is a file; always in memory."""
        return self._path is None or self._file != _CLOSED or self._path.exists()

    def read(self, content: int) -> bytes:
        """The share of a content, 32 bytes; the caller's to wipe.

        Raises:
            ContentFileMissingError: there is no contents.bin.
            ContentShareLostError: it has no share of this content, or neither slot holds: a
                flipped bit, another store's file, an older one.
            DiskFailingError, FolderNotWritableError: the system refused.
        """
        if not self.is_there:
            raise ContentFileMissingError
        for offset in _offsets(content):
            with suppress(InvalidTag):
                return self._unsealed(content, self._slot(offset))
        raise ContentShareLostError(content)

    def keep(self, shares: Mapping[int, bytes]) -> None:
        """Write shares over whatever their slots hold; on the disk before this returns.

        What such a slot held is ended by that, and no end of it waits any longer: the same bytes
        may be kept again before the end of the content that they were is on the disk.

        Raises:
            DiskFullError, DiskFailingError, FolderNotWritableError: the system refused.
        """
        sealed = {content: self._sealed(content, share) for content, share in shares.items()}
        if not sealed:
            return
        # One after the other, so that a power cut spoils one of the two at most.
        for twin in (0, 1):
            for content, slot in sealed.items():
                self._write(_offsets(content)[twin], slot)
            self._flush()
        self.ending -= sealed.keys()

    def occupied(self) -> Iterator[int]:
        """The contents whose slots hold anything, lowest first; nothing is unsealed for it."""
        for run, part in enumerate(self._runs()):
            for at in range(RUN_SLOTS):
                first, twin = _pair(part, at)
                if first.strip(b"\0") or twin.strip(b"\0"):
                    yield run * RUN_SLOTS + at + 1

    def end(self, contents: Iterable[int]) -> None:
        """Overwrite the slots of contents, where there is a file; again does nothing more.

        Raises:
            DiskFullError, DiskFailingError, FolderNotWritableError: the system refused.
        """
        asked = list(contents)
        if not asked or not self.is_there:
            return
        for content in asked:
            for offset in _offsets(content):
                if self._slot(offset) != _EMPTY:
                    self._write(offset, _EMPTY)
        self._flush()

    def end_committed(self) -> None:
        """Overwrite what acts ended; what the disk refuses stays for the next time.

        Raises:
            DiskFullError, DiskFailingError, FolderNotWritableError: the system refused.
        """
        self.end(self.ending)
        self.ending.clear()

    def heal(self) -> None:
        """Write a slot that holds over its twin that does not; where neither does, both stay.

        Raises:
            DiskFullError, DiskFailingError, FolderNotWritableError: the system refused.
        """
        for run, part in enumerate(self._runs()):
            for at in range(RUN_SLOTS):
                slots = _pair(part, at)
                if slots[0] != slots[1]:
                    self._heal(run * RUN_SLOTS + at + 1, slots)

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        if self._file != _CLOSED:
            os.close(self._file)
            self._file = _CLOSED

    def _heal(self, content: int, slots: tuple[bytes, bytes]) -> None:
        for good, offset in zip(slots, reversed(_offsets(content)), strict=True):
            with suppress(InvalidTag):
                self._unsealed(content, good)
                self._write(offset, good)
                self._flush()
                return

    def _sealed(self, content: int, share: bytes) -> bytes:
        nonce = os.urandom(_NONCE_BYTES)
        return _MAGIC + nonce + AESGCM(self._key).encrypt(nonce, share, _bound_to(content))

    def _unsealed(self, content: int, slot: bytes) -> bytes:
        """The share in a slot.

        Raises:
            InvalidTag: it is not what was sealed here for this content.
        """
        if not slot.startswith(_MAGIC) or len(slot) != SLOT_BYTES:
            raise InvalidTag
        text = slot[len(_MAGIC) :]
        nonce, text = text[:_NONCE_BYTES], text[_NONCE_BYTES:]
        return AESGCM(self._key).decrypt(nonce, text, _bound_to(content))

    def _runs(self) -> Iterator[bytes]:
        """Every run of slots with its twins, short where the file ends."""
        if not self.is_there:
            return
        size = RUN_BYTES
        if self._path is None:
            last = max(self._memory, default=-1)
            ends = range(0, last + 1, size)
            for start in ends:
                yield b"".join(
                    self._memory.get(start + at, _EMPTY) for at in range(0, size, SLOT_BYTES)
                )
            return
        start = 0
        while part := self._bytes(start, size):
            yield part
            start += size

    def _slot(self, offset: int) -> bytes:
        if self._path is None:
            return self._memory.get(offset, _EMPTY)
        return self._bytes(offset, SLOT_BYTES).ljust(SLOT_BYTES, b"\0")

    def _bytes(self, offset: int, size: int) -> bytes:
        self._open()
        with as_desk_errors():
            os.lseek(self._file, offset, os.SEEK_SET)
            return os.read(self._file, size)

    def _write(self, offset: int, slot: bytes) -> None:
        if self._path is None:
            self._memory[offset] = slot
            return
        self._open()
        with as_desk_errors():
            write_at(self._file, offset, slot)

    def _flush(self) -> None:
        if self._file != _CLOSED:
            with as_desk_errors():
                os.fsync(self._file)

    def _open(self) -> None:
        if self._file == _CLOSED and self._path is not None:
            flags, is_new = os.O_RDWR | os.O_CREAT | BINARY, not self._path.exists()
            with as_desk_errors():
                self._file = os.open(self._path, flags, PRIVATE_FILE)
            if is_new:
                sync_folder(self._path.parent)


def purge_shares(path: Path, contents: Iterable[int]) -> None:
    """Overwrite the slots of destroyed contents in a copy of contents.bin; needs no key.

    For the one share file of a place that holds backups. Where there is no file, nothing is.

    Raises:
        DiskFullError, DiskFailingError, FolderNotWritableError: the system refused; call again.
    """
    if not path.exists():
        return
    shares = ContentShares(path, bytearray())
    try:
        shares.end(contents)
    finally:
        shares.close()


def _offsets(content: int) -> tuple[int, int]:
    if content < 1:
        raise ValueError(content)
    run, at = divmod(content - 1, RUN_SLOTS)
    first = run * RUN_BYTES + at * SLOT_BYTES
    return first, first + TWIN_BYTES


def _pair(run: bytes, at: int) -> tuple[bytes, bytes]:
    first = run[at * SLOT_BYTES :][:SLOT_BYTES]
    twin = run[TWIN_BYTES + at * SLOT_BYTES :][:SLOT_BYTES]
    return first.ljust(SLOT_BYTES, b"\0"), twin.ljust(SLOT_BYTES, b"\0")


def _bound_to(content: int) -> bytes:
    return f"content-share/{content}".encode()


def write_at(file: int, offset: int, data: bytes) -> None:
    """Write bytes at a place of an open file.

    Raises:
        OSError: the disk took only some of them, or none.
    """
    os.lseek(file, offset, os.SEEK_SET)
    if os.write(file, data) != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
