"""When two Vietnamese names of fields are the same, however they were typed."""

from __future__ import annotations

import unicodedata

_TONES = frozenset("\u0300\u0301\u0303\u0309\u0323")
_DROPPED = frozenset({"Cc", "Cf", "Mn", "Pi", "Pf"})
_QUOTES = frozenset("\"'`\u00b4\u201a\u201e\u2032\u2033")


def field_name(text: str) -> str:
    """A name without what typing changes: the same name for every way to write a field.

    Case, NFC or NFD, white space of any kind, quotes straight or curly, invisible characters,
    and the place of the tone in a syllable ("ủy", "uỷ") do not count.
    """
    syllables = unicodedata.normalize("NFD", text.casefold()).split()
    return " ".join(name for syllable in syllables if (name := _syllable(syllable)))


def _syllable(syllable: str) -> str:
    letters, tones = [], []
    for letter in syllable:
        if letter in _TONES:
            tones.append(letter)
        elif _counts(letter):
            letters.append(letter)
    return unicodedata.normalize("NFC", "".join(letters)) + "".join(sorted(tones))


def _counts(letter: str) -> bool:
    if letter in _QUOTES:
        return False
    # The marks of ă, â, ê, ô, ơ and ư make letters of their own; they stay.
    return bool(unicodedata.combining(letter)) or unicodedata.category(letter) not in _DROPPED
