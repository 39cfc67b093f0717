"""Strict reading of the header's JSON: what is not exactly as we write it is damaged."""

from __future__ import annotations

import json
import re
import unicodedata
from typing import TYPE_CHECKING, Any

from bmnn_desk.errors import HeaderDamagedError

if TYPE_CHECKING:
    from collections.abc import Iterable

_HEX = re.compile("[0-9a-f]*", re.ASCII)
_MOST_LETTERS = 200


def read_object(raw: bytes) -> dict[str, Any]:
    """The JSON object of these bytes.

    Raises:
        HeaderDamagedError: not UTF-8, not JSON, nested too deep, or not an object.
    """
    try:
        data = json.loads(raw.decode("utf-8"))
    except (ValueError, RecursionError):
        raise HeaderDamagedError from None
    return as_object(data)


def as_object(value: object) -> dict[str, Any]:
    """The value, which must be an object."""
    if not isinstance(value, dict):
        raise HeaderDamagedError
    return value


def only(data: dict[str, Any], names: Iterable[str]) -> None:
    """Refuse an object that has other keys than these, or lacks one."""
    if data.keys() != set(names):
        raise HeaderDamagedError


def number(value: object, least: int, most: int) -> int:
    """The value, which must be a whole number in bounds."""
    if type(value) is not int or not least <= value <= most:
        raise HeaderDamagedError
    return value


def text(value: object) -> str:
    """The value, which must be a short text in NFC."""
    if not isinstance(value, str) or not 0 < len(value) <= _MOST_LETTERS:
        raise HeaderDamagedError
    if unicodedata.normalize("NFC", value) != value:
        raise HeaderDamagedError
    return value


def binary(value: object, length: int) -> bytes:
    """The value, which must be `length` bytes in lower-case hex."""
    if not isinstance(value, str) or len(value) != 2 * length or not _HEX.fullmatch(value):
        raise HeaderDamagedError
    return bytes.fromhex(value)
