"""What only the machine that builds knows: its libraries, its Python, its distribution.

The bundle takes its libraries from that machine, so `write` asks it; a check on any other machine
takes what was written then, and compares the rest.
"""

from __future__ import annotations

import decimal
import platform
import pyexpat
import subprocess
import sys
import sysconfig
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING
from urllib.parse import quote

from bmnn_desk.domain.licences import PartFamily
from bmnn_desk.ui.licences import shipped_parts

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

PYTHON = "CPython"
_ASKED = ("Version", "source:Package", "source:Version", "Architecture")


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """Of a part of the machine: Python itself has only a version and what it `contains`."""

    version: str
    purl: str = ""
    source: str = ""
    note: str = ""
    contains: tuple[str, ...] = ()


def of_this_machine(name: str) -> Facts:
    """The facts of a library's package, or of Python.

    Raises:
        LookupError: no such package is installed here, or this machine has no dpkg.
    """
    if name == PYTHON:
        return Facts(version=platform.python_version(), contains=tuple(_inside_python()))
    return facts_of(name, _installed(name), platform.freedesktop_os_release())


def as_written(name: str) -> Facts:
    """The facts that the last `write` found; empty where it knew no such part."""
    for part in shipped_parts():
        if part.name == name:
            if name == PYTHON:
                return Facts(version=part.version, contains=part.contains)
            return Facts(version=part.version, purl=part.purl, source=part.source, note=part.note)
    return Facts(version="")


def not_as_written() -> list[str]:
    """The libraries, and Python, of which this machine has another version than was written."""
    names = [PYTHON]
    if sys.platform != "win32":  # whose bundle takes no library of the system along
        names += [part.name for part in shipped_parts() if part.family is PartFamily.SYSTEM]
    return [name for name in names if _here(name) != as_written(name)]


def _here(name: str) -> Facts | None:
    try:
        return of_this_machine(name)
    except LookupError:
        return None


def _inside_python() -> Iterator[str]:
    """The libraries whose source comes with Python's own, unless it was built with the system's."""
    given = str(sysconfig.get_config_var("CONFIG_ARGS") or "")
    if "--with-system-expat" not in given:
        yield f"Expat {pyexpat.EXPAT_VERSION.removeprefix('expat_')} MIT"
    if "--with-system-libmpdec" not in given:
        yield f"libmpdec {decimal.__libmpdec_version__} BSD-2-Clause"


def facts_of(name: str, package: Mapping[str, str], release: Mapping[str, str]) -> Facts:
    """From what dpkg says of a package, and os-release of the distribution.

    A weakness is announced for the source package (openssl) and not for what is built from it
    (libssl3), so the purl has it as `upstream` and the note says it to a reader.
    """
    source, of_source = package["source:Package"], package["source:Version"]
    told = {
        "arch": package["Architecture"],
        "distro": f"{release['ID']}-{release['VERSION_ID']}",
        "upstream": f"{source}@{of_source}",
    }
    at = f"{quote(name, safe='')}@{quote(package['Version'], safe='~')}"
    qualifiers = "&".join(f"{key}={quote(said, safe='~')}" for key, said in told.items())
    distribution = f"{release['NAME'].partition(' ')[0]} {release['VERSION_ID']}"
    return Facts(
        version=package["Version"],
        purl=f"pkg:deb/{release['ID']}/{at}?{qualifiers}",
        source=f"https://packages.debian.org/{release['VERSION_CODENAME']}/{name}",
        note=f"Gói của {distribution}, dựng từ gói nguồn {source} {of_source}.",
    )


@cache
def _installed(name: str) -> Mapping[str, str]:
    asked = "".join(f"${{{field}}}\n" for field in _ASKED)
    command = ["dpkg-query", "-W", f"-f=${{db:Status-Status}}\n{asked}", name]
    try:
        told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    except (OSError, subprocess.CalledProcessError) as error:
        raise LookupError(name) from error
    status, *values = told.splitlines()
    # Two architectures of one library would be two answers, and the bundle holds one of them.
    if status != "installed" or len(values) != len(_ASKED) or not all(values):
        raise LookupError(name)
    return dict(zip(_ASKED, values, strict=True))
