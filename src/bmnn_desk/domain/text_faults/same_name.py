"""Whether two texts name the same body, person or title: as people read, not as bytes."""

from __future__ import annotations

import re
import unicodedata
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_WORD = re.compile(r"\w+")
_REMARK = re.compile(r"\([^()]*\)")
_BETWEEN = re.compile(r"[,;]|\s[-\u2013\u2014]\s")
_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
# From here on a name that goes on is known by its beginning: a PDF's long title is cut.
_LEAST_WORDS = 2
_LEAST_TITLE = 12


def words_of(name: str, abbreviations: Mapping[str, str]) -> tuple[str, ...]:
    """The words of a name in lower case, abbreviations written out, remarks "(…)" left out.

    The tone goes to the end of each word: "Uỷ ban" and "Ủy ban" are one spelling.
    """
    bare = _REMARK.sub(" ", name)
    text = unicodedata.normalize("NFC", bare if _WORD.search(bare) else name).casefold()
    written = " ".join(abbreviations.get(word, word) for word in _WORD.findall(text))
    return tuple(_with_tone_last(word) for word in written.split())


def is_same_person(shown: str, name: str) -> bool:
    """True where the name stands whole in what is shown, a rank or title before it or not."""
    words, wanted = words_of(shown, {}), words_of(name, {})
    return bool(wanted) and words[-len(wanted) :] == wanted


def is_same_title(shown: str, title: str, openers: Iterable[str]) -> bool:
    """True where the words are the same in their order, but for an opener before them.

    Openers are the type's name, "về", "về việc", "V/v".

    A long title may be shown by its beginning alone.
    """
    heads = [words_of(opener, {}) for opener in openers]
    words, wanted = (_opened(words_of(text, {}), heads) for text in (shown, title))
    if words == wanted:
        return bool(words)
    return len(words) >= _LEAST_TITLE and wanted[: len(words)] == words


def is_same_body(shown: str, name: str, abbreviations: Mapping[str, str], own: str) -> bool:
    """True where the words are the same in their order, or one begins the other.

    A shorter text leaves the place out ("Công an tỉnh" for "Công an tỉnh Lai Sơn"); a longer
    one may only add words of the office's own names (`own`): any other is another body.
    """
    words, wanted = words_of(shown, abbreviations), words_of(name, abbreviations)
    if words == wanted or _parts(shown, abbreviations) == _parts(name, abbreviations):
        return bool(words)
    shorter, longer = sorted((words, wanted), key=len)
    if len(shorter) < _LEAST_WORDS or longer[: len(shorter)] != shorter:
        return False
    return set(longer[len(shorter) :]) <= set(words_of(own, abbreviations))


def _opened(words: tuple[str, ...], heads: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The words without the openers before them, as many as there are."""
    for head in sorted(heads, key=len, reverse=True):
        if head and words[: len(head)] == head:
            return _opened(words[len(head) :], heads)
    return words


def _parts(name: str, abbreviations: Mapping[str, str]) -> list[tuple[str, ...]]:
    """The parts of a name between commas and dashes, in any order: unit and body."""
    parts = (words_of(part, abbreviations) for part in _BETWEEN.split(name))
    return sorted(part for part in parts if part)


def _with_tone_last(word: str) -> str:
    letters = unicodedata.normalize("NFD", word)
    tones = [letter for letter in letters if letter in _TONES]
    return "".join([*(letter for letter in letters if letter not in _TONES), *tones])
