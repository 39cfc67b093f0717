"""The USB storage drives that the kernel's logs tell of, as far as this user may read them."""

from __future__ import annotations

import gzip
import re
import zlib
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import DriveSeen
from bmnn_desk.machine.probes.text_files import MOST_BYTES, names_in, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_LOGS = "var/log"
_NAMES = ("kern.log", "messages", "syslog")
_MOST_LOGS = 30
_LONGEST_LINE = 2000
_PACKED = ".gz"

# A port is found new, tells product and serial, and then a driver of storage takes its interface.
_TOLD = re.compile(r"\busb (?P<port>\d+-[\d.]+): (?P<what>Product|SerialNumber): (?P<words>.+)$")
_BEGINS = re.compile(r"\busb (?P<port>\d+-[\d.]+): new ")
_STORAGE = re.compile(r"\b(?:usb-storage|uas) (?P<port>\d+-[\d.]+):\d+\.\d+: ")
_UNKNOWN_SERIAL = "?"
_DAY = re.compile(r"(?P<year>\d{4})-(?P<month>\d\d)-(?P<day>\d\d)[T ]")


def usb_history(root: Path) -> tuple[DriveSeen, ...] | None:
    """Each drive once, with the last day on which it is told; None where no log may be read."""
    names = names_in(root / _LOGS)
    if names is None:
        return None
    was_read = False
    seen: dict[str, DriveSeen] = {}
    # One log at a time: all of them together may be larger than the machine's memory.
    for name in _newest(root / _LOGS, [name for name in names if name.startswith(_NAMES)]):
        text = _text(root / _LOGS / name)
        was_read = was_read or text is not None
        for drive in _drives((text or "").splitlines()):
            before = seen.get(drive.serial)
            if before is None or (drive.day or date.min) > (before.day or date.min):
                seen[drive.serial] = drive
    return tuple(seen[serial] for serial in sorted(seen)) if was_read else None


def _newest(folder: Path, names: list[str]) -> list[str]:
    """The logs that were written last: names tell no age, a rotation may add a number or a day."""
    return sorted(names, key=lambda name: _written_at(folder / name), reverse=True)[:_MOST_LOGS]


def _written_at(path: Path) -> float:
    try:
        return path.stat().st_mtime
    except OSError:
        return 0


def _text(path: Path) -> str | None:
    if path.suffix != _PACKED:
        return text_of(path)
    with suppress(OSError, EOFError, zlib.error), gzip.open(path) as file:
        return file.read(MOST_BYTES).decode("utf-8", "replace")
    return None


def _drives(lines: Iterable[str]) -> Iterator[DriveSeen]:
    told: dict[str, dict[str, str]] = {}
    for line in lines:
        short = line[:_LONGEST_LINE]
        # Most lines are of something else; to look for the patterns takes ten times as long.
        if "usb" not in short and "uas" not in short:
            continue
        if begins := _BEGINS.search(short):
            told[begins["port"]] = {}
        elif found := _TOLD.search(short):
            told.setdefault(found["port"], {})[found["what"]] = found["words"].strip()
        elif storage := _STORAGE.search(short):
            about = told.get(storage["port"], {})
            yield DriveSeen(
                serial=about.get("SerialNumber", _UNKNOWN_SERIAL),
                model=about.get("Product", ""),
                day=_day(short),
            )


def _day(line: str) -> date | None:
    """The day of a line; the older way of writing has no year, and so no day that is sure."""
    found = _DAY.match(line)
    if found is None:
        return None
    with suppress(ValueError):
        return date(int(found["year"]), int(found["month"]), int(found["day"]))
    return None
