"""Finds out whether text is in an old Vietnamese encoding, and turns it into Unicode."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from itertools import islice
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.legacy_tables import (
    BARE_VOWELS,
    HORNED_U,
    PUNCTUATION,
    SURE_OF_CASE,
    TCVN3_LETTERS,
    UNICODE_ONLY,
    VNI_LETTERS,
)
from bmnn_desk.papers.reading.syllables import is_syllable

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_SUBSET = re.compile(r"^[A-Z]{6}\+")
_TCVN3_FONT = re.compile(r"^\.?Vn[A-Z0-9]|^\.VN", re.ASCII)
_VNI_FONT = re.compile(r"^VNI(?:[-_ ]|[A-Z][a-z])", re.ASCII)
_STYLE = re.compile(
    r"(?:[,\- ]*(?:Bold|Italic|Oblique|Regular|Normal|Roman|MT|PS|BoldMT))+$", re.IGNORECASE
)
_WORD = re.compile(
    "[A-Za-z\u00a1-\u00ff\u0100-\u024f\u0300-\u036f\u03bc\u1e00-\u1eff\uf0a1-\uf0ff]+"
)
_LATIN = re.compile("[\u00a1-\u00ff\u03bc\uf0a1-\uf0ff]")
_ASCII = re.compile("[A-Za-z]")
_SUMS = re.compile("[\u00b1\u00b7\u00d7\u00f7]")
_MODERN = re.compile(f"[{UNICODE_ONLY}]")
_TCVN3_SIGN = re.compile("[" + "".join(TCVN3_LETTERS) + "]")
_VNI_SIGN = re.compile("|".join(sorted(VNI_LETTERS, key=len, reverse=True)))
_HYPHENED = re.compile(f"(?:{_WORD.pattern})?-(?:{_WORD.pattern})?")

_SAMPLE_WORDS = 4000
_LEAST_WORDS = 3
_LEAST_DENSITY = 0.2
_LEAST_LEGACY = 0.8
_MOST_UNICODE = 0.5


def legacy_encoding(font: str, text: str) -> LegacyEncoding | None:
    """The old encoding of a text set in `font`, None where there is nothing to convert.

    The font's name decides where it tells one; otherwise the words do, and only if hardly any of
    them can be read as they stand. Letters that only Unicode has rule an old encoding out: hand
    over runs, or all runs of a font together, never a whole page.
    """
    if _MODERN.search(text) or not _LATIN.search(text):
        return None
    told = _encoding_of_font(font)
    words = _words(text)
    if told is not None:
        return None if _share(words, None) > _share(words, told) else told
    if len(set(words)) < _LEAST_WORDS or len(words) < _LEAST_DENSITY * _word_count(text):
        return None
    return _encoding_of_words(words)


def font_encodings(pieces: Iterable[tuple[str, str]]) -> dict[str, LegacyEncoding]:
    """The old encoding of each font of a file, of its (font, text) pieces; Unicode ones left out.

    A font whose few words tell nothing follows the other fonts of its file.
    """
    texts: dict[str, list[str]] = {}
    modern: Counter[str] = Counter()
    for font, text in pieces:
        if _MODERN.search(text):
            modern[font] += len(text)
        elif _LATIN.search(text):
            texts.setdefault(font, []).append(text)
    # Unicode is typed in old fonts too: what most of a font's text is, the rest is as well.
    texts = {font: parts for font, parts in texts.items() if modern[font] <= sum(map(len, parts))}
    whole = {font: "\n".join(parts) for font, parts in texts.items()}
    found = {font: legacy_encoding(font, text) for font, text in whole.items()}
    known = {encoding for encoding in found.values() if encoding is not None}
    for font in [font for font, encoding in found.items() if encoding is None]:
        words = _words(whole[font])
        if len(set(words)) < _LEAST_WORDS and len(known) == 1:
            found[font] = next((one for one in known if _reads_as(words, one)), None)
    return {font: encoding for font, encoding in found.items() if encoding is not None}


def unicode_of_run(font: str, text: str, encodings: Mapping[str, LegacyEncoding]) -> str:
    """A run's text in Unicode (NFC), by what `font_encodings` found; capital fonts in capitals."""
    encoding = encodings.get(font)
    if encoding is not None and not _MODERN.search(text):
        text = to_unicode(text, encoding)
    text = unicodedata.normalize("NFC", text)
    return text.upper() if is_capital_font(font) else text


