"""Reads resources/promises.toml: what the program promises, and what not. No Qt here."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.domain.promises import (
    PromiseLimit,
    PromiseWords,
    PublishedPromises,
    VaultPromise,
)
from bmnn_desk.errors import LawDataError, ShippedFileError
from bmnn_desk.law.strict import LawFile
from bmnn_desk.paths import resources_folder

if TYPE_CHECKING:
    from pathlib import Path

NAME = "promises.toml"


@cache
def shipped_promises() -> PublishedPromises:
    """The promises as shipped.

    Raises:
        ShippedFileError: the file is missing or is not as it was shipped.
    """
    return read_promises(resources_folder() / NAME)


def read_promises(path: Path) -> PublishedPromises:
    """The promises of a file: every key is there and no other, no sentence is empty, no id twice.

    Raises:
        ShippedFileError: which file, which key, and why.
    """
    try:
        return _promises(LawFile(path))
    except LawDataError as error:
        raise ShippedFileError(error.file, error.key, error.why) from None


def _promises(file: LawFile) -> PublishedPromises:
    file.only(frozenset({"words", "promises", "limits"}))
    words = file.build(PromiseWords, "words", file.take("words"))
    for name in PromiseWords.__slots__:
        _require(file, f"words.{name}", getattr(words, name))
    promises = tuple(
        _promise(file, f"promises.{at}", data)
        for at, data in enumerate(file.rows("promises", file.take("promises")), start=1)
    )
    limits = tuple(
        _limit(file, f"limits.{at}", data)
        for at, data in enumerate(file.rows("limits", file.take("limits")), start=1)
    )
    if len({promise.id for promise in promises}) < len(promises):
        at = "promises"
        raise file.wrong(at, "an id stands twice")
    return PublishedPromises(words=words, promises=promises, limits=limits)


def _promise(file: LawFile, at: str, data: object) -> VaultPromise:
    table = dict(file.table(at, data))
    key = f"{at}.commands"
    commands = tuple(file.word(key, each) for each in file.rows(key, table.pop("commands", None)))
    if not commands or not all(map(str.strip, commands)):
        raise file.wrong(key, "must not be empty")
    made = file.build(VaultPromise, at, table, commands=commands)
    for name in ("id", "name", "promised", "not_promised"):
        _require(file, f"{at}.{name}", getattr(made, name))
    return made


def _limit(file: LawFile, at: str, data: object) -> PromiseLimit:
    made = file.build(PromiseLimit, at, data)
    _require(file, f"{at}.name", made.name)
    _require(file, f"{at}.text", made.text)
    return made


def _require(file: LawFile, at: str, text: str) -> None:
    if not text.strip():
        raise file.wrong(at, "must not be empty")
