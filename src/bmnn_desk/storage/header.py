"""The header of a store: who may open it. It is proved before anything of it is used.

Format 1 is one canonical JSON object. `digest` (plain SHA-256) tells a damaged header from a
wrong passphrase without any key; `mac` (keyed) tells a forged one, and is checked after every
unwrapping because AES-GCM does not commit to its key.
"""

from __future__ import annotations

import hashlib
import hmac
import os
import unicodedata
from dataclasses import dataclass, replace
from typing import Any

from bmnn_desk.errors import (
    AccountNotNamedError,
    HeaderDamagedError,
    StoreTooNewError,
    WrongPassphraseError,
)
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.header_json import binary, number, only, read_object
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.key import SALT_BYTES, MasterKeys, derive
from bmnn_desk.storage.slot import Kdf, Slot, SlotKind, open_slot, slot_as_json, slot_from_json
from bmnn_desk.storage.wipe import wipe

FORMAT = "bmnn-desk store"
VERSION = 1
_KNOWN = f"header {VERSION}"
MOST_BYTES = 64 * 1024
MOST_SLOT_BYTES = 1344
_MOST_SLOTS = 64
_MOST_COUNT = 2**53
_DIGEST_BYTES = 32
_VAULT_ID_BYTES = 16
_FIELDS = (
    "format", "version", "vault_id", "db_salt", "epoch", "slots", "failed", "pending", "mac",
    "digest",
)  # fmt: skip


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """`epoch` grows with each restore or rekey, `changes` with every change of the header.

    `changes` stands in the file as `failed`, a field that every store has had and none had used:
    in a store from before it is 0. It holds once a passphrase has proved the header.
    """

    vault_id: bytes
    db_salt: bytes
    epoch: int = 1
    slots: tuple[Slot, ...] = ()
    changes: int = 0
    mac: bytes = bytes(_DIGEST_BYTES)


def new_header() -> Header:
    """A header without slots, for a new store."""
    return Header(vault_id=os.urandom(_VAULT_ID_BYTES), db_salt=os.urandom(SALT_BYTES))


def seal(header: Header, keys: MasterKeys) -> Header:
    """The header with its MAC."""
    return replace(header, mac=_mac(header, keys))


def changed(header: Header, slots: tuple[Slot, ...], keys: MasterKeys) -> Header:
    """The header with these slots, sealed and counted as one change more."""
    return seal(replace(header, slots=slots, changes=header.changes + 1), keys)


def has_room_for_slot(header: Header) -> bool:
    """Whether one more slot fits, however long its name."""
    is_short = len(header_bytes(header)) + MOST_SLOT_BYTES <= MOST_BYTES
    return len(header.slots) < _MOST_SLOTS and is_short


def unlock(
    header: Header, account: str | None, passphrase: str, kdf: Kdf = derive_kek
) -> tuple[Slot, MasterKeys]:
    """Open the slot of an account, by id or name; None means the only passphrase slot.

    The account is chosen before the passphrase is stretched, so a try costs one derivation.

    Raises:
        AccountNotNamedError: None, and the store has several accounts.
        WrongPassphraseError: no such account, or its key does not unwrap.
        HeaderDamagedError: the key unwraps but the header is not what was sealed with it.
    """
    slot = _slot_of(header, account)
    keys = open_slot(header.vault_id, slot, passphrase, kdf)
    if not hmac.compare_digest(header.mac, _mac(header, keys)):
        keys.wipe()
        raise HeaderDamagedError
    return slot, keys


def header_bytes(header: Header) -> bytes:
    """The header as it stands in the file."""
    data = {**_body(header), "mac": header.mac.hex()}
    return canonical_json({**data, "digest": hashlib.sha256(canonical_json(data)).hexdigest()})


def parse_header(raw: bytes) -> Header:
    """The header of these bytes, whole and in bounds, not yet proved with a key.

    Raises:
        HeaderDamagedError: anything but what `header_bytes` writes.
        StoreTooNewError: a later format, or a change of keys that this program cannot finish.
    """
    if len(raw) > MOST_BYTES:
        raise HeaderDamagedError
    data = read_object(raw)
    _require_known(data)
    only(data, _FIELDS)
    header = Header(
        vault_id=binary(data["vault_id"], _VAULT_ID_BYTES),
        db_salt=binary(data["db_salt"], SALT_BYTES),
        epoch=number(data["epoch"], 1, _MOST_COUNT),
        slots=_slots(data["slots"]),
        changes=number(data["failed"], 0, _MOST_COUNT),
        mac=binary(data["mac"], _DIGEST_BYTES),
    )
    # One spelling only: this also proves the digest, and refuses doubled keys and spaces.
    if header_bytes(header) != raw:
        raise HeaderDamagedError
    return header


def _require_known(data: dict[str, Any]) -> None:
    if data.get("format") != FORMAT:
        raise HeaderDamagedError
    version = number(data.get("version"), 1, _MOST_COUNT)
    if version > VERSION:
        found = f"header {version}"
        raise StoreTooNewError(found, _KNOWN)
    if data.get("pending") is not None:
        found = f"header {version} with pending keys"
        raise StoreTooNewError(found, _KNOWN)


def _slots(value: object) -> tuple[Slot, ...]:
    if not isinstance(value, list) or not 0 < len(value) <= _MOST_SLOTS:
        raise HeaderDamagedError
    slots = tuple(slot_from_json(item) for item in value)
    if len({slot.id for slot in slots}) < len(slots):
        raise HeaderDamagedError
    if len({slot.name for slot in slots}) < len(slots):
        raise HeaderDamagedError
    return slots


def _slot_of(header: Header, account: str | None) -> Slot:
    if account is None:
        found = [slot for slot in header.slots if slot.kind is SlotKind.PASSPHRASE]
        if len(found) > 1:
            raise AccountNotNamedError
    else:
        name = unicodedata.normalize("NFC", account)
        found = [slot for slot in header.slots if name in {slot.id, slot.name}]
    if len(found) != 1:
        raise WrongPassphraseError
    return found[0]


def _mac(header: Header, keys: MasterKeys) -> bytes:
    key = derive(keys.master, "header")
    try:
        return hmac.digest(key, canonical_json(_body(header)), "sha256")
    finally:
        wipe(key)


def _body(header: Header) -> dict[str, object]:
    return {
        "format": FORMAT,
        "version": VERSION,
        "vault_id": header.vault_id.hex(),
        "db_salt": header.db_salt.hex(),
        "epoch": header.epoch,
        "slots": [slot_as_json(slot) for slot in header.slots],
        "failed": header.changes,
        "pending": None,
    }
