"""The hunt itself works: one sitting in the fast suite, more by hand."""

from __future__ import annotations

import random
import sys

import pytest

from bmnn_desk.storage.passphrase import ticks_of
from tests.hunt.memory import hunt_memory
from tests.hunt.memory_wanted import invented_passphrase, spellings_of, spellings_of_text


@pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/mem")
def test_no_key_is_left_in_memory_after_a_lock() -> None:
    report = hunt_memory(1, seed=7)

    assert report.faults == ()
    assert report.held


def test_a_key_is_looked_for_by_halves_raw_and_in_both_kinds_of_hex() -> None:
    wanted = spellings_of({"k": bytes(range(0xA0, 0xC0))})

    assert set(wanted.values()) == {
        bytes(range(0xA0, 0xB0)),
        bytes(range(0xB0, 0xC0)),
        b"a0a1a2a3a4a5a6a7a8a9aaabacadaeaf",
        b"b0b1b2b3b4b5b6b7b8b9babbbcbdbebf",
        b"A0A1A2A3A4A5A6A7A8A9AAABACADAEAF",
        b"B0B1B2B3B4B5B6B7B8B9BABBBCBDBEBF",
    }


def test_a_passphrase_is_looked_for_as_python_and_as_qt_keep_it() -> None:
    assert set(spellings_of_text("ổ").values()) == {
        "ổ".encode(),
        "ổ".encode("utf-16-le"),
        "o\u0302\u0309".encode(),
        "o\u0302\u0309".encode("utf-16-le"),
    }


def test_an_invented_passphrase_is_a_strong_one() -> None:
    for seed in range(50):
        assert ticks_of(invented_passphrase(random.Random(seed))).is_strong
