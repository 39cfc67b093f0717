"""Whether the system keeps what was printed, by cupsd.conf(5)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.machine.probes.text_files import is_there, text_of

if TYPE_CHECKING:
    from pathlib import Path

_FOLDER = "etc/cups"
_FILE = "etc/cups/cupsd.conf"
_LINE = re.compile(r"^\s*PreserveJobFiles\s+(?P<value>\S+)", re.IGNORECASE | re.MULTILINE)
_NEVER = frozenset({"no", "off", "0"})


def keeps_print_jobs(root: Path) -> bool | None:
    """Whether files stay in the queue after they came out; None where nobody says.

    A day is what CUPS keeps them unless its file says otherwise. False where there is no CUPS.
    """
    if is_there(root / _FOLDER) is False:
        return False if is_there(root / "etc") else None
    text = text_of(root / _FILE)
    if text is None:
        return True if is_there(root / _FILE) is False else None
    said = _LINE.findall(text)
    return not said or said[-1].lower() not in _NEVER
