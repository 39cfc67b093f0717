"""Whether what is printed on a printer leaves this machine over a network, and for where."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from bmnn_desk.machine.cups import cups_library, queue_options
from bmnn_desk.machine.probes.printer_addresses import is_at_this_machine, without_secret
from bmnn_desk.machine.probes.windows_machine import port_over_network
from bmnn_desk.machine.probes.windows_registry import system_registry

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.machine.probes.windows_registry import Registry

UNKNOWN_ADDRESS = "unknown_address"
# CUPS_PRINTER_CLASS and CUPS_PRINTER_REMOTE (cups.h). What a class holds is not told with it: one
# of its printers may stand anywhere, and its own address is file:///dev/null.
_ELSEWHERE = 0x1 | 0x2
_SHARE = "\\\\"


def network_address(printer: str) -> str | None:
    """Where a printer that the system offers is reached over a network; None for one that is here.

    None too where no system tells of any: then there is none to print on either.
    """
    if sys.platform == "win32":
        return address_in_registry(printer, system_registry())
    else:  # noqa: RET505  mypy reads either half on its own system
        library = cups_library()
        if library is None:
            return None
        # A queue of which nothing is said cannot be shown to be here.
        return address_of_queue(queue_options(printer, library) or {})


def address_of_queue(options: Mapping[str, str]) -> str | None:
    """The address of a queue of CUPS; what cannot be shown to be here is taken for elsewhere."""
    address = options.get("device-uri", "")
    kind = options.get("printer-type", "0")
    if not kind.isdigit() or int(kind) & _ELSEWHERE:
        address = options.get("printer-uri-supported", "")
    elif is_at_this_machine(address):
        return None
    return without_secret(address) or UNKNOWN_ADDRESS


def address_in_registry(printer: str, registry: Registry) -> str | None:
    r"""The address of a printer of Windows by its port; only a Windows proves it.

    Qt names one that another machine shares as Windows does: \\machine\printer.
    """
    return printer if printer.startswith(_SHARE) else port_over_network(registry, printer)
