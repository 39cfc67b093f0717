from __future__ import annotations

import os

from bmnn_desk.storage.wipe import random_key, taken, wipe, wipe_bytes


def test_a_wiped_bytearray_holds_zeros_and_keeps_its_length() -> None:
    secret = bytearray(os.urandom(32))
    wipe(secret)
    assert secret == bytes(32)
    empty = bytearray()
    wipe(empty)
    assert empty == b""


def test_a_bytes_object_is_overwritten_in_place() -> None:
    secret = os.urandom(48)
    wipe_bytes(secret)
    assert secret == bytes(48)


def test_the_shared_objects_of_length_0_and_1_are_left_alone() -> None:
    for number in range(256):
        wipe_bytes(bytes([number]))
    wipe_bytes(b"")
    assert [bytes([number])[0] for number in range(256)] == list(range(256))


def test_taking_a_secret_leaves_it_in_one_place() -> None:
    secret = os.urandom(32)
    before = secret.hex()
    kept = taken(secret)
    assert kept.hex() == before
    assert secret == bytes(32)


def test_random_keys_differ() -> None:
    assert len(random_key()) == 32
    assert random_key() != random_key()
