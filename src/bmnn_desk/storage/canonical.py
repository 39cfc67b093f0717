"""One spelling of a value as JSON bytes, so that a MAC over it means one thing only."""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Mapping, Sequence


def canonical_json(value: object) -> bytes:
    """Keys sorted, no spaces, texts in NFC and UTF-8; no floats, which print in many ways.

    Raises:
        ValueError: a text that UTF-8 cannot carry, or two keys that are equal after NFC.
        TypeError: a value that is not a text, whole number, truth value, None, list or mapping.
    """
    return json.dumps(
        _plain(value), ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode("utf-8")


def _plain(value: object) -> object:
    if value is None or isinstance(value, bool):
        return value
    # int() and NFC also undo an enum that is an int or a str.
    if isinstance(value, int):
        return int(value)
    if isinstance(value, str):
        return unicodedata.normalize("NFC", value)
    if isinstance(value, Mapping):
        return _plain_mapping(value)
    if isinstance(value, Sequence) and not isinstance(value, bytes | bytearray | memoryview):
        return [_plain(item) for item in value]
    raise TypeError(type(value).__name__)


def _plain_mapping(value: Mapping[object, object]) -> dict[str, object]:
    plain: dict[str, object] = {}
    for key, item in value.items():
        if not isinstance(key, str):
            raise TypeError(type(key).__name__)
        name = unicodedata.normalize("NFC", key)
        if name in plain:
            raise ValueError(name)
        plain[name] = _plain(item)
    return plain
