"""The order of Vietnamese words in lists that people read: one text key, and one for names.

The order is that of CLDR's "vi", which is the dictionary's: letters first, with ă â đ ê ô ơ ư
after their letters, then the tones (huyền, hỏi, ngã, sắc, nặng), small before capital last. Two
things differ, both for the eye: a syllable has one tone wherever its mark stands, so that hoà and
hòa are neighbours, and digits count as the number that they write ("Phòng 2" before "Phòng 10").
It asks no library: the ICU of each platform is another, and Windows has its own (ux 0.12).

A key is a text whose parts are divided by NUL, which none of their weights can be: as Python
compares texts, a part counts only where all before it are alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

from bmnn_desk.domain.letters import ALPHABET, TONE_ORDER

# DUCET's order of what stands between words here; anything else follows by its code.
_SIGNS = "_-\u2013\u2014,;:!?.\u2026'\u2018\u2019\"\u201c\u201d«»()[]{}@*/\\&#%`^+<=>|~$"

_PARTS = re.compile(r"\d+|\D", re.DOTALL)
_NUL = "\0"
_SPACE, _SIGN, _NUMBER = "\x01", "\x02", "\x03"
_FIRST_LETTER, _OTHER_LETTER = 0x10, "\x60"
_SYLLABLE = "\x01"
_LONGEST = 0xFFFF  # a weight of the length must stay a code point
_FIRST_TONE = 2
_TONE_WEIGHTS = {mark: chr(_FIRST_TONE + at) for at, mark in enumerate(TONE_ORDER)}
_LETTERS = {letter: chr(_FIRST_LETTER + at) for at, letter in enumerate(ALPHABET)}
_SIGN_WEIGHTS = {sign: f"{_SIGN}{chr(1 + at)}" for at, sign in enumerate(_SIGNS)}


def sort_key(text: str) -> str:
    """By what a text takes its place in a list; blank ends and doubled blanks count nothing.

    Texts that are the same letters in another Unicode form have the same key, all others have
    keys of their own. Never for search: that is `fold`.
    """
    plain = _plain(text)
    letters, tones, cases = _levels(plain)
    return _NUL.join((letters, tones, cases, plain))


def name_sort_key(name: str) -> str:
    """By what a person takes the place in a list: the given name, which stands last.

    Then come the family name, which stands first, and the names between; case and code last.
    """
    plain = _plain(name)
    words = plain.split(" ")
    family = words[0] if len(words) > 1 else ""
    parts = [_levels(part) for part in (words[-1], family, " ".join(words[1:-1]))]
    told = [weight for letters, tones, _ in parts for weight in (letters, tones)]
    return _NUL.join((*told, "".join(cases for *_, cases in parts), plain))


def _plain(text: str) -> str:
    return " ".join(unicodedata.normalize("NFC", text).split())


def _levels(text: str) -> tuple[str, str, str]:
    """The weights of letters, of tones syllable by syllable, and of case."""
    weights = [_weights(part) for part in _PARTS.findall(text)]
    letters, tones, cases = zip(*weights, strict=True) if weights else ((), (), ())
    return "".join(letters), "".join(tones), "".join(cases)


@lru_cache(maxsize=4096)
def _weights(part: str) -> tuple[str, str, str]:
    """Letter, tone and case of one sign of a text in NFC, or of a whole number in it."""
    base, *marks = tuple(unicodedata.normalize("NFD", part))
    if base.isdecimal():
        return _number(part), _SYLLABLE, ""
    if base.isspace():
        return _SPACE, _SYLLABLE, ""
    if unicodedata.combining(base):  # a mark that composes with nothing
        return "", _toned([base, *marks]), ""
    if not base.isalpha():
        is_seen = unicodedata.category(base)[0] != "C"
        weight = _SIGN_WEIGHTS.get(base, f"{_SIGN}{chr(1 + len(_SIGNS))}{base}")
        return (weight, _SYLLABLE, "") if is_seen else ("", "", "")
    small = base.lower()
    tones = [mark for mark in marks if mark in _TONE_WEIGHTS]
    own = [mark for mark in marks if mark not in _TONE_WEIGHTS]
    letter = _LETTERS.get(unicodedata.normalize("NFC", "".join((small, *own))))
    case = "0" if small == base else "1"
    if letter is not None:
        return letter, _toned(tones), case
    return _LETTERS.get(small, f"{_OTHER_LETTER}{small}"), _toned(marks), case


def _number(digits: str) -> str:
    """Weights that compare as the number does, which may be of any length."""
    bare = "".join(str(unicodedata.decimal(digit)) for digit in digits).lstrip("0")
    return f"{_NUMBER}{chr(1 + min(len(bare), _LONGEST))}{bare}"


def _toned(marks: list[str]) -> str:
    return "".join(_TONE_WEIGHTS.get(mark, mark) for mark in marks)
