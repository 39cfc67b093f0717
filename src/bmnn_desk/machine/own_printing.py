"""Speaks to the printing system of this machine by its file, never over a network (Linux).

libcups asks, in this order: the variable CUPS_SERVER, `ServerName` of client.conf (which may be
another machine), its own file, and where that is missing a network socket to localhost. With the
file named in the variable nothing else is tried: no CUPS there means no printer.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

_VARIABLE = "CUPS_SERVER"
_SOCKETS = ("run/cups/cups.sock", "var/run/cups/cups.sock")


def print_on_this_machine(root: Path = Path("/")) -> None:
    """Name the file to libcups, whatever the environment said; before it is first loaded.

    A no-op where the system has no CUPS. `root` is the tree that is looked into.
    """
    if sys.platform == "linux":
        there = (f"/{name}" for name in _SOCKETS if (root / name).exists())
        os.environ[_VARIABLE] = next(there, f"/{_SOCKETS[0]}")
