from __future__ import annotations

import ctypes
import os
import sys

import pytest

from bmnn_desk.storage.wipe import wipe
from tests.hunt.memory_scan import Scanner, _places, masked

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="reads /proc/self/mem")
MASK = 0x5A


def test_masking_twice_gives_the_secret_again() -> None:
    secret = os.urandom(32)
    assert masked(secret, MASK) != secret
    assert masked(masked(secret, MASK), MASK) == secret


def test_a_planted_secret_is_found_as_often_as_it_is_there_and_not_when_it_was_wiped() -> None:
    wanted = {"planted": os.urandom(32)}  # masked already: its plain form is nowhere
    scanner = Scanner(MASK)
    assert scanner.copies(wanted) == {"planted": 0}
    plain = [bytearray(byte ^ MASK for byte in wanted["planted"]) for _ in range(3)]
    assert scanner.copies(wanted) == {"planted": 3}
    wipe(plain.pop())
    assert scanner.copies(wanted) == {"planted": 2}
    for one in plain:
        wipe(one)
    assert scanner.copies(wanted) == {"planted": 0}


def test_a_secret_over_the_edge_of_a_piece_is_found_once() -> None:
    wanted = {"planted": os.urandom(32)}
    scanner = Scanner(MASK)
    large = bytearray(2 * 1024 * 1024)
    # Whatever the size of a piece, such steps put some over its edge.
    edges = range(0, len(large) - 32, 33)
    for edge in edges:
        large[edge : edge + 32] = bytes(byte ^ MASK for byte in wanted["planted"])
    start = ctypes.addressof((ctypes.c_char * len(large)).from_buffer(large))
    # Elsewhere the objects that were put there may have left some behind.
    found = {
        address + at - start
        for address, piece in scanner._pieces()
        for at in _places(piece, wanted["planted"])
        if start <= address + at < start + len(large)
    }
    assert found == set(edges)
    assert scanner.copies(wanted)["planted"] >= len(edges)
