"""Known answers at each start: a broken or swapped crypto library is found before it is used."""

from __future__ import annotations

import hmac

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bmnn_desk.storage.kdf import Argon2Cost, argon2id

# McGrew and Viega, The Galois/Counter Mode of Operation, test case 14.
_GCM_TEXT = bytes.fromhex("cea7403d4d606b6e074ec5d3baf39d18d0d1c8a799996bf0265b98b5d48ab919")
# RFC 4231, test case 2.
_HMAC = bytes.fromhex("5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843")
# RFC 5869, test case 1.
_HKDF = bytes.fromhex(
    "3cb25f25faacd57a90434f64d0362f2a2d2d0a90cf1a5a4c5db02d56ecc4c5bf34007208d5b887185865"
)
# phc-winner-argon2, src/test.c: Argon2id 1.3, t=2, m=2^8 KiB, p=1.
_ARGON2ID = bytes.fromhex("9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe")


def check_crypto() -> None:
    """Compare each primitive with a published answer; about a millisecond.

    Raises:
        RuntimeError: one of them answers wrongly; the installation is broken.
    """
    checks = {"AES-256-GCM": _gcm, "HMAC-SHA256": _hmac, "HKDF-SHA256": _hkdf, "Argon2id": _argon2}
    for name, is_right in checks.items():
        if not is_right():
            raise RuntimeError(name)


def _gcm() -> bool:
    cipher = AESGCM(bytes(32))
    nonce = bytes(12)
    right = cipher.encrypt(nonce, bytes(16), None) == _GCM_TEXT
    right = right and cipher.decrypt(nonce, _GCM_TEXT, None) == bytes(16)
    forged = bytes([_GCM_TEXT[0] ^ 1]) + _GCM_TEXT[1:]
    try:
        cipher.decrypt(nonce, forged, None)
    except InvalidTag:
        return right
    return False


def _hmac() -> bool:
    return hmac.digest(b"Jefe", b"what do ya want for nothing?", "sha256") == _HMAC


def _hkdf() -> bool:
    salt, info = bytes(range(13)), bytes(range(0xF0, 0xFA))
    return HKDF(hashes.SHA256(), 42, salt, info).derive(b"\x0b" * 22) == _HKDF


def _argon2() -> bool:
    key = bytearray(32)
    argon2id(key, bytearray(b"password"), b"somesalt", Argon2Cost(memory=256, passes=2, lanes=1))
    return key == _ARGON2ID
