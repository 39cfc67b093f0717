from __future__ import annotations

import os
from dataclasses import replace
from typing import Any

import pytest

from bmnn_desk.errors import HeaderDamagedError, WrongPassphraseError
from bmnn_desk.storage.kdf import MOST_MEMORY, Argon2Cost
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.slot import (
    Kdf,
    Slot,
    SlotKind,
    SlotWish,
    Wrapped,
    new_slot,
    open_slot,
    slot_as_json,
    slot_from_json,
    wrap,
)
from bmnn_desk.storage.wipe import random_key
from tests.storage.stores import CHEAP

VAULT = bytes(range(16))
KEK = bytes(range(32))


def kdf(_passphrase: str, _cost: Argon2Cost, _salt: bytes) -> bytearray:
    """The stretched key of the right passphrase, without the second it takes."""
    return bytearray(KEK)


def wrong_kdf(_passphrase: str, _cost: Argon2Cost, _salt: bytes) -> bytearray:
    return bytearray(32)


def made(keys: MasterKeys, kind: SlotKind = SlotKind.PASSPHRASE) -> Slot:
    empty = Wrapped(nonce=b"", ct=b"")
    slot = Slot(
        id="00" * 8, name="Thử", kind=kind, cost=CHEAP, salt=bytes(16), master=empty, tuyet_mat=None
    )
    return wrap(VAULT, slot, bytearray(KEK), keys)


def test_a_slot_opens_with_its_passphrase_alone() -> None:
    keys = MasterKeys(random_key(), random_key())
    slot = new_slot(VAULT, SlotWish(name="Thử", cost=CHEAP), "ngựa ô ăn cỏ", keys)
    opened = open_slot(VAULT, slot, "ngựa ô ăn cỏ")
    assert (opened.master, opened.tuyet_mat) == (keys.master, keys.tuyet_mat)
    with pytest.raises(WrongPassphraseError):
        open_slot(VAULT, slot, "ngựa ô ăn cơ")


def test_two_slots_of_one_passphrase_have_nothing_in_common() -> None:
    keys = MasterKeys(random_key())
    one, other = made(keys), made(keys)
    assert one.master.nonce != other.master.nonce
    assert one.master.ct != other.master.ct


def test_a_slot_without_the_tuyet_mat_key_opens_without_it() -> None:
    slot = made(MasterKeys(random_key()))
    assert slot.tuyet_mat is None
    assert open_slot(VAULT, slot, "", kdf).tuyet_mat is None


@pytest.mark.parametrize("kind", list(SlotKind))
def test_a_slot_survives_its_json(kind: SlotKind) -> None:
    slot = made(MasterKeys(random_key(), random_key()), kind)
    assert slot_from_json(slot_as_json(slot)) == slot


def test_each_field_of_a_slot_is_bound_to_its_keys() -> None:
    slot = made(MasterKeys(random_key()))
    forged = [
        replace(slot, id="11" * 8),
        replace(slot, name="Khác"),
        replace(slot, kind=SlotKind.RECOVERY),
        replace(slot, cost=replace(CHEAP, passes=2)),
        replace(slot, salt=os.urandom(16)),
    ]
    for other in forged:
        with pytest.raises(WrongPassphraseError):
            open_slot(VAULT, other, "", kdf)
    with pytest.raises(WrongPassphraseError):
        open_slot(os.urandom(16), slot, "", kdf)


def test_the_wrapped_keys_cannot_change_places() -> None:
    slot = made(MasterKeys(random_key(), random_key()))
    assert slot.tuyet_mat is not None
    with pytest.raises(WrongPassphraseError):
        open_slot(VAULT, replace(slot, master=slot.tuyet_mat), "", kdf)
    with pytest.raises(HeaderDamagedError):
        open_slot(VAULT, replace(slot, tuyet_mat=slot.master), "", kdf)


@pytest.mark.parametrize("derivation", [kdf, wrong_kdf])
def test_the_stretched_key_is_wiped_whatever_happens(derivation: Kdf) -> None:
    derived: list[bytearray] = []

    def watched(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
        derived.append(derivation(passphrase, cost, salt))
        return derived[0]

    try:
        open_slot(VAULT, made(MasterKeys(random_key())), "", watched)
    except WrongPassphraseError:
        assert derivation is wrong_kdf
    assert derived == [bytearray(32)]


@pytest.mark.parametrize(
    ("key", "value"),
    [
        ("m", 64), ("m", MOST_MEMORY + 1), ("m", 2**70), ("m", True), ("m", 65536.0),
        ("t", 0), ("t", 21), ("p", 0), ("p", 9), ("kind", "officer"), ("kind", None), ("kind", []),
        ("name", ""), ("id", "zz"), ("salt", ""), ("ct", "00"), ("tm_nonce", "00" * 12),
        ("nonce", None), ("extra", 1),
    ],
)  # fmt: skip
def test_a_slot_with_a_wrong_field_is_a_damaged_header(key: str, value: object) -> None:
    data: dict[str, Any] = slot_as_json(made(MasterKeys(random_key())))
    with pytest.raises(HeaderDamagedError):
        slot_from_json({**data, key: value})


def test_a_slot_shows_no_name_and_no_key_in_a_log() -> None:
    slot = made(MasterKeys(random_key()))
    assert "Thử" not in repr(slot)
    assert slot.master.ct.hex() not in repr(slot)
    assert repr(slot.salt) not in repr(slot)
