"""The texts of sheets in Unicode (NFC), whatever font of old they were typed for."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import replace
from types import MappingProxyType
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.legacy_tables import UNICODE_ONLY
from bmnn_desk.papers.reading.legacy_text import font_encodings, legacy_encoding, to_unicode
from bmnn_desk.papers.reading.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping, Sequence

    from bmnn_desk.papers.reading.sheet import Cell, Sheet

# Fonts that stand for their encodings: a sheet's own are not asked, only its words.
_FONTS = MappingProxyType({LegacyEncoding.TCVN3: ".VnTime", LegacyEncoding.VNI: "VNI-Times"})
_SAMPLE_ROWS = 2000
_HEADINGS = 1
_MODERN = re.compile(f"[{UNICODE_ONLY}]")
_WORD = re.compile(r"[^\W\d_]+")
_LINE_END = re.compile(r"\r\n?|\u2028|\x0b")
_SPACES = re.compile(r"[^\S\n]+")
_UNSEEN = re.compile("[\x00-\x08\x0e-\x1f\x7f\u200b-\u200f\u202a-\u202e\u2060\ufeff]")


def in_unicode(sheets: Sequence[Sheet]) -> tuple[Sheet, ...]:
    """The same sheets with clean texts: NFC, plain spaces, no unseen signs, blank ones None.

    Old encodings are told column by column, and a column whose words tell nothing follows the
    others; a cell of such a column that reads well as it stands is left alone. Words that read
    either way ("Công", "Cụng") follow the other cells of their row.
    """
    encodings = font_encodings(_pieces(sheets))
    for at, sheet in enumerate(sheets):
        encodings |= _followers(at, sheet, encodings)
    return tuple(
        replace(
            sheet,
            rows=tuple(
                replace(row, cells=tuple(_cells(row.cells, f"{at}", encodings)))
                for row in sheet.rows
            ),
        )
        for at, sheet in enumerate(sheets)
    )


def clean(text: str) -> str:
    """A text as it is kept: NFC, its lines without spaces around, no blank lines at its ends."""
    plain = _LINE_END.sub("\n", unicodedata.normalize("NFC", text))
    if plain.isprintable() and "  " not in plain and "\xa0" not in plain:
        return plain.strip()
    plain = _SPACES.sub(" ", _UNSEEN.sub("", plain))
    return "\n".join(line.strip() for line in plain.split("\n")).strip()


def _pieces(sheets: Sequence[Sheet]) -> Iterator[tuple[str, str]]:
    """The texts of each column as if it were a font, those of the headings as one of their own."""
    for at, sheet in enumerate(sheets):
        yield from _pieces_of(at, sheet)


def _pieces_of(at: int, sheet: Sheet) -> Iterator[tuple[str, str]]:
    for place, row in enumerate(sheet.rows[:_SAMPLE_ROWS]):
        for column, cell in enumerate(row.cells):
            if isinstance(cell, str):
                yield f"{at} {column}" if place >= _HEADINGS else f"{at}", cell


def _followers(
    at: int, sheet: Sheet, encodings: Mapping[str, LegacyEncoding]
) -> dict[str, LegacyEncoding]:
    """The columns that follow the one old encoding of their sheet, though few words tell it.

    "cã" and "kh«ng" of a column of answers are such: the one reads as it stands as well.
    """
    own = {one for key, one in encodings.items() if key.split()[0] == f"{at}"}
    if len(own) != 1:
        return {}
    (encoding,) = own
    texts: dict[str, list[str]] = {}
    modern: Counter[str] = Counter()
    for key, text in _pieces_of(at, sheet):
        if key in encodings or text.isascii():
            continue
        if _MODERN.search(text):
            modern[key] += len(text)
        else:
            texts.setdefault(key, []).append(text)
    return {
        key: encoding
        for key, parts in texts.items()
        if modern[key] <= sum(map(len, parts))
        and legacy_encoding(_FONTS[encoding], "\n".join(parts)) is encoding
    }


def _cells(
    cells: Sequence[Cell], sheet: str, encodings: Mapping[str, LegacyEncoding]
) -> Iterator[Cell]:
    texts = [cell for cell in cells if isinstance(cell, str)]
    is_modern = bool(encodings) and any(map(_MODERN.search, texts))
    for column, cell in enumerate(cells):
        if isinstance(cell, str):
            encoding = encodings.get(f"{sheet} {column}") or encodings.get(sheet)
            text = _unicode_of(cell, encoding, is_modern=is_modern)
            yield clean(text) or None
        else:
            yield cell


def _unicode_of(text: str, encoding: LegacyEncoding | None, *, is_modern: bool) -> str:
    if encoding is None or text.isascii() or (is_modern and _reads_as_it_stands(text)):
        return text
    if legacy_encoding(_FONTS[encoding], text) is not encoding:
        return text
    return to_unicode(text, encoding)


def _reads_as_it_stands(text: str) -> bool:
    words = _WORD.findall(unicodedata.normalize("NFC", text))
    return all(word.isascii() or is_syllable(word) for word in words)