def to_unicode(text: str, encoding: LegacyEncoding) -> str:
    """The text in Unicode, NFC.

    TCVN3 has no toned capitals: in a word of capitals they are made from the small ones. Its ư
    has the code of the soft hyphen, so a hyphen that only makes sense as ư becomes one.
    """
    text = text.translate(PUNCTUATION)
    if encoding is LegacyEncoding.VNI:
        return unicodedata.normalize("NFC", _vni(text))
    plain = _HYPHENED.sub(lambda match: _with_u_horn(match[0]), text) if "-" in text else text
    return unicodedata.normalize(
        "NFC", _WORD.sub(lambda match: _in_one_case(match[0]), _tcvn3(plain))
    )


def is_capital_font(font: str) -> bool:
    """True for the TCVN3 fonts (.VnTimeH, .VnArialH) that show small letters as capitals."""
    name = _bare(font)
    return bool(_TCVN3_FONT.match(name)) and _STYLE.sub("", name).endswith("H")


def _bare(font: str) -> str:
    return _SUBSET.sub("", font.strip().lstrip("/"))


def _encoding_of_font(font: str) -> LegacyEncoding | None:
    name = _bare(font)
    if _TCVN3_FONT.match(name):
        return LegacyEncoding.TCVN3
    return LegacyEncoding.VNI if _VNI_FONT.match(name) else None


def _words(text: str) -> list[str]:
    """Words with a sign above ASCII, for these alone tell encodings apart; no formulas."""
    words = (found[0] for found in _WORD.finditer(text))
    signed = (word for word in words if _LATIN.search(_SUMS.sub("", word)) and _ASCII.search(word))
    return list(islice(signed, _SAMPLE_WORDS))


def _word_count(text: str) -> int:
    return sum(1 for _ in islice(_WORD.finditer(text), _SAMPLE_WORDS))


def _encoding_of_words(words: list[str]) -> LegacyEncoding | None:
    shares = {encoding: _share(words, encoding) for encoding in LegacyEncoding}
    best = max(shares, key=lambda encoding: shares[encoding])
    return best if _reads_as(words, best) else None


def _reads_as(words: list[str], encoding: LegacyEncoding) -> bool:
    return _share(words, encoding) >= _LEAST_LEGACY and _share(words, None) <= _MOST_UNICODE


def _share(words: list[str], encoding: LegacyEncoding | None) -> float:
    """Which part of the words are Vietnamese syllables, read in an encoding (None: Unicode)."""
    if not words:
        return 0.0
    right = sum(
        is_syllable(word if encoding is None else to_unicode(word, encoding)) for word in words
    )
    return right / len(words)


def _tcvn3(text: str) -> str:
    return _TCVN3_SIGN.sub(_tcvn3_letter, text)


def _tcvn3_letter(sign: re.Match[str]) -> str:
    letter = TCVN3_LETTERS[sign[0]]
    if unicodedata.combining(letter):
        at = sign.start()
        before = sign.string[at - 1] if at else ""
        return letter if TCVN3_LETTERS.get(before, before) in BARE_VOWELS else sign[0]
    return letter


def _vni(text: str) -> str:
    return _VNI_SIGN.sub(lambda sign: VNI_LETTERS[sign[0]], text)


def _with_u_horn(token: str) -> str:
    parts = [_tcvn3(part) for part in token.split("-")]
    if all(is_syllable(part) for part in parts if part) or not is_syllable(HORNED_U.join(parts)):
        return token
    return token.replace("-", "\u00ad")


def _in_one_case(word: str) -> str:
    """A word whose sure letters are capitals, in capitals throughout."""
    sure = [letter for letter in word if letter.isascii() or letter in SURE_OF_CASE]
    is_toned = len(sure) < len(word)
    if is_toned and len(sure) > 1 and "".join(sure).isupper():
        return word.upper()
    return word
