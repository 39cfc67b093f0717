"""Which Linux runs here and how old it is: os-release(5) and the kernel's own words."""

from __future__ import annotations

import hashlib
import re
from contextlib import suppress
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.machine_probe import SystemFound
from bmnn_desk.machine.probes.english_day import english_day
from bmnn_desk.machine.probes.text_files import line_of, text_of

if TYPE_CHECKING:
    from pathlib import Path

_RELEASES = ("etc/os-release", "usr/lib/os-release")
_KERNEL = "proc/version"
_ISO_DAY = re.compile(r"\((?P<day>\d{4}-\d\d-\d\d)\)")
# "#1 SMP Tue Jul 16 09:12:22 UTC 2024"
_LONG_DAY = re.compile(
    r"\b[A-Z][a-z]{2} (?P<month>[A-Z][a-z]{2}) +(?P<day>\d{1,2}) [\d:]{8} \S+ (?P<year>\d{4})\b"
)
_CODE_LETTERS = 12


def system_found(root: Path) -> SystemFound | None:
    """Name and version as the system gives them, and the day on which its kernel was built."""
    text = next((found for name in _RELEASES if (found := text_of(root / name))), None)
    if text is None:
        return None
    told = {
        key: value.strip("\"'")
        for key, _, value in (line.partition("=") for line in text.splitlines())
    }
    name = told.get("NAME") or told.get("ID", "")
    version = told.get("VERSION_ID") or told.get("BUILD_ID", "")
    return SystemFound(name=name, version=version, built_on=_built_on(line_of(root / _KERNEL)))


def machine_code(given: str) -> str:
    """A code by which a probe knows its machine again, and that tells nothing of it; "" of ""."""
    if not given:
        return ""
    digest = hashlib.sha256(b"bmnn-desk machine " + given.encode("utf-8"))
    return digest.hexdigest()[:_CODE_LETTERS]


def linux_code(root: Path) -> str:
    """The code of machine-id(5), which an installation of the system has for itself."""
    return machine_code(line_of(root / "etc/machine-id"))


def _built_on(words: str) -> date | None:
    with suppress(ValueError):
        if found := _ISO_DAY.search(words):
            return date.fromisoformat(found["day"])
        if found := _LONG_DAY.search(words):
            return english_day(f"{found['day']} {found['month']} {found['year']}")
    return None
