"""Whether two texts name the same body, person or title: as people read, not as bytes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

_WORD = re.compile(r"\w+")
_REMARK = re.compile(r"\([^()]*\)")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# A shorter name stands for a longer one from here on: "Công an tỉnh" for "Công an tỉnh Lai Sơn".
_LEAST_WORDS = 2


def words_of(name: str, abbreviations: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a name in lower case, abbreviations written out, remarks "(…)" left out.

    The tone goes to the end of each word: "Uỷ ban" and "Ủy ban" are one spelling.
    """
    bare = _REMARK.sub(" ", name)
    text = unicodedata.normalize("NFC", bare if _WORD.search(bare) else name).casefold()
    written = " ".join(abbreviations.get(word, word) for word in _WORD.findall(text))
    return tuple(_with_tone_last(word) for word in written.split())


def is_same_name(one: str, other: str, abbreviations: Mapping[str, str]) -> bool:
    """True where the words are the same, or all words of the shorter name are in the longer."""
    first, second = words_of(one, abbreviations), words_of(other, abbreviations)
    if first == second:
        return bool(first)
    shorter, longer = sorted((set(first), set(second)), key=len)
    return len(shorter) >= _LEAST_WORDS and shorter <= longer


def is_same_body(one: str, other: str, abbreviations: Mapping[str, str]) -> bool:
    """True where the words are the same, or the shorter name begins the longer one.

    Words in between or before make another body: "Tỉnh ủy" is not "Ủy ban nhân dân tỉnh", nor
    is that its "Văn phòng".
    """
    first, second = words_of(one, abbreviations), words_of(other, abbreviations)
    if sorted(first) == sorted(second):
        return bool(first)
    shorter, longer = sorted((first, second), key=len)
    return len(shorter) >= _LEAST_WORDS and longer[: len(shorter)] == shorter


def _with_tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    return "".join([*(letter for letter in letters if letter not in _TONES), *tones])
