"""A package closed for another desk: age (X25519), by the public key that stands on his paper."""

from __future__ import annotations

import pyrage

from bmnn_desk.errors import PackageDamagedError, PackageForAnotherError, PeerKeyError

_MAGIC = b"age-encryption.org/v1\n"
_NOT_OURS = "No matching keys found"


def new_identity() -> tuple[str, str]:
    """A new key pair: what may be told to everybody, and the secret."""
    pair = pyrage.x25519.Identity.generate()
    return str(pair.to_public()), str(pair)


def is_recipient(text: str) -> bool:
    """Whether this is a public key that something can be closed for."""
    try:
        pyrage.x25519.Recipient.from_str(text)
    except pyrage.RecipientError:
        return False
    return True


def close_for(stream: bytes, recipient: str) -> bytes:
    """Close a stream of bytes for one desk alone.

    Raises:
        PeerKeyError: this is no public key.
    """
    try:
        key = pyrage.x25519.Recipient.from_str(recipient)
    except pyrage.RecipientError:
        raise PeerKeyError from None
    return bytes(pyrage.encrypt(stream, [key]))


def open_ours(data: bytes, secret: str) -> bytes:
    """The stream that was closed for this desk.

    Raises:
        PackageForAnotherError: it was closed for another key.
        PackageDamagedError: it is no such package, or was changed.
    """
    if not data.startswith(_MAGIC):
        raise PackageDamagedError
    try:
        return bytes(pyrage.decrypt(data, [pyrage.x25519.Identity.from_str(secret)]))
    except pyrage.DecryptError as error:
        if str(error) == _NOT_OURS:
            raise PackageForAnotherError from None
        raise PackageDamagedError from None
