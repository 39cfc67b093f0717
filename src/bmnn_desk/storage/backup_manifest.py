"""What stands before the records in a backup file: whose it is, its key, what it holds.

One canonical JSON object. `digest` tells a damaged manifest without any key; `mac` (keyed) proves
it and, through `sha256`, every byte of the records after it. The header of that day stands within,
so that a backup opens with the passphrases of its day even where the store's folder is gone.
"""

from __future__ import annotations

import hashlib
import hmac
import os
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bmnn_desk.errors import BackupDamagedError, HeaderDamagedError, StoreTooNewError
from bmnn_desk.storage.anchor import Head
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.header import Header, header_bytes, parse_header
from bmnn_desk.storage.header_json import as_object, binary, number, only, read_object, text
from bmnn_desk.storage.key import KEY_BYTES, SALT_BYTES, MasterKeys, derive
from bmnn_desk.storage.wipe import taken, wipe

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.storage.key import KeyRing

FORMAT = "bmnn-desk backup"
VERSION = 1
MOST_BYTES = 256 * 1024
_KNOWN = f"backup {VERSION}"
_MOST_COUNT = 2**53
_ID_BYTES = 16
_MAC_BYTES = 32
_NONCE_BYTES = 12
_WRAPPED_BYTES = _NONCE_BYTES + KEY_BYTES + 16
_FIELDS = (
    "format", "version", "id", "header", "key", "salt", "made_at", "program", "revision", "head",
    "counts", "size", "sha256", "mac", "digest",
)  # fmt: skip
_HEAD_FIELDS = ("seq", "mac", "digest", "key_mark")


@dataclass(frozen=True, slots=True, kw_only=True)
class Manifest:
    """`header` is the store's of that moment, `head` its journal's end, `made_at` the UTC time.

    `size` and `sha256` are of the records as they follow; `counts` are rows by table.
    """

    backup_id: bytes
    header: Header
    wrapped_key: bytes
    salt: bytes
    made_at: str
    program: str
    revision: str
    head: Head
    counts: Mapping[str, int]
    size: int
    sha256: bytes
    mac: bytes = bytes(_MAC_BYTES)


def new_backup_id() -> bytes:
    """The random mark of one backup."""
    return os.urandom(_ID_BYTES)


def wrap_key(keys: KeyRing, backup_id: bytes, key: bytearray) -> bytes:
    """The key of a backup's records, sealed under the store's."""
    nonce = os.urandom(_NONCE_BYTES)
    return nonce + AESGCM(keys.backup_wrap).encrypt(nonce, bytes(key), _bound_to(backup_id))


def unwrap_key(keys: MasterKeys, manifest: Manifest) -> bytearray:
    """The key of a backup's records; the caller's to wipe. Only after `prove`.

    Raises:
        BackupDamagedError: it is not what was sealed for this backup.
    """
    nonce, sealed = manifest.wrapped_key[:_NONCE_BYTES], manifest.wrapped_key[_NONCE_BYTES:]
    wrap = derive(keys.master, "backup-wrap")
    try:
        return taken(AESGCM(wrap).decrypt(nonce, sealed, _bound_to(manifest.backup_id)))
    except InvalidTag:
        raise BackupDamagedError from None
    finally:
        wipe(wrap)


def sealed(manifest: Manifest, keys: KeyRing) -> Manifest:
    """The manifest with its MAC."""
    return replace(manifest, mac=_mac(manifest, keys.backup_seal))


def prove(manifest: Manifest, keys: MasterKeys) -> None:
    """Let a manifest pass that these keys sealed.

    Raises:
        BackupDamagedError: it was changed, or is another store's.
    """
    seal = derive(keys.master, "backup-seal")
    try:
        if not hmac.compare_digest(_mac(manifest, seal), manifest.mac):
            raise BackupDamagedError
    finally:
        wipe(seal)


