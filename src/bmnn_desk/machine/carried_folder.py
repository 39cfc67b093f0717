"""A folder that came by stick, against its signed list: SHA256SUMS and SHA256SUMS.minisig.

The list is of sha256sum's own format, so that `sha256sum -c SHA256SUMS` reads it too; it names
every file of the folder and below it but these two.
"""

from __future__ import annotations

import hashlib
import os
import re
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    FileMissingError,
    FileNotReadableError,
    SignatureBrokenError,
    SignatureMissingError,
)
from bmnn_desk.machine.minisign import prove, read_signature

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.machine.minisign import ReleaseKey

SUMS, SIGNATURE = "SHA256SUMS", "SHA256SUMS.minisig"
# sha256sum writes a star before a name that it read as bytes.
_LINE = re.compile(r"([0-9a-f]{64}) [ *]([^\r\n\\]+)")
# A list of a million files; more is no list.
_MOST_BYTES = 200 * 1024 * 1024


@dataclass(frozen=True, slots=True, kw_only=True)
class CarriedFolder:
    """What a check found: how many files are as they were signed, and the names of the others."""

    comment: str
    same: int
    changed: tuple[str, ...]
    missing: tuple[str, ...]
    extra: tuple[str, ...]

    @property
    def is_whole(self) -> bool:
        """True where the folder holds just what was signed."""
        return not (self.changed or self.missing or self.extra)


def check_folder(folder: Path, key: ReleaseKey) -> CarriedFolder:
    """Prove the list's signature, then every file against the list.

    Raises:
        FileMissingError: there is no such folder.
        SignatureMissingError: the list or its signature is not there.
        SignatureDamagedError, SignatureOtherKeyError, SignatureBrokenError: it does not hold.
        FileNotReadableError: a file may not be read.
    """
    if not folder.is_dir():
        raise FileMissingError
    try:
        return _checked(folder, key)
    except PermissionError:
        raise FileNotReadableError from None


def files_of(folder: Path) -> tuple[str, ...]:
    """Every file of a folder but the list and its signature; a linked folder counts as a file."""
    found = []
    for at, folders, names in os.walk(folder):
        here = Path(at)
        linked = [each for each in folders if (here / each).is_symlink()]
        found += [(here / each).relative_to(folder).as_posix() for each in (*names, *linked)]
    return tuple(sorted(set(found) - {SUMS, SIGNATURE}))


def sha256_of(path: Path) -> str:
    """The digest of a file, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


def read_sums(data: bytes) -> Mapping[str, str]:
    """The digest of each name of a list.

    Raises:
        SignatureBrokenError: a line is none, a name stands twice or leads out of the folder.
    """
    sums: dict[str, str] = {}
    try:
        lines = data.decode("utf-8").splitlines()
    except UnicodeDecodeError:
        raise SignatureBrokenError from None
    for line in lines:
        found = _LINE.fullmatch(line)
        if found is None or found[2] in sums or _leads_out(found[2]):
            raise SignatureBrokenError
        sums[found[2]] = found[1]
    return sums


def _checked(folder: Path, key: ReleaseKey) -> CarriedFolder:
    data = _read(folder / SUMS)
    comment = prove(key, read_signature(_read(folder / SIGNATURE)), data)
    sums, found = read_sums(data), set(files_of(folder))
    there = [name for name in sums if name in found]
    changed = tuple(name for name in there if _digest(folder, name) != sums[name])
    return CarriedFolder(
        comment=comment,
        same=len(there) - len(changed),
        changed=tuple(sorted(changed)),
        missing=tuple(sorted(set(sums) - found)),
        extra=tuple(sorted(found - set(sums))),
    )


def _read(path: Path) -> bytes:
    if not path.is_file() or path.stat().st_size > _MOST_BYTES:
        raise SignatureMissingError(path.name)
    return path.read_bytes()


def _digest(folder: Path, name: str) -> str:
    """The digest; none for what is no file, or lies outside whatever name it has here."""
    path = (folder / name).resolve()
    if not path.is_file() or not path.is_relative_to(folder.resolve()):
        return ""
    return sha256_of(path)


def _leads_out(name: str) -> bool:
    return name.startswith("/") or ":" in name or ".." in name.split("/")
