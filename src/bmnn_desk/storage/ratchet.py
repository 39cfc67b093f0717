"""The journal's chain: each act is sealed with a key that is forgotten right after.

Whoever gets today's key can go on from here, but cannot rewrite what came before.
"""

from __future__ import annotations

import hmac
from hashlib import sha256
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.sealed_content import seal, unseal

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.storage.key import KeyRing

_SEALED_AS = b"bmnn-desk/1/journal-key"
_NEXT = b"next"
_BLOCK_BYTES = 64
_INNER = bytes(value ^ 0x36 for value in range(256))
_OUTER = bytes(value ^ 0x5C for value in range(256))

FIRST_MAC = bytes(32)
"""What stands as the previous MAC of the first act."""
FIRST_DIGEST = bytes(32)
"""The digest of no act at all."""
SPENT_KEY = bytes(32)
"""What stands where the key of an epoch that ended was."""


def canonical(record: Mapping[str, object]) -> bytes:
    """An act's fields as bytes: keys sorted, no spaces, NFC; flat.

    Raises:
        TypeError: a value that is not a text, whole number, truth value or None.
    """
    for value in record.values():
        if value is not None and not isinstance(value, str | int):
            raise TypeError(type(value).__name__)
    return canonical_json(record)


def next_key(key: bytes) -> bytes:
    """The key of the next act; the row that holds it is written over (secure_delete)."""
    return hmac.digest(key, _NEXT, "sha256")


def act_mac(key: bytes, previous_mac: bytes, record: Mapping[str, object]) -> bytes:
    """HMAC-SHA256 over the previous act's MAC (32 bytes) and this act's fields."""
    if len(previous_mac) != len(FIRST_MAC):
        raise ValueError(len(previous_mac))
    return hmac.digest(key, previous_mac + canonical(record), "sha256")


def sealed_text(key: bytes, previous_mac: bytes, text: bytes) -> tuple[bytes, bytes]:
    """`act_mac` of an act whose canonical text is at hand, and `next_key`.

    HMAC written out (RFC 2104): both are of one key, and the two together take half the time.
    """
    block = key.ljust(_BLOCK_BYTES, b"\0")
    inner, outer = block.translate(_INNER), block.translate(_OUTER)
    return (
        sha256(outer + sha256(inner + previous_mac + text).digest()).digest(),
        sha256(outer + sha256(inner + _NEXT).digest()).digest(),
    )


def next_digest(digest: bytes, text: bytes, mac: bytes) -> bytes:
    """The digest of every act up to one: of those before it, its canonical text and its MAC.

    Who knows it proves every act without any key.
    """
    return sha256(digest + text + mac).digest()


def key_mark(key: bytes) -> bytes:
    """By this a key is known again, without being known."""
    return hmac.digest(key, b"mark", "sha256")


def seal_first_key(keys: KeyRing, first: bytes) -> bytes:
    """k_0 under the journal-seal key: nonce and AES-256-GCM text."""
    return seal(keys.journal_seal, first, _SEALED_AS)


def open_first_key(keys: KeyRing, sealed: bytes) -> bytes:
    """k_0 again, to prove the whole chain.

    Raises:
        JournalBrokenError: act 0, the sealed key is not what was sealed.
    """
    try:
        return unseal(keys.journal_seal, sealed, _SEALED_AS)
    except (InvalidTag, ValueError):
        raise JournalBrokenError(0, JournalFault.SEALED_KEY) from None
