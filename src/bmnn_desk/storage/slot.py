"""A slot of the header: one account's passphrase wraps the store's keys."""

from __future__ import annotations

import os
import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Any

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from bmnn_desk.errors import HeaderDamagedError, WrongPassphraseError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.header_json import as_object, binary, number, only, text
from bmnn_desk.storage.kdf import (
    LEAST_MEMORY,
    MOST_LANES,
    MOST_MEMORY,
    MOST_PASSES,
    Argon2Cost,
    derive_kek,
)
from bmnn_desk.storage.key import KEY_BYTES, SALT_BYTES, MasterKeys
from bmnn_desk.storage.recovery import tidy_code
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from collections.abc import Mapping

Kdf = Callable[[str, Argon2Cost, bytes], bytearray]

_ID_BYTES = 8
_NONCE_BYTES = 12
_WRAPPED_BYTES = KEY_BYTES + 16
_FIELDS = ("id", "name", "kind", "m", "t", "p", "salt", "nonce", "ct", "tm_nonce", "tm_ct")
_MASTER = "master"
_TUYET_MAT = "tuyet-mat"


class SlotKind(StrEnum):
    """What a person types to open the slot."""

    PASSPHRASE = "passphrase"
    RECOVERY = "recovery"


@dataclass(frozen=True, slots=True, kw_only=True)
class Wrapped:
    """A key under the slot's key: AES-256-GCM nonce and text."""

    nonce: bytes = field(repr=False)
    ct: bytes = field(repr=False)


@dataclass(frozen=True, slots=True, kw_only=True)
class SlotWish:
    """What a new slot shall be: whose, of what kind, how dear a guess is; `id` empty is drawn."""

    name: str = field(repr=False)
    kind: SlotKind = SlotKind.PASSPHRASE
    cost: Argon2Cost
    id: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One way into the store; `tuyet_mat` is None when it does not lead to such contents."""

    id: str
    name: str = field(repr=False)
    kind: SlotKind
    cost: Argon2Cost
    salt: bytes = field(repr=False)
    master: Wrapped
    tuyet_mat: Wrapped | None


def new_slot(vault_id: bytes, wish: SlotWish, passphrase: str, keys: MasterKeys) -> Slot:
    """Wrap the keys under this passphrase; the Tuyệt mật key too when `keys` has it."""
    slot = Slot(
        id=wish.id or os.urandom(_ID_BYTES).hex(),
        name=unicodedata.normalize("NFC", wish.name),
        kind=wish.kind,
        cost=wish.cost,
        salt=os.urandom(SALT_BYTES),
        master=Wrapped(nonce=b"", ct=b""),
        tuyet_mat=None,
    )
    return wrap(vault_id, slot, stretch(slot, passphrase), keys)


def stretch(slot: Slot, passphrase: str, kdf: Kdf = derive_kek) -> bytearray:
    """The key under which a slot wraps the store's keys; the caller wipes it."""
    return kdf(_meant(slot, passphrase), slot.cost, slot.salt)


def wrap(vault_id: bytes, slot: Slot, kek: bytearray, keys: MasterKeys) -> Slot:
    """The slot with these keys wrapped anew; `kek` is wiped."""
    try:
        return Slot(
            id=slot.id,
            name=slot.name,
            kind=slot.kind,
            cost=slot.cost,
            salt=slot.salt,
            master=_wrapped(kek, keys.master, _bound_to(vault_id, slot, _MASTER)),
            tuyet_mat=None
            if keys.tuyet_mat is None
            else _wrapped(kek, keys.tuyet_mat, _bound_to(vault_id, slot, _TUYET_MAT)),
        )
    finally:
        wipe(kek)


