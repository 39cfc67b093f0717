"""Seals a content under a data key of its own, and that key under the store's (security 5).

Over the wrapped key lies a layer under the content's share (storage/content_layers.py): without it
no older copy of the records opens what was destroyed.
"""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bmnn_desk.errors import NotAllowedError, StoreDamagedError
from bmnn_desk.storage.wipe import wipe_bytes

if TYPE_CHECKING:
    from bmnn_desk.storage.key import KeyRing

_NONCE_BYTES = 12
_KEY_BITS = 256
_TAG_BYTES = 16

WRAPPED_BYTES = _NONCE_BYTES + _KEY_BITS // 8 + _TAG_BYTES
"""The length of a wrapped data key under no other layer."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SealedContent:
    """The wrapped data key, and the bytes under it; nonce first in both."""

    wrapped: bytes
    sealed: bytes


def seal_content(keys: KeyRing, data: bytes, label: bytes, *, tuyet_mat: bool) -> SealedContent:
    """Seal bytes; `label` is bound to them, so that no other content can be put in their place.

    Raises:
        NotAllowedError: a Tuyệt mật content, and this account has no key for such.
    """
    data_key = AESGCM.generate_key(_KEY_BITS)
    try:
        return SealedContent(
            wrapped=seal(_wrapping(keys, tuyet_mat=tuyet_mat), data_key, label),
            sealed=seal(data_key, data, label),
        )
    finally:
        wipe_bytes(data_key)


def unseal_content(
    keys: KeyRing, content: SealedContent, label: bytes, *, tuyet_mat: bool
) -> bytes:
    """The bytes again.

    Raises:
        NotAllowedError: as above.
        StoreDamagedError: the bytes or their key are not what was sealed.
    """
    data_key = b""
    try:
        data_key = unseal(_wrapping(keys, tuyet_mat=tuyet_mat), content.wrapped, label)
        return unseal(data_key, content.sealed, label)
    except (InvalidTag, ValueError):
        raise StoreDamagedError from None
    finally:
        wipe_bytes(data_key)


def content_label(number: int, sha256: str) -> bytes:
    """What a content's seals are bound to: its row and what its bytes are."""
    return f"content/{number}/{sha256}".encode()


def rewrap_content(
    old: KeyRing, new: KeyRing, wrapped: bytes, label: bytes, *, tuyet_mat: bool
) -> bytes:
    """The data key of a content, wrapped for the keys of another ring.

    Raises:
        NotAllowedError: a Tuyệt mật content, and one of the rings has no key for such.
        StoreDamagedError: it is not what was wrapped under the old one.
    """
    try:
        data_key = unseal(_wrapping(old, tuyet_mat=tuyet_mat), wrapped, label)
    except (InvalidTag, ValueError):
        raise StoreDamagedError from None
    try:
        return seal(_wrapping(new, tuyet_mat=tuyet_mat), data_key, label)
    finally:
        wipe_bytes(data_key)


def _wrapping(keys: KeyRing, *, tuyet_mat: bool) -> bytearray:
    if not tuyet_mat:
        return keys.content_wrap
    if keys.tuyet_mat is None:
        msg = "tuyet_mat"
        raise NotAllowedError(msg)
    return keys.tuyet_mat


def seal(key: bytes | bytearray, data: bytes, label: bytes) -> bytes:
    """Bytes under a key of 32 bytes, bound to `label`; a new nonce stands first."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(key).encrypt(nonce, data, label)


def unseal(key: bytes | bytearray, sealed: bytes, label: bytes) -> bytes:
    """What `seal` sealed.

    Raises:
        InvalidTag, ValueError: it is not that; a nonce that was cut short is a ValueError.
    """
    return AESGCM(key).decrypt(sealed[:_NONCE_BYTES], sealed[_NONCE_BYTES:], label)
