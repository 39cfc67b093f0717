"""Argon2id of the same passphrase, salt and cost is computed once, for modules that ask often.

It answers what the real one answered: a wrong passphrase is as wrong. Not for tests of the
stretching, of what it costs, or of what it leaves in memory.
"""

from __future__ import annotations

from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.storage import kdf

if TYPE_CHECKING:
    from collections.abc import Iterator

    from bmnn_desk.storage.kdf import Argon2Cost


@contextmanager
def stretched_once() -> Iterator[None]:
    """For the time of a module; what was computed is forgotten after it."""
    real, known = kdf.argon2id, {}

    def remembered(key: bytearray, secret: bytearray, salt: bytes, cost: Argon2Cost) -> None:
        asked = (bytes(secret), bytes(salt), cost)
        if asked not in known:
            real(key, secret, salt, cost)
            known[asked] = bytes(key)
        key[:] = known[asked]

    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(kdf, "argon2id", remembered)
        yield
