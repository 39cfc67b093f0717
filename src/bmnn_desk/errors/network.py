"""Mishaps of a machine that is, or would be, on a network.

Names of printers and adapters are for the sentence on screen; no log line has them.
"""

from __future__ import annotations

from bmnn_desk.errors.base import DeskError


class NetworkPrinterError(DeskError):
    """The printer is reached over a network, at `address` ("" where that is not known).

    Nothing was printed: a paper of this desk goes to a printer that is plugged into this machine.
    """

    def __init__(self, printer: str, address: str) -> None:
        super().__init__()
        self.printer = printer
        self.address = address


class MachineConnectedError(DeskError):
    """An adapter has a link (`adapters` names them), and this office opens no store then."""

    def __init__(self, adapters: str) -> None:
        super().__init__()
        self.adapters = adapters
