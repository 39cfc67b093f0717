from __future__ import annotations

import pytest

from bmnn_desk.machine import printer_network
from bmnn_desk.machine.printer_network import (
    UNKNOWN_ADDRESS,
    address_in_registry,
    address_of_queue,
    network_address,
)
from tests.machine.probes.test_windows_machine import CCS, MadeUp
from tests.machine.test_cups import StandIn

QUEUE = "2097156"
CLASS, SHARED = "2097157", "2097158"
LOCAL = "ipp://localhost/printers/Tang2"


def queue(address: str, kind: str = QUEUE) -> dict[str, str]:
    return {"device-uri": address, "printer-type": kind, "printer-uri-supported": LOCAL}


@pytest.mark.parametrize(
    "address",
    ["usb://HP/LaserJet%20P1102?serial=Q", "file:///dev/null", "ipp://localhost:60000/ipp/print"],
)
def test_a_printer_on_a_cable_has_no_address(address: str) -> None:
    assert address_of_queue(queue(address)) is None


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("socket://10.0.0.9", "socket://10.0.0.9"),
        ("ipp://ai:matkhau@may-in.local/ipp", "ipp://may-in.local/ipp"),
        ("implicitclass://Tang2/", "implicitclass://Tang2/"),
        ("", UNKNOWN_ADDRESS),
    ],
)
def test_what_cannot_be_shown_to_be_here_is_elsewhere(address: str, told: str) -> None:
    assert address_of_queue(queue(address)) == told


@pytest.mark.parametrize("kind", [CLASS, SHARED, "x"])
def test_a_class_and_a_shared_queue_say_nothing_of_where_they_print(kind: str) -> None:
    assert address_of_queue(queue("file:///dev/null", kind)) == LOCAL
    assert address_of_queue({"printer-type": kind}) == UNKNOWN_ADDRESS


def test_a_queue_that_cups_does_not_know_has_none(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(printer_network, "cups_library", lambda: None)
    assert network_address("Tang2") is None


def test_a_queue_that_cups_says_nothing_of_is_not_taken_for_one_on_a_cable(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(printer_network, "cups_library", StandIn)
    assert network_address("Tầng 3") == UNKNOWN_ADDRESS
    assert network_address("Tầng 2/hai mặt") == "socket://10.0.0.9"


def test_a_windows_tells_by_the_port() -> None:
    printers = rf"{CCS}\Control\Print\Printers"
    ports = rf"{CCS}\Control\Print\Monitors\Standard TCP/IP Port\Ports"
    registry = MadeUp(
        {
            rf"{printers}\Cap": {"Port": "USB001"},
            rf"{printers}\Mang": {"Port": "IP_10.0.0.9"},
            rf"{printers}\Khac": {"Port": "WSD-1234"},
            rf"{ports}\IP_10.0.0.9": {"HostName": "10.0.0.9"},
        }
    )
    found = {name: address_in_registry(name, registry) for name in ("Cap", "Mang", "Khac", "?")}
    assert found == {"Cap": None, "Mang": "10.0.0.9", "Khac": "WSD-1234", "?": None}


def test_what_another_windows_shares_is_told_by_its_whole_name_and_by_no_short_one() -> None:
    printers = rf"{CCS}\Control\Print\Printers"
    registry = MadeUp(
        {
            rf"{printers}\Canon": {"Port": "USB001"},
            r"HKCU\Printers\Connections\,,maychu,Canon": {},
        }
    )
    assert address_in_registry(r"\\maychu\Canon", registry) == r"\\maychu\Canon"
    assert address_in_registry("Canon", registry) is None


@pytest.mark.parametrize(
    ("port", "told"),
    [
        ("LPT1:,IP_10.0.0.9", "10.0.0.9"),
        ("USB001, WSD-1234", "WSD-1234"),
        ("USB001,USB002", None),
        ("LPT1:", None),
        ("COM3:", None),
        ("DOT4_001", None),
        ("Computer-2:lp", "Computer-2:lp"),
        ("usbserver:lp", "usbserver:lp"),
        ("USB_TANG2", "10.0.0.7"),
        (r"\\maychu\Canon", r"\\maychu\Canon"),
    ],
)
def test_a_port_of_windows_is_a_cable_or_a_network_whatever_it_is_called(
    port: str, told: str | None
) -> None:
    ports = rf"{CCS}\Control\Print\Monitors\Standard TCP/IP Port\Ports"
    registry = MadeUp(
        {
            rf"{CCS}\Control\Print\Printers\May": {"Port": port},
            rf"{ports}\IP_10.0.0.9": {"HostName": "10.0.0.9"},
            rf"{ports}\USB_TANG2": {"HostName": "10.0.0.7"},
        }
    )
    assert address_in_registry("May", registry) == told
