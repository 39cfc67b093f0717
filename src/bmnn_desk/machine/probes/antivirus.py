"""The antivirus programs of a Linux and the age of ClamAV's definitions.

A ClamAV database begins with "ClamAV-VDB:" and the day of its making (clamav-vdb(5)).
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import AntivirusFound
from bmnn_desk.machine.probes.english_day import english_day
from bmnn_desk.machine.probes.text_files import is_there, names_in

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

_CLAMAV = "ClamAV"
_PROGRAMS = ("usr/bin/clamscan", "usr/sbin/clamd", "usr/bin/freshclam")
_DATABASES = "var/lib/clamav"
_HEAD = b"ClamAV-VDB:"
_HEAD_BYTES = 512
# Where others are put by their own installers; their definitions have no day that is known here.
_OTHERS = (
    ("opt/kaspersky/kesl", "Kaspersky Endpoint Security"),
    ("opt/eset/eea", "ESET Endpoint Antivirus"),
    ("opt/bkav", "Bkav"),
    ("opt/microsoft/mdatp", "Microsoft Defender"),
    ("opt/sophos-spl", "Sophos"),
)


def antivirus_programs(root: Path) -> tuple[AntivirusFound, ...] | None:
    """The programs that may be seen there; None where there is no system to look at."""
    if not is_there(root / "usr"):
        return None
    found = []
    definitions = _definitions(root / _DATABASES)
    if definitions is not None or any(is_there(root / each) for each in _PROGRAMS):
        found.append(AntivirusFound(name=_CLAMAV, definitions_on=definitions))
    found += [
        AntivirusFound(name=name, definitions_on=None)
        for place, name in _OTHERS
        if is_there(root / place)
    ]
    return tuple(found)


def _definitions(folder: Path) -> date | None:
    names = names_in(folder) or ()
    days = (_day(folder / name) for name in names if name.endswith((".cld", ".cvd")))
    return max((day for day in days if day is not None), default=None)


def _day(database: Path) -> date | None:
    try:
        with database.open("rb") as file:
            head = file.read(_HEAD_BYTES)
    except OSError:
        return None
    if not head.startswith(_HEAD):
        return None
    return english_day(head[len(_HEAD) :].split(b":", 1)[0].decode("ascii", "replace"))
