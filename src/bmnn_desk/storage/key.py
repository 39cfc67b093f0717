"""The keys of an open store: derived from the master key, held in bytearrays, wiped at the end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from typing import NoReturn, Self

KEY_BYTES = 32
SALT_BYTES = 16
_DERIVED_FOR = "bmnn-desk/1/"
_HEX = b"0123456789abcdef"


class MasterKeys:
    """The master key and, where the slot has it, the Tuyệt mật key; wiped on leaving `with`."""

    __slots__ = ("master", "tuyet_mat")

    def __init__(self, master: bytearray, tuyet_mat: bytearray | None = None) -> None:
        self.master = master
        self.tuyet_mat = tuyet_mat

    def __repr__(self) -> str:
        return "MasterKeys()"

    def __reduce__(self) -> NoReturn:
        raise TypeError  # a key never goes to the worker process

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Overwrite both keys."""
        wipe(self.master)
        if self.tuyet_mat is not None:
            wipe(self.tuyet_mat)


class KeyRing:
    """The keys that stay in memory while a store is open.

    `tuyet_mat` is None when the slot that opened the store may not read such contents.
    """

    __slots__ = (
        "anchor",
        "backup_seal",
        "backup_wrap",
        "content_share",
        "content_wrap",
        "journal_seal",
        "tuyet_mat",
    )

    def __init__(self, keys: MasterKeys) -> None:
        self.anchor = derive(keys.master, "anchor")
        self.backup_seal = derive(keys.master, "backup-seal")
        self.backup_wrap = derive(keys.master, "backup-wrap")
        self.content_share = derive(keys.master, "content-share")
        self.content_wrap = derive(keys.master, "content-wrap")
        self.journal_seal = derive(keys.master, "journal-seal")
        self.tuyet_mat = None if keys.tuyet_mat is None else bytearray(keys.tuyet_mat)

    def __repr__(self) -> str:
        return "KeyRing()"

    def __reduce__(self) -> NoReturn:
        raise TypeError  # a key never goes to the worker process

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    def wipe(self) -> None:
        """Overwrite every key of the ring."""
        for name in self.__slots__:
            key: bytearray | None = getattr(self, name)
            if key is not None:
                wipe(key)


def derive(master: bytearray, use: str) -> bytearray:
    """The 32-byte key of one use, by HKDF-SHA256 with an info string of its own (RFC 5869)."""
    info = f"{_DERIVED_FOR}{use}".encode("ascii")
    key = bytearray(KEY_BYTES)
    HKDF(hashes.SHA256(), KEY_BYTES, None, info).derive_into(master, key)
    return key


def keyspec(database_key: bytearray, salt: bytes) -> bytearray:
    """SQLCipher's raw key with its salt, `x'<64 hex><32 hex>'`.

    The salt stays in the key: one garbage sector at the start of the file would otherwise
    make the whole store unreadable. Written by hand, as `hex()` leaves a str nobody can wipe.
    """
    if len(database_key) != KEY_BYTES or len(salt) != SALT_BYTES:
        raise ValueError(len(salt))
    spec = bytearray(2 * (KEY_BYTES + SALT_BYTES) + 3)
    spec[0:2] = b"x'"
    spec[-1:] = b"'"
    for start, part in ((2, database_key), (2 + 2 * KEY_BYTES, salt)):
        for at, value in enumerate(part):
            spec[start + 2 * at] = _HEX[value >> 4]
            spec[start + 2 * at + 1] = _HEX[value & 15]
    return spec
