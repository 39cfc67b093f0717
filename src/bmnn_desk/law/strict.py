"""Strict reading of one TOML file: an unknown key or a missing one is an error that names it."""

from __future__ import annotations

import hashlib
import math
import tomllib
from dataclasses import MISSING, fields
from datetime import date
from enum import Enum
from typing import TYPE_CHECKING, Any, TypeVar

from bmnn_desk.domain.form_correction import toml_value, value_of
from bmnn_desk.errors import LawDataError
from bmnn_desk.law.corrected_data import lay_over

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.domain.form_correction import FormCorrection

Built = TypeVar("Built")
Member = TypeVar("Member", bound=Enum)


class LawFile:
    """A TOML file under forms/, with its digest; every complaint names file and key.

    `corrections` of the office are laid over its data before they are read.
    """

    def __init__(self, path: Path, corrections: Sequence[FormCorrection] = ()) -> None:
        self.name = f"{path.parent.name}/{path.name}"
        try:
            raw = path.read_bytes()
        except FileNotFoundError:
            raise LawDataError(self.name, "", "missing") from None
        self.digest = hashlib.sha256(raw).hexdigest()
        try:
            self.data: dict[str, Any] = tomllib.loads(raw.decode("utf-8"))
        except (tomllib.TOMLDecodeError, UnicodeDecodeError) as error:
            raise LawDataError(self.name, "", str(error)) from None
        lay_over(self.data, corrections)
        for correction in corrections:
            # However the value was spelt: what it says is what counts.
            value = toml_value(value_of(correction.value))
            self.digest = _digest(self.digest, correction.place, value)

    def digest_over(self, pack: str) -> str:
        """A pack's digest once this file with its corrections stands in it."""
        return _digest(pack, self.name, self.digest)

    def wrong(self, key: str, why: str) -> LawDataError:
        """The error to raise for a key of this file."""
        return LawDataError(self.name, key, why)

    def build(self, kind: type[Built], at: str, data: object, **known: object) -> Built:
        """Make a dataclass from a table whose keys are just its fields (`known` come from code).

        Raises:
            LawDataError: not a table, an unknown key, a missing field, a value of another type.
        """
        table = self.table(at, data)
        wanted = {field.name: field for field in fields(kind) if field.name not in known}  # type: ignore[arg-type]
        for key in table:
            if key not in wanted:
                msg = f"{at}.{key}"
                raise self.wrong(msg, "unknown key")
        for name, field in wanted.items():
            if name not in table and field.default is MISSING:
                msg = f"{at}.{name}"
                raise self.wrong(msg, "missing")
        values = {
            key: self._typed(f"{at}.{key}", str(wanted[key].type), value)
            for key, value in table.items()
        }
        return kind(**values, **known)

    def table(self, at: str, data: object) -> dict[str, Any]:
        """The value, which must be a table."""
        if not isinstance(data, dict):
            raise self.wrong(at, "must be a table")
        return data

    def rows(self, at: str, data: object) -> list[Any]:
        """The value, which must be a list."""
        if not isinstance(data, list):
            raise self.wrong(at, "must be a list")
        return data

    def word(self, at: str, data: object) -> str:
        """The value, which must be a text."""
        if not isinstance(data, str):
            raise self.wrong(at, "must be str")
        return data

    def words(self, at: str, data: object) -> dict[str, str]:
        """The value, which must be a table of texts."""
        return {key: self.word(f"{at}.{key}", word) for key, word in self.table(at, data).items()}

    def member(self, at: str, kind: type[Member], value: object) -> Member:
        """The enum member of a value."""
        try:
            return kind(value)
        except ValueError:
            known = ", ".join(str(member.value) for member in kind)
            raise self.wrong(at, f"must be one of {known}") from None

    def day(self, at: str, value: object) -> date:
        """The value, which must be a date."""
        if type(value) is not date:  # a TOML date-time is a date too
            raise self.wrong(at, "must be a date")
        return value

    def take(self, key: str) -> object:
        """The value of a key at the top of the file."""
        try:
            return self.data[key]
        except KeyError:
            raise self.wrong(key, "missing") from None

    def require_key(self, key: str) -> None:
        """Refuse a file whose own `key` is another.

        Raises:
            LawDataError: it is.
        """
        if self.take("key") != key:
            at = "key"
            raise self.wrong(at, f"must be {key}")

    def rest(self, *apart: str) -> dict[str, Any]:
        """The top of the file without these keys, which are built apart; unknown ones stay.

        Raises:
            LawDataError: one of these keys is missing.
        """
        for key in apart:
            self.take(key)
        return {key: value for key, value in self.data.items() if key not in apart}

    def only(self, keys: Mapping[str, object] | frozenset[str]) -> None:
        """Refuse any other key at the top of the file."""
        for key in self.data:
            if key not in keys:
                raise self.wrong(key, "unknown key")

    def _typed(self, at: str, annotation: str, value: object) -> object:
        kind = _SIMPLE.get(annotation)
        if kind is None:
            return value
        if kind is float and isinstance(value, int) and not isinstance(value, bool):
            return float(value)
        if not isinstance(value, kind) or (isinstance(value, bool) and kind is not bool):
            raise self.wrong(at, f"must be {annotation}")
        if isinstance(value, float) and not math.isfinite(value):
            raise self.wrong(at, "must be finite")
        return value


def _digest(*parts: str) -> str:
    return hashlib.sha256("\0".join(parts).encode("utf-8")).hexdigest()


_SIMPLE: Mapping[str, type] = {
    "str": str,
    "int": int,
    "float": float,
    "bool": bool,
    "date": date,
}
