"""libcups at its edge: a stand-in that hands out the structures of cups.h, and counts them back.

A real CUPS of a machine with queues of either kind was asked by hand; its answers are those here.
"""

from __future__ import annotations

import ctypes
from typing import TYPE_CHECKING

from bmnn_desk.machine.cups import Destination, Option, cups_library, queue_options

if TYPE_CHECKING:
    from collections.abc import Mapping
    from typing import Any

QUEUES: Mapping[str, Mapping[bytes, bytes | None]] = {
    "Tầng 2": {b"device-uri": b"socket://10.0.0.9", b"printer-type": b"2097156", b"note": None},
    "bare": {},
}


class StandIn:
    """As libcups answers; what it lends must come back."""

    def __init__(self) -> None:
        self.lent: list[Any] = []
        self.given_back = 0

    def cupsGetNamedDest(self, _server: None, name: bytes, _instance: None) -> Any:  # noqa: ANN401, N802
        """A pointer to the queue, or the null that C has for none."""
        known = QUEUES.get(name.decode())
        if known is None:
            return ctypes.POINTER(Destination)()
        options = (Option * len(known))(*(Option(key, value) for key, value in known.items()))
        lent = Destination(name, None, 0, len(known), options)
        self.lent.append((options, lent))
        return ctypes.pointer(lent)

    def cupsFreeDests(self, count: int, _found: object) -> None:  # noqa: N802
        """Take them back."""
        self.given_back += count


def test_all_that_is_said_of_a_queue_is_read_and_given_back() -> None:
    library = StandIn()
    assert queue_options("Tầng 2", library) == {
        "device-uri": "socket://10.0.0.9",
        "printer-type": "2097156",
        "note": "",
    }
    assert queue_options("bare", library) == {}
    assert library.given_back == len(library.lent) == 2


def test_an_instance_of_a_queue_prints_where_the_queue_does() -> None:
    said = queue_options("Tầng 2/hai mặt", StandIn())
    assert said is not None
    assert said["device-uri"] == "socket://10.0.0.9"


def test_a_queue_that_is_not_there_is_not_known() -> None:
    library = StandIn()
    assert queue_options("Tầng 3", library) is None
    assert library.given_back == 0


def test_a_machine_without_the_library_knows_of_none() -> None:
    assert queue_options("Tầng 2", None) is None


def test_where_there_is_a_library_it_can_be_asked() -> None:
    library = cups_library()
    assert library is None or callable(library.cupsGetNamedDest)
