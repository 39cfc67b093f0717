"""Reads a pack file (.bmnn-mau) that came from another PC.

It is bounded, each key and type is looked at, and nothing in it counts before its checksum does.
"""

from __future__ import annotations

import json
import re
from datetime import date
from typing import TYPE_CHECKING, Any

from bmnn_desk.domain.form_correction import FormCorrection
from bmnn_desk.domain.form_pack import FormPack, PackedCheck, PackedCorrection
from bmnn_desk.errors import FormPackChecksumError, FormPackDamagedError
from bmnn_desk.law.form_pack_file import KIND, VERSION, made_pack

if TYPE_CHECKING:
    from collections.abc import Sequence

MOST_BYTES = 4 * 2**20
MOST_ENTRIES = 5_000
_MOST_LETTERS = 20_000
_TOP = ("checks", "checksum", "corrections", "kind", "version")
_CORRECTION = ("file", "old", "pack", "place", "source", "source_day", "value")
_CHECK = ("digest", "form", "pack", "source", "source_day")
_NAME = re.compile(r"[a-z0-9][a-z0-9_.-]{0,79}")
_SHA256 = re.compile(r"[0-9a-f]{64}")


def read_form_pack(data: bytes) -> FormPack:
    """The pack of a file's bytes.

    Raises:
        FormPackDamagedError: too big, no JSON, another kind or version, a key or a value amiss.
        FormPackChecksumError: the checksum is not that of what stands in it.
    """
    if len(data) > MOST_BYTES:
        msg = "size"
        raise FormPackDamagedError(msg)
    try:
        whole = json.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        msg = "json"
        raise FormPackDamagedError(msg) from None
    top = _table(whole, _TOP, "")
    if (top["kind"], top["version"]) != (KIND, VERSION):
        msg = "version"
        raise FormPackDamagedError(msg)
    pack = made_pack(
        [_correction(row, at) for at, row in _rows(top["corrections"], "corrections")],
        [_check(row, at) for at, row in _rows(top["checks"], "checks")],
    )
    if top["checksum"] != pack.checksum:
        raise FormPackChecksumError
    return pack


def _table(value: object, keys: Sequence[str], at: str) -> dict[str, Any]:
    if not isinstance(value, dict) or sorted(value) != list(keys):
        raise FormPackDamagedError(at or "keys")
    return value


def _rows(value: object, at: str) -> list[tuple[str, object]]:
    if not isinstance(value, list) or len(value) > MOST_ENTRIES:
        raise FormPackDamagedError(at)
    return [(f"{at}.{index}", row) for index, row in enumerate(value)]


def _correction(row: object, at: str) -> PackedCorrection:
    table = _table(row, _CORRECTION, at)
    return PackedCorrection(
        correction=FormCorrection(
            pack=_name(table, "pack", at),
            file=_name(table, "file", at),
            place=_text(table, "place", at),
            value=_text(table, "value", at),
            source=_text(table, "source", at),
            source_day=_day(table, "source_day", at),
        ),
        old=_text(table, "old", at, may_be_empty=True),
    )


def _check(row: object, at: str) -> PackedCheck:
    table = _table(row, _CHECK, at)
    digest = _text(table, "digest", at)
    if not _SHA256.fullmatch(digest):
        raise FormPackDamagedError(at)
    return PackedCheck(
        pack=_name(table, "pack", at),
        form=_name(table, "form", at),
        digest=digest,
        source=_text(table, "source", at),
        source_day=_day(table, "source_day", at),
    )


def _text(table: dict[str, Any], key: str, at: str, *, may_be_empty: bool = False) -> str:
    value = table[key]
    if not isinstance(value, str) or len(value) > _MOST_LETTERS:
        raise _damaged(at, key)
    if not (may_be_empty or value.strip()):
        raise _damaged(at, key)
    try:
        value.encode("utf-8")
    except UnicodeEncodeError:  # half a pair, which JSON can spell and no file can hold
        raise _damaged(at, key) from None
    return value


def _name(table: dict[str, Any], key: str, at: str) -> str:
    value = _text(table, key, at)
    # It becomes part of a path: no folder above, none of the machine.
    if not _NAME.fullmatch(value) or ".." in value:
        raise _damaged(at, key)
    return value


def _day(table: dict[str, Any], key: str, at: str) -> date:
    try:
        return date.fromisoformat(_text(table, key, at))
    except ValueError:
        raise _damaged(at, key) from None


def _damaged(at: str, key: str) -> FormPackDamagedError:
    return FormPackDamagedError(f"{at}.{key}")
