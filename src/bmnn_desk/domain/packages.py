"""Packages (gói) of a year's statistics, reports and books: what is in one, and how it is named."""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.paper_code import digest_code
from bmnn_desk.domain.secrecy import SecrecyLevel

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

SCHEMA = 1
MANIFEST_NAME = "manifest.json"
_NAME = re.compile(r"bmnn-\d{4}-(?P<code>[A-Z2-7]{4}(?:-[A-Z2-7]{4}){2})\.(?:7z|age)", re.I)


class Container(StrEnum):
    """How a package is closed: 7z by a passphrase, age by another desk's key; the file's suffix."""

    SEVEN_ZIP = "7z"
    AGE = "age"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PackageFile:
    """A file that goes into a package, or came out of one."""

    name: str
    data: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class PackageFigure:
    """A figure of the year: of a level and a kind, how many documents and how many copies."""

    level: SecrecyLevel
    kind: str
    documents: int
    copies: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PackedFile:
    """What a manifest says of a file: its name, its digest, its size in bytes."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Manifest:
    """What a package says of itself.

    `unit` is the sender's name, `sender` his desk's public key, empty where it has none;
    `journal_seq` and `journal_head` are where his journal stood.
    """

    unit: str
    sender: str
    year: int
    since: date
    until: date
    day: date
    level: SecrecyLevel
    figures: tuple[PackageFigure, ...]
    files: tuple[PackedFile, ...]
    journal_seq: int = 0
    journal_head: str = ""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class OpenedPackage:
    """A package that was opened and whose files are those of its manifest."""

    manifest: Manifest
    files: tuple[PackageFile, ...]
    sha256: str


def packed_file(file: PackageFile) -> PackedFile:
    """What a manifest says of this file."""
    digest = hashlib.sha256(file.data).hexdigest()
    return PackedFile(name=file.name, sha256=digest, size=len(file.data))


def highest_of(figures: Iterable[PackageFigure]) -> SecrecyLevel:
    """The highest level of which there is anything; Mật where there is nothing."""
    levels = (each.level for each in figures if each.documents or each.copies)
    return max(levels, default=SecrecyLevel.MAT)


def package_code(sha256: str) -> str:
    """The first 60 bits of a package's digest as people write them: XXXX-XXXX-XXXX."""
    return digest_code(bytes.fromhex(sha256))


def package_name(year: int, sha256: str, container: Container) -> str:
    """The name of a package's file: it tells nothing but the year, and proves the bytes."""
    return f"bmnn-{year:04}-{package_code(sha256)}.{container.value}"


def name_disagrees(name: str, sha256: str) -> bool:
    """True where a file bears the code of other bytes; a file named anew bears none."""
    found = _NAME.fullmatch(name)
    return found is not None and found["code"].upper() != package_code(sha256)
