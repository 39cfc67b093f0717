"""Minisign's secret keys: made, kept under a passphrase, signing. No part of the program.

The file is minisign's own, so that `minisign -S` can sign with it as well: base64 of "Ed", "Sc"
(scrypt) or two zeros, "B2", salt, opslimit, memlimit, and the key's number, secret, public and
BLAKE2b digest, covered by the stream that scrypt makes of the passphrase.
"""

from __future__ import annotations

import base64
import hashlib
import os
import secrets
import struct
from dataclasses import dataclass
from typing import TYPE_CHECKING

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from bmnn_desk.machine.minisign import (
    HASHED,
    TRUSTED,
    UNTRUSTED,
    WHOLE,
    ReleaseKey,
    key_id,
    signed_bytes,
)

if TYPE_CHECKING:
    from pathlib import Path

_SCRYPT, _BARE, _DIGEST = b"Sc", b"\0\0", b"B2"
_SALT_BYTES, _NUMBER_BYTES = 32, 8
_HEAD = struct.Struct("<2s2s2s32sQQ")
_BODY = struct.Struct("<8s32s32s32s")
_SCRYPT_R = 8
_MOST_MEMORY = 2**31 - 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What scrypt costs, in libsodium's units: operations, and bytes of memory."""

    operations: int
    memory: int


# What minisign itself takes (libsodium's SENSITIVE): some seconds and 1 GiB.
SENSITIVE = Cost(operations=2**25, memory=2**30)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SecretKey:
    """A key pair with its number."""

    number: bytes
    seed: bytes

    @property
    def public(self) -> ReleaseKey:
        """What is printed on paper."""
        own = Ed25519PrivateKey.from_private_bytes(self.seed).public_key()
        return ReleaseKey(number=self.number, public=own.public_bytes_raw())

    def sign(self, data: bytes, comment: str) -> str:
        """The text of a signature file over these bytes, with a comment that is signed too."""
        if "\n" in comment or "\r" in comment:
            raise ValueError(comment)
        key = Ed25519PrivateKey.from_private_bytes(self.seed)
        own = key.sign(signed_bytes(HASHED, data))
        whole = key.sign(own + comment.encode("utf-8"))
        line = base64.b64encode(HASHED + self.number + own).decode("ascii")
        said = f"signature from bmnn-desk release key {key_id(self.number)}"
        return (
            f"{UNTRUSTED}{said}\n{line}\n{TRUSTED}{comment}\n"
            f"{base64.b64encode(whole).decode('ascii')}\n"
        )


def make_key() -> SecretKey:
    """A new pair."""
    return SecretKey(number=secrets.token_bytes(_NUMBER_BYTES), seed=secrets.token_bytes(32))


def key_text(key: SecretKey, passphrase: str, cost: Cost = SENSITIVE) -> str:
    """The file of a secret key, under its passphrase."""
    salt = secrets.token_bytes(_SALT_BYTES)
    public = key.public.public
    digest = _digest(key.number, key.seed, public)
    body = _BODY.pack(key.number, key.seed, public, digest)
    head = _HEAD.pack(WHOLE, _SCRYPT, _DIGEST, salt, cost.operations, cost.memory)
    covered = _over(body, _stream(passphrase, salt, cost))
    said = f"{UNTRUSTED}minisign encrypted secret key"
    return f"{said}\n{base64.b64encode(head + covered).decode('ascii')}\n"


def read_key(text: str, passphrase: str) -> SecretKey:
    """A secret key out of its file.

    Raises:
        ValueError: it is none, or the passphrase is another.
    """
    raw = base64.b64decode(text.strip().splitlines()[-1], validate=True)
    if len(raw) != _HEAD.size + _BODY.size:
        raise ValueError(len(raw))
    kind, cover, digest, salt, operations, memory = _HEAD.unpack(raw[: _HEAD.size])
    body = raw[_HEAD.size :]
    if (kind, digest) != (WHOLE, _DIGEST) or cover not in {_SCRYPT, _BARE}:
        raise ValueError(kind)
    if cover == _SCRYPT:
        body = _over(body, _stream(passphrase, salt, Cost(operations=operations, memory=memory)))
    number, seed, public, proof = _BODY.unpack(body)
    if proof != _digest(number, seed, public):
        msg = "the passphrase is another, or the file was changed"
        raise ValueError(msg)
    return SecretKey(number=number, seed=seed)


def public_text(key: ReleaseKey) -> str:
    """The file of a public key."""
    return f"{UNTRUSTED}minisign public key {key.id}\n{key.text()}\n"


def write_private(path: Path, text: str) -> None:
    """Write a file that nobody else may read, and that was not there."""
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "w") as file:
        file.write(text)


def _digest(number: bytes, seed: bytes, public: bytes) -> bytes:
    return hashlib.blake2b(WHOLE + number + seed + public, digest_size=32).digest()


def _over(body: bytes, stream: bytes) -> bytes:
    return bytes(one ^ other for one, other in zip(body, stream, strict=True))


def _stream(passphrase: str, salt: bytes, cost: Cost) -> bytes:
    """libsodium's crypto_pwhash_scryptsalsa208sha256, with its choice of N and p."""
    operations = max(cost.operations, 32768)
    if operations < cost.memory // 32:
        most, parallel = operations // (_SCRYPT_R * 4), 1
        log = _log(most)
    else:
        most = cost.memory // (_SCRYPT_R * 128)
        log = _log(most)
        parallel = min((operations // 4) // 2**log, 0x3FFFFFFF) // _SCRYPT_R
    return hashlib.scrypt(
        passphrase.encode("utf-8"),
        salt=salt,
        n=2**log,
        r=_SCRYPT_R,
        p=parallel,
        maxmem=_MOST_MEMORY,
        dklen=_BODY.size,
    )


def _log(most: int) -> int:
    return next(log for log in range(1, 63) if 2**log > most // 2)
