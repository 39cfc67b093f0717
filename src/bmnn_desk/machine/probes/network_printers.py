"""The printers of CUPS that are reached over a network, by printers.conf(5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import PrinterFound
from bmnn_desk.machine.probes.printer_addresses import is_at_this_machine, without_secret
from bmnn_desk.machine.probes.text_files import is_there, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

_FILE = "etc/cups/printers.conf"
_PRINTER = re.compile(r"<(?:Default)?Printer\s+(?P<name>[^>]+)>", re.IGNORECASE)
_ADDRESS = re.compile(r"DeviceURI\s+(?P<address>\S+)", re.IGNORECASE)


def network_printers(root: Path) -> tuple[PrinterFound, ...] | None:
    """Printers over a network; none where there is no CUPS, None where its list may not be read."""
    if is_there(root / _FILE) is False:
        return () if is_there(root / "etc") else None
    text = text_of(root / _FILE)
    return None if text is None else tuple(_found(text))


def _found(text: str) -> Iterator[PrinterFound]:
    name = ""
    for line in text.splitlines():
        words = line.strip()
        if begins := _PRINTER.match(words):
            name = begins["name"].strip()
        elif told := _ADDRESS.match(words):
            address = told["address"]
            if not is_at_this_machine(address):
                yield PrinterFound(name=name, address=without_secret(address))
