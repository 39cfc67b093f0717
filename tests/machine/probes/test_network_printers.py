from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.machine_probe import PrinterFound
from bmnn_desk.machine.probes.network_printers import network_printers
from tests.machine.probes.trees import refuse, shut, written

if TYPE_CHECKING:
    from pathlib import Path

CONF = "etc/cups/printers.conf"


def printer(address: str, name: str = "Tang2") -> str:
    return f"# CUPS\n<DefaultPrinter {name}>\n  Info May in\n  DeviceURI {address}\n</Printer>\n"


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("socket://10.0.0.9:9100", "socket://10.0.0.9:9100"),
        ("ipp://may-in.local/ipp/print", "ipp://may-in.local/ipp/print"),
        ("smb://ai:matkhau@may/in", "smb://may/in"),
        ("dnssd://HP._ipp._tcp.local/", "dnssd://HP._ipp._tcp.local/"),
        ("implicitclass://Tang2/", "implicitclass://Tang2/"),
        ("bjnp://192.168.1.4", "bjnp://192.168.1.4"),
    ],
)
def test_a_printer_over_a_network_is_told_without_any_password(
    tmp_path: Path, address: str, told: str
) -> None:
    root = written(tmp_path, {CONF: printer(address)})
    assert network_printers(root) == (PrinterFound(name="Tang2", address=told),)


@pytest.mark.parametrize(
    "address",
    [
        "usb://HP/LaserJet%20107a?serial=VN1",
        "hp:/usb/LaserJet_M15?serial=VN2",
        "parallel:/dev/lp0",
        "cups-pdf:/",
        "ipp://localhost:60000/ipp/print",
    ],
)
def test_a_printer_on_a_cable_is_none(tmp_path: Path, address: str) -> None:
    assert network_printers(written(tmp_path, {CONF: printer(address)})) == ()


def test_a_list_that_may_not_be_read_is_not_known(tmp_path: Path) -> None:
    root = written(tmp_path, {CONF: printer("socket://10.0.0.9")})
    refused = refuse(root / CONF)
    assert (network_printers(root) is None) is refused


def test_without_cups_there_is_none_and_without_a_system_nothing_is_known(tmp_path: Path) -> None:
    assert network_printers(tmp_path) is None
    assert network_printers(written(tmp_path, {"etc/hostname": "may"})) == ()
    assert network_printers(written(tmp_path, {"etc/cups/cupsd.conf": ""})) == ()


def test_a_folder_of_cups_that_may_not_be_entered_is_not_known(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    root = written(tmp_path, {"etc/cups/cupsd.conf": ""})
    shut(monkeypatch, root / "etc/cups")
    assert network_printers(root) is None
