"""The letters of Vietnamese: the alphabet, and what its one letter without a mark folds to."""

from __future__ import annotations

import unicodedata

_VOWELS = "aăâeêioôơuưy"
_TONES = ("", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323")
_LOWER = [unicodedata.normalize("NFC", vowel + tone) for vowel in _VOWELS for tone in _TONES]
VIETNAMESE_LETTERS = frozenset(
    letter for lower in [*_LOWER, "đ"] for letter in (lower, lower.upper()) if not letter.isascii()
)
# The bar of this letter is no mark that Unicode takes off.
WITHOUT_BAR = str.maketrans({"đ": "d", "Đ": "D"})
# In the dictionary's order, and CLDR's: the letters with those of foreign words, the tones huyền,
# hỏi, ngã, sắc, nặng.
ALPHABET = "aăâbcdđeêfghijklmnoôơpqrstuưvwxyz"
TONE_ORDER = "\u0300\u0309\u0303\u0301\u0323"
