"""Overwriting secrets in memory; Python's own objects are never overwritten when they go."""

from __future__ import annotations

import ctypes
import os

# CPython keeps bytes of length 0 and 1 as shared objects: overwriting one would change them all.
_LONGEST_SHARED = 1


def wipe(secret: bytearray) -> None:
    """Overwrite with zeros in place."""
    if secret:
        ctypes.memset((ctypes.c_char * len(secret)).from_buffer(secret), 0, len(secret))


def wipe_bytes(secret: bytes) -> None:
    """Overwrite a bytes object that a library returned and nobody else holds."""
    if len(secret) > _LONGEST_SHARED:
        # The characters lie behind the object's head; basicsize counts their closing zero.
        ctypes.memset(id(secret) + bytes.__basicsize__ - 1, 0, len(secret))


def taken(secret: bytes) -> bytearray:
    """The secret in a bytearray that can be wiped; the bytes object is overwritten."""
    kept = bytearray(secret)
    wipe_bytes(secret)
    return kept


def random_key() -> bytearray:
    """32 random bytes from the system."""
    return taken(os.urandom(32))
