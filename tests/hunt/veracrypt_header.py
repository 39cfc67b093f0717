"""The header of a VeraCrypt volume (its documentation, "VeraCrypt Volume Format Specification").

VeraCrypt itself is in no Debian release, and cryptsetup opens such volumes but makes none.
"""

from __future__ import annotations

import hashlib
import os
import struct
import zlib

from cryptography.hazmat.primitives.ciphers import Cipher, algorithms, modes

_SALT, _HEADER, _KEYS = 64, 448, 64
_DATA_AT = 131072
_ITERATIONS = 500_000
_SECTOR = 512


def veracrypt_header(passphrase: str, size: int) -> bytes:
    """The first 512 bytes of a volume of `size` bytes: AES-256 in XTS, PBKDF2 over SHA-512."""
    keys, inner = os.urandom(_KEYS), size - 2 * _DATA_AT
    area = keys + bytes(256 - _KEYS)
    head = struct.pack(">4sHHI16xQQQQII", b"VERA", 5, 0x010B, zlib.crc32(area), 0, inner,
                       _DATA_AT, inner, 0, _SECTOR)  # fmt: skip
    head += bytes(188 - len(head))
    plain = head + struct.pack(">I", zlib.crc32(head)) + area
    assert len(plain) == _HEADER
    salt = os.urandom(_SALT)
    key = hashlib.pbkdf2_hmac("sha512", passphrase.encode(), salt, _ITERATIONS, _KEYS)
    sealing = Cipher(algorithms.AES(key), modes.XTS(bytes(16))).encryptor()
    return salt + sealing.update(plain) + sealing.finalize()
