"""The manifest of a package as JSON: whose statistics, of which year, and each file's digest."""

from __future__ import annotations

import json
import unicodedata
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.packages import (
    MANIFEST_NAME,
    SCHEMA,
    Manifest,
    OpenedPackage,
    PackageFigure,
    PackageFile,
    PackedFile,
    packed_file,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from bmnn_desk.errors import PackageChangedError, PackageDamagedError
from bmnn_desk.machine.package_limits import MOST_FILES

if TYPE_CHECKING:
    from collections.abc import Sequence

_MOST_BYTES = 1024 * 1024
_MOST_LETTERS = 500
_MOST_COUNT = 10**9


def manifest_bytes(manifest: Manifest) -> bytes:
    """The manifest as it lies in a package."""
    plain = {
        "schema": SCHEMA,
        "unit": manifest.unit,
        "sender": manifest.sender,
        "year": manifest.year,
        "since": manifest.since.isoformat(),
        "until": manifest.until.isoformat(),
        "day": manifest.day.isoformat(),
        "level": manifest.level.value,
        "journal": [manifest.journal_seq, manifest.journal_head],
        "figures": [
            [each.level.value, each.kind, each.documents, each.copies] for each in manifest.figures
        ],
        "files": [[each.name, each.sha256, each.size] for each in manifest.files],
    }
    return json.dumps(plain, ensure_ascii=False, indent=1).encode("utf-8")


def read_manifest(data: bytes) -> Manifest:
    """The manifest out of a package.

    Raises:
        PackageDamagedError: it is none that this program writes.
    """
    if len(data) > _MOST_BYTES:
        raise PackageDamagedError
    try:
        return _manifest(json.loads(data.decode("utf-8")))
    except (ValueError, TypeError, KeyError, RecursionError):
        raise PackageDamagedError from None


def opened_package(files: Sequence[PackageFile], sha256: str) -> OpenedPackage:
    """The files of a package, once each is what the manifest says, and none is over.

    Raises:
        PackageDamagedError: there is no manifest that can be read.
        PackageChangedError: a file is missing, is another or is too many.
    """
    found = {each.name: each for each in files}
    first = found.pop(MANIFEST_NAME, None)
    if first is None:
        raise PackageDamagedError
    manifest = read_manifest(first.data)
    if {each.name: each for each in map(packed_file, found.values())} != {
        each.name: each for each in manifest.files
    }:
        raise PackageChangedError
    return OpenedPackage(manifest=manifest, files=tuple(found.values()), sha256=sha256)


def _manifest(plain: dict[str, Any]) -> Manifest:
    if plain["schema"] != SCHEMA:
        raise ValueError(SCHEMA)
    figures, files = plain["figures"], plain["files"]
    if len(files) > MOST_FILES:
        raise ValueError(len(files))
    seq, head = plain["journal"]
    read = tuple(
        PackageFigure(
            level=SecrecyLevel(level), kind=_text(kind), documents=_count(n), copies=_count(m)
        )
        for level, kind, n, m in figures
    )
    if len({(each.level, each.kind) for each in read}) != len(read):
        raise ValueError(len(read))
    return Manifest(
        unit=_text(plain["unit"]),
        sender=_text(plain["sender"]),
        year=date(_count(plain["year"]), 1, 1).year,
        since=date.fromisoformat(plain["since"]),
        until=date.fromisoformat(plain["until"]),
        day=date.fromisoformat(plain["day"]),
        level=SecrecyLevel(plain["level"]),
        figures=read,
        files=tuple(
            PackedFile(name=_text(name), sha256=_text(digest), size=_count(size))
            for name, digest, size in files
        ),
        journal_seq=_count(seq),
        journal_head=_text(head),
    )


def _text(value: object) -> str:
    if not isinstance(value, str) or len(value) > _MOST_LETTERS:
        raise TypeError(type(value).__name__)
    return unicodedata.normalize("NFC", value)


def _count(value: object) -> int:
    """A closing may lie below nothing where the books are wrong; it is carried as it is."""
    if type(value) is not int or abs(value) > _MOST_COUNT:
        raise TypeError(type(value).__name__)
    return value
