"""Codes as people read and type them from paper: letters in groups of four."""

from __future__ import annotations

import base64

_GROUP = 4
_LETTERS = 12


def in_fours(letters: str) -> str:
    """The letters in groups of four: XXXX-XXXX-XXXX."""
    return "-".join(letters[at : at + _GROUP] for at in range(0, len(letters), _GROUP))


def digest_code(digest: bytes) -> str:
    """The first 60 bits of a digest in letters and figures that nobody mistakes (base32)."""
    return in_fours(base64.b32encode(digest).decode("ascii")[:_LETTERS])
