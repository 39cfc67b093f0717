from __future__ import annotations

import pytest

from bmnn_desk.machine.probes.printer_addresses import is_at_this_machine, without_secret


@pytest.mark.parametrize(
    "address",
    [
        "usb://HP/P1102",
        "USB://HP/P1102",
        "hp:/usb/M15",
        "ipp://localhost:60000/x",
        "ipps://[::1]/x",
        "ipp://localhost:60000",
    ],
)
def test_a_cable_needs_no_network(address: str) -> None:
    assert is_at_this_machine(address)


@pytest.mark.parametrize(
    "address",
    ["socket://10.0.0.9", "ipp://localhost.donvi.vn/x", "ipp://127.0.0.1.donvi.vn/x", "hp:/net/M15",
     "lpd://may", "smb://may/in", "usbip://may", "ipp://localhost:mk@10.0.0.9/x",
     "ipp://localhost:60000@10.0.0.9/x", "ipp://localhost:631/printers/Tang2",
     "ipp://localhost/classes/Tang2", ""],
)  # fmt: skip
def test_all_else_is_a_network_whatever_it_looks_like(address: str) -> None:
    assert not is_at_this_machine(address)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("smb://ai:mat@khau@may/in", "smb://may/in"),
        ("socket://10.0.0.9:9100", "socket://10.0.0.9:9100"),
        ("usb:/dev/usb/lp0", "usb:/dev/usb/lp0"),
    ],
)
def test_a_password_in_an_address_is_not_told(address: str, told: str) -> None:
    assert without_secret(address) == told
