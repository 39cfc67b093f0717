"""Reads resources/changes.toml: what each version of the program changed. No Qt here."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache
from itertools import pairwise
from typing import TYPE_CHECKING

from bmnn_desk.errors import LawDataError, ShippedFileError
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from datetime import date
    from pathlib import Path

NAME = "changes.toml"
_VERSION = re.compile(r"\d+\.\d+\.\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class ProgramVersion:
    """A version (three numbers with points), the day it was given out, what the office notices."""

    version: str
    day: date
    changes: tuple[str, ...]


@cache
def shipped_changes() -> tuple[ProgramVersion, ...]:
    """The versions as shipped, the newest first: that is the program's own.

    Raises:
        ShippedFileError: the file is missing or is not as it was shipped.
    """
    return read_changes(resources_folder() / NAME)


def read_changes(path: Path) -> tuple[ProgramVersion, ...]:
    """The versions of a file: numbers and days fall from entry to entry, each says something.

    Raises:
        ShippedFileError: which file, which key, and why.
    """
    try:
        return _versions(LawFile(path))
    except LawDataError as error:
        raise ShippedFileError(error.file, error.key, error.why) from None


def _versions(file: LawFile) -> tuple[ProgramVersion, ...]:
    file.only(frozenset({"versions"}))
    made = tuple(
        _version(file, f"versions.{at}", data)
        for at, data in enumerate(file.rows("versions", file.take("versions")), start=1)
    )
    at = "versions"
    if not made:
        raise file.wrong(at, "must not be empty")
    for newer, older in pairwise(made):
        if _number(newer) <= _number(older) or newer.day < older.day:
            raise file.wrong(at, f"{newer.version} must be newer than {older.version}")
    return made


def _version(file: LawFile, at: str, data: object) -> ProgramVersion:
    table = file.table(at, data)
    if set(table) != {"version", "day", "changes"}:
        raise file.wrong(at, "must have version, day and changes alone")
    version = file.word(f"{at}.version", table["version"])
    if not _VERSION.fullmatch(version):
        key = f"{at}.version"
        raise file.wrong(key, "must be three numbers")
    key = f"{at}.changes"
    changes = tuple(file.word(key, each) for each in file.rows(key, table["changes"]))
    if not changes or not all(map(str.strip, changes)):
        raise file.wrong(key, "must not be empty")
    return ProgramVersion(version=version, day=file.day(f"{at}.day", table["day"]), changes=changes)


def _number(version: ProgramVersion) -> tuple[int, ...]:
    return tuple(int(part) for part in version.version.split("."))
