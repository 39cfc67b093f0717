from __future__ import annotations

import hmac
import os
import random
from itertools import permutations

import pytest

from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.key import KeyRing, MasterKeys
from bmnn_desk.storage.ratchet import (
    FIRST_DIGEST,
    FIRST_MAC,
    act_mac,
    canonical,
    key_mark,
    next_digest,
    next_key,
    open_first_key,
    seal_first_key,
    sealed_text,
)
from bmnn_desk.storage.wipe import random_key

Act = dict[str, object]


def chain(key: bytes, acts: list[Act]) -> list[bytes]:
    macs, previous = [], FIRST_MAC
    for act in acts:
        previous = act_mac(key, previous, act)
        macs.append(previous)
        key = next_key(key)
    return macs


def acts(count: int) -> list[Act]:
    return [{"seq": seq, "verb": "đăng ký", "object": seq * 3, "day": None} for seq in range(count)]


def test_an_act_has_one_spelling() -> None:
    assert canonical({"b": 1, "a": "é"}) == canonical({"a": "e\u0301", "b": 1})
    assert canonical({"b": 1, "a": None}) == b'{"a":null,"b":1}'


@pytest.mark.parametrize("value", [1.0, [1], {"x": 1}, b"x"])
def test_an_act_is_flat(value: object) -> None:
    with pytest.raises(TypeError):
        canonical({"a": value})


def test_every_edit_swap_and_removal_changes_a_mac_after_it() -> None:
    first = bytes(range(32))
    honest = acts(40)
    macs = chain(first, honest)
    chance = random.Random(3)  # noqa: S311
    for _ in range(500):
        forged = [dict(act) for act in honest]
        at = chance.randrange(39)
        match chance.randrange(3):
            case 0:
                forged[at]["object"] = 1000
            case 1:
                forged[at], forged[at + 1] = forged[at + 1], forged[at]
            case _:
                del forged[at]
        assert chain(first, forged)[at:] != macs[at : len(forged)]
        assert chain(first, forged)[-1] != macs[-1]


def test_todays_key_cannot_forge_yesterdays_act() -> None:
    first = os.urandom(32)
    today = next_key(next_key(first))
    honest = acts(2)
    assert act_mac(today, FIRST_MAC, honest[0]) != chain(first, honest)[0]
    assert len({first, next_key(first), today}) == 3


def test_the_chain_of_a_known_key_is_known() -> None:
    macs = chain(bytes(32), acts(3))
    assert macs[-1].hex() == "7d486f8310a339e7010834568f716cf76a49fd0ddd2959c0f99fb76cd4e7952e"


def test_a_previous_mac_of_another_length_is_refused() -> None:
    with pytest.raises(ValueError, match="0"):
        act_mac(bytes(32), b"", {})


def test_the_sealed_first_key_opens_with_the_stores_key_alone() -> None:
    ring, other = KeyRing(MasterKeys(random_key())), KeyRing(MasterKeys(random_key()))
    first = os.urandom(32)
    sealed = seal_first_key(ring, first)
    assert open_first_key(ring, sealed) == first
    assert first not in sealed
    flipped = sealed[:20] + bytes([sealed[20] ^ 1]) + sealed[21:]
    for keys, text in ((other, sealed), (ring, flipped), (ring, sealed[:-1]), (ring, b"")):
        with pytest.raises(JournalBrokenError):
            open_first_key(keys, text)


@pytest.mark.parametrize("length", [0, 1, 31, 32, 63, 64, 500])
def test_a_text_is_sealed_as_its_record_is(length: int) -> None:
    key, previous = os.urandom(32), os.urandom(32)
    record = {"verb": "ă" * length, "seq": length}
    mac = act_mac(key, previous, record)
    assert sealed_text(key, previous, canonical(record)) == (mac, next_key(key))
    assert mac == hmac.digest(key, previous + canonical(record), "sha256")


def test_the_digest_covers_every_act_in_its_order() -> None:
    acts_ = [(b"one", bytes(32)), (b"two", b"m" * 32), (b"one", b"n" * 32)]
    seen = set()
    for order in permutations(acts_):
        digest = FIRST_DIGEST
        for text, mac in order:
            digest = next_digest(digest, text, mac)
        seen.add(digest)
    assert len(seen) == 6


def test_a_key_is_known_by_its_mark_and_not_told_by_it() -> None:
    key = os.urandom(32)
    assert key_mark(key) == key_mark(bytes(key))
    assert len({key, key_mark(key), next_key(key), key_mark(next_key(key))}) == 4
