"""Looks for secrets in this process's own memory without holding one itself.

What is looked for comes masked: each byte XORed with one and the same byte. The memory is read
piece by piece into one buffer, which is left out of the search, and masked in the same way.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_PIECE = 128 * 1024
_LONGEST = 256
# The kernel's own pages, some of which cannot be read.
_KERNELS = ("[vvar", "[vsyscall]", "[vdso]")


def masked(secret: bytes, mask: int) -> bytes:
    """The secret with each byte XORed; masked again it is plain."""
    return secret.translate(_table(mask))


class Scanner:
    """Holds the buffer; `mask` is 1 to 255."""

    def __init__(self, mask: int) -> None:
        self._table = _table(mask)
        self._buffer = bytearray(_PIECE)
        view = (ctypes.c_char * _PIECE).from_buffer(self._buffer)
        self._start = ctypes.addressof(view)
        del view

    def copies(self, wanted: Mapping[str, bytes]) -> dict[str, int]:
        """How often each masked secret stands plainly in memory, at different addresses."""
        found: dict[str, set[int]] = {name: set() for name in wanted}
        for address, piece in self._pieces():
            for name, secret in wanted.items():
                found[name].update(address + at for at in _places(piece, secret))
        return {name: len(places) for name, places in found.items()}

    def _pieces(self) -> Iterator[tuple[int, bytearray]]:
        with Path("/proc/self/mem").open("rb", buffering=0) as memory:
            for start, end in self._spans():
                at = start
                while at < end:
                    size = min(_PIECE, end - at)
                    memory.seek(at)
                    try:
                        read = memory.readinto(memoryview(self._buffer)[:size])
                    except OSError:  # unmapped meanwhile
                        break
                    self._forget(read)
                    piece = self._buffer.translate(self._table)[:read]
                    if piece.count(piece[:1]) < len(piece):  # much of a memory is zeros
                        yield at, piece
                    # A secret may lie over the edge of a piece.
                    at += max(size - _LONGEST, 1) if at + size < end else size
        self._forget(0)

    def _forget(self, after: int) -> None:
        ctypes.memset(self._start + after, 0, _PIECE - after)

    def _spans(self) -> Iterator[tuple[int, int]]:
        """The readable spans but the buffer's own."""
        ours = self._start, self._start + _PIECE
        for line in Path("/proc/self/maps").read_text("utf-8").splitlines():
            span, rights = line.split()[:2]
            if "r" not in rights or any(name in line for name in _KERNELS):
                continue
            start, end = (int(edge, 16) for edge in span.split("-"))
            yield from (
                (first, last)
                for first, last in ((start, min(end, ours[0])), (max(start, ours[1]), end))
                if first < last
            )


def _places(piece: bytearray, secret: bytes) -> Iterator[int]:
    at = piece.find(secret)
    while at >= 0:
        yield at
        at = piece.find(secret, at + 1)


def _table(mask: int) -> bytes:
    return bytes(byte ^ mask for byte in range(256))