def open_slot(vault_id: bytes, slot: Slot, passphrase: str, kdf: Kdf = derive_kek) -> MasterKeys:
    """The keys of the slot; the caller proves the header with them, then wipes them.

    Raises:
        WrongPassphraseError: the master key does not unwrap.
        HeaderDamagedError: the master key unwraps and the Tuyệt mật key does not.
    """
    kek = stretch(slot, passphrase, kdf)
    try:
        master = _unwrapped(kek, slot.master, _bound_to(vault_id, slot, _MASTER))
        if master is None:
            raise WrongPassphraseError
        keys = MasterKeys(master)
        if slot.tuyet_mat is not None:
            keys.tuyet_mat = _unwrapped(kek, slot.tuyet_mat, _bound_to(vault_id, slot, _TUYET_MAT))
            if keys.tuyet_mat is None:
                keys.wipe()
                raise HeaderDamagedError
        return keys
    finally:
        wipe(kek)


def slot_as_json(slot: Slot) -> dict[str, object]:
    """The slot as it stands in the header."""
    return {
        **_parameters(slot),
        "nonce": slot.master.nonce.hex(),
        "ct": slot.master.ct.hex(),
        "tm_nonce": None if slot.tuyet_mat is None else slot.tuyet_mat.nonce.hex(),
        "tm_ct": None if slot.tuyet_mat is None else slot.tuyet_mat.ct.hex(),
    }


def slot_from_json(value: object) -> Slot:
    """The slot that stands in a header; its cost is checked here, before anything is derived.

    Raises:
        HeaderDamagedError: a key, a type, a length or a bound is wrong.
    """
    data = as_object(value)
    only(data, _FIELDS)
    if data["kind"] not in tuple(SlotKind):
        raise HeaderDamagedError
    return Slot(
        id=binary(data["id"], _ID_BYTES).hex(),
        name=text(data["name"]),
        kind=SlotKind(data["kind"]),
        cost=Argon2Cost(
            memory=number(data["m"], LEAST_MEMORY, MOST_MEMORY),
            passes=number(data["t"], 1, MOST_PASSES),
            lanes=number(data["p"], 1, MOST_LANES),
        ),
        salt=binary(data["salt"], SALT_BYTES),
        master=_wrapped_from(data["nonce"], data["ct"]),
        tuyet_mat=_tuyet_mat_from(data),
    )


def _meant(slot: Slot, typed: str) -> str:
    return tidy_code(typed) if slot.kind is SlotKind.RECOVERY else typed


def _tuyet_mat_from(data: dict[str, Any]) -> Wrapped | None:
    if data["tm_nonce"] is None and data["tm_ct"] is None:
        return None
    return _wrapped_from(data["tm_nonce"], data["tm_ct"])


def _wrapped_from(nonce: object, ct: object) -> Wrapped:
    return Wrapped(nonce=binary(nonce, _NONCE_BYTES), ct=binary(ct, _WRAPPED_BYTES))


def _parameters(slot: Slot) -> dict[str, object]:
    return {
        "id": slot.id,
        "name": slot.name,
        "kind": slot.kind,
        "m": slot.cost.memory,
        "t": slot.cost.passes,
        "p": slot.cost.lanes,
        "salt": slot.salt.hex(),
    }


def _bound_to(vault_id: bytes, slot: Slot, key: str) -> bytes:
    bound: Mapping[str, object] = {
        "use": f"bmnn-desk/1/slot/{key}",
        "vault_id": vault_id.hex(),
        "slot": _parameters(slot),
    }
    return canonical_json(bound)


def _wrapped(kek: bytearray, key: bytearray, bound_to: bytes) -> Wrapped:
    nonce = os.urandom(_NONCE_BYTES)
    return Wrapped(nonce=nonce, ct=AESGCM(kek).encrypt(nonce, key, bound_to))


def _unwrapped(kek: bytearray, wrapped: Wrapped, bound_to: bytes) -> bytearray | None:
    key = bytearray(KEY_BYTES)
    try:
        AESGCM(kek).decrypt_into(wrapped.nonce, wrapped.ct, bound_to, key)
    except InvalidTag:
        return None
    return key
