from __future__ import annotations

import pickle

import pytest

from bmnn_desk.storage.key import KeyRing, MasterKeys, derive, keyspec
from bmnn_desk.storage.wipe import random_key

USES = (
    "database", "header", "anchor", "journal-seal", "content-wrap", "content-share",
    "backup-seal", "backup-wrap",
)  # fmt: skip


def test_each_use_has_a_key_of_its_own() -> None:
    master = random_key()
    keys = {bytes(derive(master, use)) for use in USES}
    assert len(keys) == len(USES)
    assert all(len(key) == 32 for key in keys)
    assert derive(master, "anchor") == derive(bytearray(master), "anchor")


def test_the_key_of_a_use_never_changes_between_versions_of_the_program() -> None:
    key = derive(bytearray(range(32)), "database")
    assert key.hex() == "7b4da5fb0bdb6c68164dda0fb4b4ba2becb64f99eae703772a2ddb1fa024597a"


def test_the_keyspec_is_sqlciphers_raw_key_with_its_salt() -> None:
    key, salt = random_key(), bytes(range(16))
    assert keyspec(key, salt) == f"x'{key.hex()}{salt.hex()}'".encode()


def test_a_key_of_another_length_makes_no_keyspec() -> None:
    with pytest.raises(ValueError, match="16"):
        keyspec(bytearray(31), bytes(16))


def test_a_wiped_ring_holds_zeros() -> None:
    with MasterKeys(random_key(), random_key()) as keys:
        ring = KeyRing(keys)
    assert keys.master == bytearray(32)
    assert keys.tuyet_mat == bytearray(32)
    with ring:
        held = [getattr(ring, name) for name in KeyRing.__slots__]
        assert bytearray(32) not in held
    assert held == [bytearray(32)] * 7


def test_a_slot_without_the_tuyet_mat_key_gives_a_ring_without_it() -> None:
    ring = KeyRing(MasterKeys(random_key()))
    assert ring.tuyet_mat is None
    ring.wipe()


def test_neither_keys_nor_ring_show_anything_in_a_log() -> None:
    keys = MasterKeys(random_key(), random_key())
    assert f"{keys!r} {keys} {KeyRing(keys)!r} {KeyRing(keys)}" == (
        "MasterKeys() MasterKeys() KeyRing() KeyRing()"
    )


def test_keys_cannot_be_pickled_to_another_process() -> None:
    keys = MasterKeys(random_key())
    for secret in (keys, KeyRing(keys)):
        with pytest.raises(TypeError):
            pickle.dumps(secret)
