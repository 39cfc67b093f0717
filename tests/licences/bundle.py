"""Holds a built folder against the list of licences: files of no part, parts of no file."""

from __future__ import annotations

import sys
from fnmatch import fnmatchcase
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.domain.licences import PartFamily

if TYPE_CHECKING:
    from collections.abc import Iterable

    from bmnn_desk.domain.licences import ShippedPart

INNER = "_internal"
PROGRAMS = ("bmnn-desk", "bmnn-desk.exe", "bmnn-desk-cli.exe")
_OWN_FILES = {PartFamily.LIBRARY, PartFamily.SYSTEM}
# What a release lays beside the program itself.
_OF_THE_RELEASE = ("SHA256SUMS", "SHA256SUMS.minisig")
# PyInstaller's own modules beside the bootloader (Apache-2.0, as its COPYING.txt says), and how the
# interpreter was built.
_OF_THE_LOADER = ("pyi", "_pyi", "PyInstaller", "_sysconfigdata_")


def without_licence(folder: Path, parts: tuple[ShippedPart, ...]) -> list[str]:
    """The files of a built folder that belong to no part, then the packages packed into it."""
    found = unknown_files(folder, parts)
    for program in filter(Path.is_file, (folder / name for name in PROGRAMS)):
        found += unknown_modules(packed_modules(program), parts)
    return found


def unknown_modules(names: Iterable[str], parts: Iterable[ShippedPart]) -> list[str]:
    """Of modules packed into the program, the packages that belong to no part."""
    tops = {name.partition(".")[0] for name in names} - set(sys.stdlib_module_names)
    patterns = {
        pattern.partition("/")[0].partition(".")[0] for part in parts for pattern in part.files
    }
    return sorted(top for top in tops if top not in patterns and not top.startswith(_OF_THE_LOADER))


def packed_modules(program: Path) -> list[str]:
    """The modules that PyInstaller packed into a program's file."""
    from PyInstaller.archive.readers import CArchiveReader  # noqa: PLC0415  a list needs none

    sealed = CArchiveReader(str(program))
    packed = [name for name, about in sealed.toc.items() if about[-1] == "z"]
    return [module for name in packed for module in sealed.open_embedded_archive(name).toc]


def without_file(folder: Path, parts: Iterable[ShippedPart]) -> list[str]:
    """The libraries of the list that have files of their own, none of which is in the folder.

    A package of Python may lie packed in the program, and one of the lock be for the other system.
    """
    # Windows takes no library of the system along.
    own = {PartFamily.LIBRARY} if _is_for_windows(folder) else _OWN_FILES
    names = [_inner(name) for name in _files(folder)]
    return [
        part.name
        for part in parts
        if part.family in own
        and part.files
        and not any(fnmatchcase(name, pattern) for pattern in part.files for name in names)
    ]


def _is_for_windows(folder: Path) -> bool:
    return any((folder / name).is_file() for name in PROGRAMS if name.endswith(".exe"))


def unknown_files(folder: Path, parts: Iterable[ShippedPart]) -> list[str]:
    """Their paths from the folder; links lead to files that are looked at themselves."""
    patterns = [pattern for part in parts for pattern in part.files]
    return [
        name
        for name in _files(folder)
        if name not in _OF_THE_RELEASE
        and not any(fnmatchcase(_inner(name), pattern) for pattern in patterns)
    ]


def _files(folder: Path) -> list[str]:
    found = (path for path in folder.rglob("*") if path.is_file() and not path.is_symlink())
    return sorted(path.relative_to(folder).as_posix() for path in found)


def _inner(name: str) -> str:
    """A path from `_internal`, as the patterns have it."""
    return name.removeprefix(f"{INNER}/") if name.startswith(f"{INNER}/") else f"../{name}"
