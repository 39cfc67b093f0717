"""Reads a compiled Qt translation: what Qt ships in another language names all it can say."""

from __future__ import annotations

import struct
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HEADER = 16
END, OBSOLETE, SOURCE, CONTEXT = 1, 5, 6, 7
HASHES, MESSAGES = 0x42, 0x69
NOTHING = 0xFFFFFFFF


def sources(path: Path) -> set[tuple[str, str]]:
    """Context and English text of every message (layout: qttools, linguist/shared/qm.cpp)."""
    parts = dict(_sections(path.read_bytes()))
    starts = {offset for _, offset in struct.iter_unpack(">II", parts[HASHES])}
    found = [dict(_fields(parts[MESSAGES], start)) for start in starts]
    return {(message[CONTEXT], message[SOURCE]) for message in found}


def _sections(data: bytes) -> Iterator[tuple[int, bytes]]:
    at = HEADER
    while at < len(data):
        tag, length = struct.unpack_from(">BI", data, at)
        yield tag, data[at + 5 : at + 5 + length]
        at += 5 + length


def _fields(data: bytes, at: int) -> Iterator[tuple[int, str]]:
    while (tag := data[at]) != END:
        if tag == OBSOLETE:
            at += 2
            continue
        (length,) = struct.unpack_from(">I", data, at + 1)
        size = 0 if length == NOTHING else length
        if tag in {SOURCE, CONTEXT}:
            yield tag, data[at + 5 : at + 5 + size].decode().rstrip("\0")
        at += 5 + size
