"""What is in a built folder: its files with digests, its size, and what must not be there."""

from __future__ import annotations

import hashlib
import re
import sys
import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

from PyInstaller.archive.readers import CArchiveReader

from bmnn_desk.paths import program_folder

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping

MOST_BYTES = 200 * 1000 * 1000
"""What the bundle may weigh unpacked on Linux: 200 MB."""
# The builders of some wheels left their own cache's path in messages; no path of ours.
_OF_WHEELS = re.compile(rb"/root/\.(?:cargo|rustup)/")
_SEALED = ("bmnn-desk", "bmnn-desk.exe", "bmnn-desk-cli.exe")


def listed(folder: Path) -> dict[str, str]:
    """Each file by its path with the hex SHA-256 of its bytes; of a link where it leads."""
    return {path.relative_to(folder).as_posix(): _digest(path) for path in _files(folder)}


def size_of(folder: Path) -> int:
    """The bytes of all files; links weigh nothing."""
    return sum(path.stat().st_size for path in _files(folder) if not path.is_symlink())


def differing(one: Mapping[str, str], other: Mapping[str, str]) -> list[str]:
    """The paths that are in one alone, or have other bytes."""
    return sorted(path for path in {*one, *other} if one.get(path) != other.get(path))


def left_in(folder: Path, is_left_out: Callable[[str], bool]) -> list[str]:
    """Files that the spec leaves out and that are there all the same."""
    inner = folder / "_internal"
    names = [path.relative_to(inner).as_posix() for path in _files(inner)]
    return sorted(name for name in names if is_left_out(name))


def own_places() -> tuple[str, ...]:
    """Paths of this machine that nobody else needs to know."""
    places = {str(program_folder()), sys.prefix, sys.base_prefix, str(Path.home())}
    return tuple(sorted(places - {"/usr", "/usr/local", "/"}))


def telling(folder: Path, places: tuple[str, ...]) -> list[str]:
    """Files that name one of these places, what is packed in others too: "file: place"."""
    found = []
    for name, data in _all_bytes(folder):
        rest = _OF_WHEELS.sub(b"", data)
        found += [f"{name}: {place}" for place in places if _names(rest, place.encode())]
    return sorted(set(found))


def _names(data: bytes, place: bytes) -> bool:
    """Whether the place, or a path in it, is named; "/root" alone is a word of many systems."""
    is_home = place == str(Path.home()).encode()
    return re.search(re.escape(place) + (rb"/" if is_home else rb"(?:/|\0|$)"), data) is not None


def _all_bytes(folder: Path) -> Iterator[tuple[str, bytes]]:
    for path in _files(folder):
        name = path.relative_to(folder).as_posix()
        if path.is_symlink():
            yield name, str(path.readlink()).encode()
            continue
        yield name, path.read_bytes()
        if path.suffix in {".zip", ".docx"}:
            with zipfile.ZipFile(path) as packed:
                yield from ((f"{name}/{each}", packed.read(each)) for each in packed.namelist())
        elif name in _SEALED:
            yield from _modules(name, path)


def _modules(name: str, program: Path) -> Iterator[tuple[str, bytes]]:
    """The Python modules that are packed into the program's own file."""
    sealed = CArchiveReader(str(program))
    for entry, about in sealed.toc.items():
        if about[-1] != "z":
            yield f"{name}/{entry}", sealed.extract(entry)
            continue
        modules = sealed.open_embedded_archive(entry)
        for module in modules.toc:
            yield f"{name}/{module}", modules.extract(module, raw=True) or b""


def _files(folder: Path) -> list[Path]:
    return sorted(path for path in folder.rglob("*") if path.is_symlink() or path.is_file())


def _digest(path: Path) -> str:
    if path.is_symlink():
        return f"-> {path.readlink()}"
    return hashlib.sha256(path.read_bytes()).hexdigest()