def prove_by_ring(manifest: Manifest, keys: KeyRing) -> None:
    """As `prove`, for the open store that made the backup, or another one of it.

    Raises:
        BackupDamagedError: it was changed, is another store's, or from before a change of keys.
    """
    if not hmac.compare_digest(_mac(manifest, keys.backup_seal), manifest.mac):
        raise BackupDamagedError


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as it stands in the file."""
    data = {**_body(manifest), "mac": manifest.mac.hex()}
    return canonical_json({**data, "digest": hashlib.sha256(canonical_json(data)).hexdigest()})


def parse_manifest(raw: bytes) -> Manifest:
    """The manifest of these bytes, whole and in bounds, not yet proved with a key.

    Raises:
        BackupDamagedError: anything but what `manifest_bytes` writes.
        StoreTooNewError: a later format.
    """
    try:
        data = read_object(raw)
        manifest = _parsed(data)
    except HeaderDamagedError:
        raise BackupDamagedError from None
    except StoreTooNewError:
        # A later format has its digest too: a bit that was turned over does not make one.
        if not _is_whole(data):
            raise BackupDamagedError from None
        raise
    # One spelling only: this also proves the digest.
    if manifest_bytes(manifest) != raw:
        raise BackupDamagedError
    return manifest


def _is_whole(data: Mapping[str, Any]) -> bool:
    rest = {name: value for name, value in data.items() if name != "digest"}
    return hashlib.sha256(canonical_json(rest)).hexdigest() == data.get("digest")


def _parsed(data: dict[str, Any]) -> Manifest:
    if data.get("format") != FORMAT:
        raise BackupDamagedError
    version = number(data.get("version"), 1, _MOST_COUNT)
    if version > VERSION:
        found = f"backup {version}"
        raise StoreTooNewError(found, _KNOWN)
    only(data, _FIELDS)
    return Manifest(
        backup_id=binary(data["id"], _ID_BYTES),
        header=parse_header(canonical_json(as_object(data["header"]))),
        wrapped_key=binary(data["key"], _WRAPPED_BYTES),
        salt=binary(data["salt"], SALT_BYTES),
        made_at=text(data["made_at"]),
        program=text(data["program"]),
        revision=text(data["revision"]),
        head=_head(as_object(data["head"])),
        counts=_counts(as_object(data["counts"])),
        size=number(data["size"], 1, _MOST_COUNT),
        sha256=binary(data["sha256"], _MAC_BYTES),
        mac=binary(data["mac"], _MAC_BYTES),
    )


def _head(data: dict[str, Any]) -> Head:
    only(data, _HEAD_FIELDS)
    digest, mark = data["digest"], data["key_mark"]
    return Head(
        seq=number(data["seq"], 1, _MOST_COUNT),
        mac=binary(data["mac"], _MAC_BYTES),
        digest=None if digest is None else binary(digest, _MAC_BYTES),
        key_mark=None if mark is None else binary(mark, _MAC_BYTES),
    )


def _counts(data: dict[str, Any]) -> dict[str, int]:
    return {text(name): number(count, 0, _MOST_COUNT) for name, count in data.items()}


def _mac(manifest: Manifest, key: bytearray) -> bytes:
    return hmac.digest(key, canonical_json(_body(manifest)), "sha256")


def _body(manifest: Manifest) -> dict[str, object]:
    head = manifest.head
    return {
        "format": FORMAT,
        "version": VERSION,
        "id": manifest.backup_id.hex(),
        "header": read_object(header_bytes(manifest.header)),
        "key": manifest.wrapped_key.hex(),
        "salt": manifest.salt.hex(),
        "made_at": manifest.made_at,
        "program": manifest.program,
        "revision": manifest.revision,
        "head": {
            "seq": head.seq,
            "mac": head.mac.hex(),
            "digest": None if head.digest is None else head.digest.hex(),
            "key_mark": None if head.key_mark is None else head.key_mark.hex(),
        },
        "counts": dict(manifest.counts),
        "size": manifest.size,
        "sha256": manifest.sha256.hex(),
    }


def _bound_to(backup_id: bytes) -> bytes:
    return b"backup/" + backup_id.hex().encode("ascii")
