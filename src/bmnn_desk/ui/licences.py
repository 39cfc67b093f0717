"""Reads resources/licences/: which parts are shipped, and their licence texts. No Qt here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.licences import PartFamily, ShippedPart
from bmnn_desk.errors import LawDataError, ShippedFileError
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = "licences/licences.toml"
_LISTS = ("texts", "contains", "files")


@cache
def shipped_parts() -> tuple[ShippedPart, ...]:
    """The parts as shipped, in the order of the file.

    Raises:
        ShippedFileError: the file is missing or is not as it was shipped.
    """
    return read_parts(resources_folder() / NAME)


def read_parts(path: Path) -> tuple[ShippedPart, ...]:
    """The parts of a file: every key is there and no other, none twice, none without a text.

    Raises:
        ShippedFileError: which file, which key, and why.
    """
    try:
        return _parts(LawFile(path))
    except LawDataError as error:
        raise ShippedFileError(error.file, error.key, error.why) from None


def licence_text(part: ShippedPart) -> str:
    """The texts of a part, one after the other.

    Raises:
        ShippedFileError: one of its files is missing.
    """
    return "\n\n\n".join(map(_read, part.texts))


def _parts(file: LawFile) -> tuple[ShippedPart, ...]:
    file.only(frozenset({"parts"}))
    rows = file.rows("parts", file.take("parts"))
    parts = tuple(_part(file, f"parts.{at}", row) for at, row in enumerate(rows, start=1))
    if len({part.name for part in parts}) < len(parts):
        at = "parts"
        raise file.wrong(at, "a name stands twice")
    return parts


def _part(file: LawFile, at: str, row: object) -> ShippedPart:
    table = dict(file.table(at, row))
    family = file.member(f"{at}.family", PartFamily, table.pop("family", None))
    texts, contains, files = (_words(file, f"{at}.{key}", table.pop(key, None)) for key in _LISTS)
    made = file.build(
        ShippedPart, at, table, family=family, texts=texts, contains=contains, files=files
    )
    for key in ("name", "version", "licence", "texts"):
        if not getattr(made, key):
            empty = f"{at}.{key}"
            raise file.wrong(empty, "must not be empty")
    return made


def _words(file: LawFile, at: str, rows: object) -> tuple[str, ...]:
    return tuple(file.word(at, row) for row in file.rows(at, rows))


def _read(name: str) -> str:
    try:
        return (resources_folder() / name).read_text("utf-8", errors="replace").strip("\n")
    except FileNotFoundError:
        raise ShippedFileError(name, "", "missing") from None
