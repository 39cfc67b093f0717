"""Finds the office suite that can lay out a DOCX: Word on Windows, else LibreOffice."""

from __future__ import annotations

import os
import shutil
import sys
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

if sys.platform == "win32":
    import winreg

_LINUX = (
    "/usr/bin/soffice",
    "/usr/lib/libreoffice/program/soffice",
    "/usr/lib64/libreoffice/program/soffice",
    "/usr/local/bin/soffice",
)
_OPT = "libreoffice*/program/soffice"
_PROGRAM_FILES = ("ProgramFiles", "ProgramW6432", "ProgramFiles(x86)")
_LIBREOFFICE_KEY = r"SOFTWARE\LibreOffice\UNO\InstallPath"
_WORD_KEY = r"SOFTWARE\Microsoft\Windows\CurrentVersion\App Paths\Winword.exe"


class SuiteKind(StrEnum):
    """Which suite it is."""

    LIBREOFFICE = "libreoffice"
    WORD = "word"


@dataclass(frozen=True, slots=True, kw_only=True)
class OfficeSuite:
    """An installed suite and the program that starts it."""

    kind: SuiteKind
    program: Path


def find_office_suite(places: Sequence[Path] | None = None) -> OfficeSuite | None:
    """The suite that lays out a DOCX, None where none is installed.

    With `places` only these programs are looked for, as LibreOffice. Otherwise Word comes
    first: the texts were written in it.
    """
    if places is None:
        word = next(filter(_is_program, word_places()), None)
        if word is not None:
            return OfficeSuite(kind=SuiteKind.WORD, program=word)
        places = tuple(libreoffice_places(os.environ))
    program = next(filter(_is_program, places), None)
    if program is None:
        return None
    return OfficeSuite(kind=SuiteKind.LIBREOFFICE, program=program)


def libreoffice_places(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where LibreOffice may be; what was installed for all comes before the user's PATH."""
    if sys.platform == "win32":
        for folder in _registered(_LIBREOFFICE_KEY):
            yield folder / "soffice.exe"
        yield from program_files_places(environment)
    else:
        yield from map(Path, _LINUX)
        # The publisher's own packages stand side by side: the newest first.
        yield from sorted(Path("/opt").glob(_OPT), reverse=True)
        if found := shutil.which("soffice", path=environment.get("PATH")):
            yield Path(found)


def program_files_places(environment: Mapping[str, str]) -> Iterator[Path]:
    """Where LibreOffice's installer puts it on Windows."""
    for name in _PROGRAM_FILES:
        if folder := environment.get(name):
            yield Path(folder) / "LibreOffice" / "program" / "soffice.exe"


def word_places() -> Iterator[Path]:
    """Where Word is registered; nowhere but on Windows."""
    if sys.platform == "win32":
        yield from _registered(_WORD_KEY)
    else:
        yield from ()


if sys.platform == "win32":

    def _registered(key: str) -> Iterator[Path]:
        for root in (winreg.HKEY_LOCAL_MACHINE, winreg.HKEY_CURRENT_USER):
            try:
                value = winreg.QueryValue(root, key)
            except OSError:
                continue
            if value:
                yield Path(value.strip('"'))


def _is_program(path: Path) -> bool:
    return path.is_file() and os.access(path, os.X_OK)
