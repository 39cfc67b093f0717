"""Words of a record in files where none may stand (ux f8): settings, recent files, history."""

from __future__ import annotations

import re
import unicodedata
import zipfile
from contextlib import suppress
from functools import partial
from typing import TYPE_CHECKING
from urllib.parse import unquote_to_bytes

from bmnn_desk.domain.numbers import fold
from bmnn_desk.papers.reading.legacy_tables import TCVN3_LETTERS, VNI_LETTERS

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping
    from pathlib import Path

_CODES = ("utf-8", "utf-16-le", "utf-16-be")
# QSettings and JSON write what is not ASCII as \xc3, \x1ea1, \u1ea1, and a zero as \0.
_ESCAPE = re.compile(rb"\\(?:x([0-9a-fA-F]{1,4})|u([0-9a-fA-F]{4})|(0))")
_ONE_BYTE = 0xFF
TCVN3 = {letter: code for code, letter in TCVN3_LETTERS.items() if ord(code) <= _ONE_BYTE}
VNI = {
    letter: code
    for code, letter in VNI_LETTERS.items()
    # An old program writes Ấ as AÁ, not as Aá.
    if code == code.upper() or letter == letter.lower()
}


def leaks(folder: Path, canaries: Iterable[str]) -> list[str]:
    """Which canary stands in which file, or name of one, anywhere below `folder`.

    Looked for in capitals and small, NFC, NFD and folded, in UTF-8 and UTF-16, and in the old
    encodings TCVN3 and VNI; plain, in a URL, in QSettings' or JSON's escapes, and inside a zip
    (a DOCX is one).
    """
    needles = {canary: spellings(canary) for canary in canaries}
    return [
        f"{place}: {canary}"
        for path in sorted(folder.rglob("*"))
        for place, readings in _places(path, path.relative_to(folder).as_posix())
        for canary, spelt in needles.items()
        if any(one in reading for reading in readings for one in spelt)
    ]


def leaks_in(data: bytes, canaries: Iterable[str]) -> list[str]:
    """Which canary stands in these bytes."""
    readings = _readings(data)
    return [
        canary
        for canary in canaries
        if any(one in reading for reading in readings for one in spellings(canary))
    ]


def spellings(canary: str) -> set[bytes]:
    """All bytes that mean this text."""
    plain = [canary, fold(canary)]
    cased = [change(text) for text in plain for change in (str, str.upper, str.lower)]
    forms = [unicodedata.normalize(form, text) for text in cased for form in ("NFC", "NFD")]
    old = [old_letters(text, letters) for text in cased for letters in (TCVN3, VNI)]
    found = {text.encode(code) for text in (*forms, *old) for code in _CODES}
    return found | {text.encode("latin-1") for text in old if max(text) <= "\xff"}


def old_letters(text: str, letters: Mapping[str, str]) -> str:
    """The Latin-1 letters that a font of an old encoding shows as this text."""
    return "".join(letters.get(each, each) for each in unicodedata.normalize("NFC", text))


def _places(path: Path, name: str) -> Iterator[tuple[str, list[bytes]]]:
    yield f"the name of {name}", _readings(path.name.encode())
    if not path.is_file():
        return
    yield name, _readings(path.read_bytes())
    # A file that is being written, or wiped, is none yet, or no more.
    with suppress(zipfile.BadZipFile, FileNotFoundError):
        if not zipfile.is_zipfile(path):
            return
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
