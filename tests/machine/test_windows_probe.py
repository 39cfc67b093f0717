from __future__ import annotations

import struct
import sys

import pytest

from bmnn_desk.machine.windows_probe import described
from tests.machine.fresh_python import said_by

HEAD = struct.Struct("<IIBB??IIIII")


def answer(serial: bytes = b"4C530001", bus: int = 7, *, removable: bool = True) -> bytes:
    """A STORAGE_DEVICE_DESCRIPTOR as ntddstor.h has it, with its raw part after it."""
    texts = [b"SanDisk \0", b"Ultra USB 3.0\0", b"1.00\0", serial + b"\0"]
    places, at = [], HEAD.size + 4
    for text in texts:
        places.append(at)
        at += len(text)
    head = HEAD.pack(HEAD.size, at, 0, 0, removable, False, *places, bus)
    return head + bytes(4) + b"".join(texts)


def test_a_disk_is_described_by_bus_serial_and_names() -> None:
    told = described(answer())
    assert (told.bus, told.removable) == (7, True)
    assert (told.serial, told.model) == ("4C530001", "SanDisk Ultra USB 3.0")


def test_a_disk_may_have_no_names_and_no_serial() -> None:
    told = described(HEAD.pack(40, 40, 0, 0, False, False, 0, 0, 0, 0, 11) + bytes(4))
    assert (told.bus, told.removable, told.serial, told.model) == (11, False, "", "")


@pytest.mark.parametrize("places", [9999, 2**31])
def test_places_outside_the_answer_are_no_texts(places: int) -> None:
    told = described(HEAD.pack(40, 40, 0, 0, True, False, *[places] * 4, 7) + bytes(4))
    assert (told.serial, told.model) == ("", "")


def test_an_answer_that_is_cut_off_is_none() -> None:
    with pytest.raises(ValueError, match="12"):
        described(answer()[:12])


def test_elsewhere_it_is_harmless_and_asks_nothing() -> None:
    code = "from bmnn_desk.machine import windows_probe as w\nprint(hasattr(w, 'probe'))"
    assert (said_by(code) == "False") is (sys.platform != "win32")
