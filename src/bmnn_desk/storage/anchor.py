"""head.bin: how far the journal reached, kept outside the records.

Whoever puts older records back cannot put this file back with them unseen. Two slots of
512 bytes are written in turn, 8 KiB apart: a power cut may spoil the whole 4 KiB sector of the
disk around the one that is being written, and leaves the other.
"""

from __future__ import annotations

import errno
import hmac
import os
from typing import TYPE_CHECKING, NamedTuple

from bmnn_desk.storage.files import BINARY, PRIVATE_FILE
from bmnn_desk.storage.mishaps import as_desk_errors

if TYPE_CHECKING:
    from pathlib import Path

SLOT_BYTES = 512
PLACES = (0, 8192)
"""Where the two slots begin."""

EMPTY = bytes(PLACES[1] + SLOT_BYTES)
"""The file of a new store: room for both slots, so that a full disk cannot stop a later write."""

# Where stores of before have their second slot: it is read, and never written again.
_PLACE_OF_BEFORE = SLOT_BYTES
_MAGIC = b"BMNNHEAD2"
_FIRST_MAGIC = b"BMNNHEAD1"
_MAC_BYTES = 32
_SEQ_BYTES = 8
_CLOSED = -1
_NO_MARK = bytes(_MAC_BYTES)


class Head(NamedTuple):
    """The journal's last act: its number, its MAC, and the digest of every act up to it.

    `key_mark` knows the key of the next act without being able to make it. An anchor of before
    has neither digest nor mark.
    """

    seq: int
    mac: bytes
    digest: bytes | None = None
    key_mark: bytes | None = None


class Anchor:
    """The file, open from its first use; `key` is the key ring's and is wiped there."""

    def __init__(self, path: Path, key: bytearray) -> None:
        self._path = path
        self._key = key
        self._file = _CLOSED
        self._is_sure = False

    @property
    def is_sure(self) -> bool:
        """Whether what this object wrote last is on the disk; False before it wrote anything.

        After a flush that failed the system shows what was written, and may never write it.
        """
        return self._is_sure

    def read(self) -> Head | None:
        """The newer of the valid slots; None when there is none, as in a new store.

        A missing file is not made by reading: whoever deleted it shall be seen to have done so.
        """
        try:
            self._open(0)
        except FileNotFoundError:
            return None
        heads = [head for _, head in self._slots() if head is not None]
        return max(heads, key=lambda head: head.seq, default=None)

    def write(
        self, seq: int, mac: bytes, digest: bytes | None, key_mark: bytes | None = None
    ) -> None:
        """Anchor an act after its commit: one write into the older slot, flushed.

        An act that is anchored already is written over itself: the other slot may be the only one
        that the disk holds. `digest` None keeps what an anchor of before knew, as when its key is
        changed.

        Raises:
            ValueError: the number is lower than the anchored one, or a part has another length.
            DiskFullError, DiskFailingError: the system refused.
        """
        head = Head(seq=seq, mac=mac, digest=digest, key_mark=key_mark)
        if any(len(part) != _MAC_BYTES for part in head[1:] if isinstance(part, bytes)):
            raise ValueError(seq)
        self._open(os.O_CREAT)
        slots = self._slots()
        newest = max((head.seq for _, head in slots if head is not None), default=0)
        if seq < newest:
            raise ValueError(seq)
        by_age = sorted(
            (slot for slot in slots if slot[0] in PLACES),
            key=lambda slot: -1 if slot[1] is None else slot[1].seq,
        )
        same = (at for at, head in by_age if head is not None and head.seq == seq)
        self._is_sure = False
        with as_desk_errors():
            _write_at(self._file, self._sealed(head), next(same, by_age[0][0]))
            os.fsync(self._file)
        self._is_sure = True

    def close(self) -> None:
        """Let go of the file; a second call does nothing."""
        # The number may be another file's by then, so it is closed once only.
        if self._file != _CLOSED:
            os.close(self._file)
            self._file = _CLOSED

    def _open(self, mode: int) -> None:
        if self._file == _CLOSED:
            with as_desk_errors():
                self._file = os.open(self._path, os.O_RDWR | mode | BINARY, PRIVATE_FILE)

    def _slots(self) -> list[tuple[int, Head | None]]:
        """Each slot by where it begins, and the head in it where it holds."""
        with as_desk_errors():
            os.lseek(self._file, 0, os.SEEK_SET)
            raw = os.read(self._file, len(EMPTY))
        places = (*PLACES, _PLACE_OF_BEFORE)
        return [(at, self._opened(raw[at : at + SLOT_BYTES])) for at in places]

    def _sealed(self, head: Head) -> bytes:
        body = head.seq.to_bytes(_SEQ_BYTES, "big") + head.mac
        if head.digest is None:
            body = _FIRST_MAGIC + body
        else:
            body = _MAGIC + body + head.digest + (head.key_mark or _NO_MARK)
        return (body + hmac.digest(self._key, body, "sha256")).ljust(SLOT_BYTES, b"\0")

    def _opened(self, slot: bytes) -> Head | None:
        magic, at = slot[: len(_MAGIC)], len(_MAGIC) + _SEQ_BYTES
        parts = [slot[at + _MAC_BYTES * n :][:_MAC_BYTES] for n in range(3)]
        seq = int.from_bytes(slot[len(_MAGIC) : at], "big")
        if magic == _MAGIC:
            mark = None if parts[2] == _NO_MARK else parts[2]
            head = Head(seq=seq, mac=parts[0], digest=parts[1], key_mark=mark)
        else:
            head = Head(seq=seq, mac=parts[0])
        return head if hmac.compare_digest(self._sealed(head), slot) else None


def _write_at(file: int, data: bytes, offset: int) -> None:
    if hasattr(os, "pwrite"):
        written = os.pwrite(file, data, offset)
    else:
        os.lseek(file, offset, os.SEEK_SET)
        written = os.write(file, data)
    if written != len(data):
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
