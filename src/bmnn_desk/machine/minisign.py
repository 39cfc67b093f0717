"""Minisign's public keys and signatures (Ed25519): read and proved, never made.

The format is https://jedisct1.github.io/minisign/: base64 of an algorithm ("ED": over the BLAKE2b
of the file, "Ed": over the file itself), the key's number and the signature; then a comment that
is signed with it.
"""

from __future__ import annotations

import base64
import binascii
import hashlib
from dataclasses import dataclass

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PublicKey

from bmnn_desk.errors import (
    ReleaseKeyError,
    SignatureBrokenError,
    SignatureDamagedError,
    SignatureOtherKeyError,
)

WHOLE, HASHED = b"Ed", b"ED"
UNTRUSTED, TRUSTED = "untrusted comment: ", "trusted comment: "
NUMBER_BYTES, KEY_BYTES, SIGNATURE_BYTES = 8, 32, 64
_LINES = 4
_KEY_LINES = 2


@dataclass(frozen=True, slots=True, kw_only=True)
class ReleaseKey:
    """The public key of who made a release, and the number that its signatures bear."""

    number: bytes
    public: bytes

    @property
    def id(self) -> str:
        """The number as minisign prints it."""
        return key_id(self.number)

    def text(self) -> str:
        """The key in one line, as it is printed on paper and typed."""
        return base64.b64encode(WHOLE + self.number + self.public).decode("ascii")


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """A signature file: over what, by which key, with which comment that is signed too."""

    algorithm: bytes
    number: bytes
    own: bytes
    comment: str
    whole: bytes


def key_id(number: bytes) -> str:
    """A key's number, in hexadecimal, its last byte first."""
    return number[::-1].hex().upper()


def read_release_key(text: str) -> ReleaseKey:
    """A public key: the line itself, or the file that holds it below a comment.

    Raises:
        ReleaseKeyError: it is none.
    """
    lines = [line.strip() for line in text.strip().splitlines()]
    if len(lines) == _KEY_LINES and lines[0].startswith(UNTRUSTED):
        del lines[0]
    if len(lines) != 1:
        raise ReleaseKeyError
    try:
        raw = base64.b64decode(lines[0], validate=True)
    except (binascii.Error, ValueError):
        raise ReleaseKeyError from None
    if len(raw) != len(WHOLE) + NUMBER_BYTES + KEY_BYTES or raw[:2] != WHOLE:
        raise ReleaseKeyError
    return ReleaseKey(number=raw[2:10], public=raw[10:])


def read_signature(data: bytes) -> Signature:
    """A signature file.

    Raises:
        SignatureDamagedError: it is none, or it was cut.
    """
    try:
        lines = data.decode("utf-8").removesuffix("\n").replace("\r\n", "\n").split("\n")
        if len(lines) != _LINES or not lines[0].startswith(UNTRUSTED):
            raise SignatureDamagedError
        own = base64.b64decode(lines[1], validate=True)
        whole = base64.b64decode(lines[3].rstrip("\r"), validate=True)
    except ValueError:
        raise SignatureDamagedError from None
    is_whole = len(own) == len(WHOLE) + NUMBER_BYTES + SIGNATURE_BYTES
    if not is_whole or own[:2] not in {WHOLE, HASHED} or len(whole) != SIGNATURE_BYTES:
        raise SignatureDamagedError
    if not lines[2].startswith(TRUSTED):
        raise SignatureDamagedError
    return Signature(
        algorithm=own[:2],
        number=own[2:10],
        own=own[10:],
        comment=lines[2].removeprefix(TRUSTED),
        whole=whole,
    )


def signed_bytes(algorithm: bytes, data: bytes) -> bytes:
    """What is signed of a file's bytes."""
    return hashlib.blake2b(data).digest() if algorithm == HASHED else data


def prove(key: ReleaseKey, signature: Signature, data: bytes) -> str:
    """Prove a signature over these bytes; its trusted comment.

    Raises:
        SignatureOtherKeyError: another key made it.
        SignatureBrokenError: the bytes, the comment or the signature were changed.
    """
    if signature.number != key.number:
        raise SignatureOtherKeyError(key.id, key_id(signature.number))
    public = Ed25519PublicKey.from_public_bytes(key.public)
    try:
        public.verify(signature.own, signed_bytes(signature.algorithm, data))
        public.verify(signature.whole, signature.own + signature.comment.encode("utf-8"))
    except InvalidSignature:
        raise SignatureBrokenError from None
    return signature.comment
