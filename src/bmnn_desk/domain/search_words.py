"""The words of a search box: every one must be there, the last may still be half typed."""

from __future__ import annotations

import re
from dataclasses import dataclass

from bmnn_desk.domain.numbers import fold

_WORD = re.compile(r"[^\W_]+")
# A whole page that was pasted into the box is no search; the index refuses thousands of words.
_MOST = 40


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SearchWords:
    """What is looked for, without marks and case.

    Each phrase is words that stand side by side (`44/TTr` is two); `is_open` lets the last
    word of the last phrase be the beginning of a longer one.
    """

    phrases: tuple[tuple[str, ...], ...]
    is_open: bool

    @property
    def has_digits(self) -> bool:
        """True where a number is looked for, as in a reference (số, ký hiệu)."""
        return any(character.isdigit() for word in sum(self.phrases, ()) for character in word)

    def are_in(self, folded: str) -> bool:
        """True when every phrase stands in a folded text, word by word."""
        words = _WORD.findall(folded)
        last = len(self.phrases) - 1
        return all(
            _stands(phrase, words, is_open=self.is_open and place == last)
            for place, phrase in enumerate(self.phrases)
        )


def search_words(typed: str) -> SearchWords:
    """The words that somebody typed; nothing to look for gives no phrase.

    A space behind the last word says that it is whole.
    """
    pieces = (tuple(_WORD.findall(piece)) for piece in fold(typed).split())
    phrases = tuple(phrase for phrase in pieces if phrase)
    return SearchWords(phrases=phrases[:_MOST], is_open=not typed[-1:].isspace())


def _stands(phrase: tuple[str, ...], words: list[str], *, is_open: bool) -> bool:
    *whole, last = phrase
    for start in range(len(words) - len(whole)):
        end = start + len(whole)
        if words[start:end] == whole:
            met = words[end]
            if met == last or (is_open and met.startswith(last)):
                return True
    return False
