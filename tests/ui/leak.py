"""Words of a record in files where none may stand (ux f8): settings, recent files, history."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from pathlib import Path

_CODES = ("utf-8", "utf-16-le", "utf-16-be")
# QSettings and JSON write what is not ASCII as \xc3, \x1ea1, \u1ea1, and a zero as \0.
_ESCAPE = re.compile(rb"\\(?:x([0-9a-fA-F]{1,4})|u([0-9a-fA-F]{4})|(0))")
_ONE_BYTE = 0xFF


def leaks(folder: Path, canaries: Iterable[str]) -> list[str]:
    """Which canary stands in which file, or name of one, anywhere below `folder`.

    Looked for in capitals and small, NFC, NFD and folded, in UTF-8 and UTF-16; plain, in a
    URL, in QSettings' or JSON's escapes, and inside a zip (a DOCX is one).
    """
    needles = {canary: _spellings(canary) for canary in canaries}
    return [
        f"{place}: {canary}"
        for path in sorted(folder.rglob("*"))
        for place, readings in _places(path, path.relative_to(folder).as_posix())
        for canary, spellings in needles.items()
        if any(spelling in reading for reading in readings for spelling in spellings)
    ]


def _spellings(canary: str) -> set[bytes]:
    plain = [canary, fold(canary)]
    cased = [change(text) for text in plain for change in (str, str.upper, str.lower)]
    forms = [unicodedata.normalize(form, text) for text in cased for form in ("NFC", "NFD")]
    return {text.encode(code) for text in forms for code in _CODES}


def _places(path: Path, name: str) -> Iterator[tuple[str, list[bytes]]]:
    yield f"the name of {name}", _readings(path.name.encode())
    if not path.is_file():
        return
    yield name, _readings(path.read_bytes())
    if zipfile.is_zipfile(path):
        with zipfile.ZipFile(path) as package:
            for part in package.namelist():
                yield f"{name}/{part}", _readings(part.encode() + b"\n" + package.read(part))


def _readings(data: bytes) -> list[bytes]:
    readings = [data]
    if b"%" in data:
        readings.append(unquote_to_bytes(data))
    if b"\\" in data:
        readings += [_ESCAPE.sub(partial(_unescaped, wide=wide), data) for wide in (True, False)]
    return readings


def _unescaped(escape: re.Match[bytes], *, wide: bool) -> bytes:
    number = int(escape[1] or escape[2] or b"0", 16)
    if not wide and number <= _ONE_BYTE:
        return bytes([number])
    return chr(number).encode("utf-8", "replace")
