"""Where the words of a search stand in a text, letter by letter, without marks and case."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bmnn_desk.domain.numbers import fold

if TYPE_CHECKING:
    from bmnn_desk.domain.search_words import SearchWords

_BETWEEN = r"[\W_]+"
_BEFORE, _BEHIND = r"(?<![^\W_])", r"(?![^\W_])"


def patterns(words: SearchWords) -> tuple[re.Pattern[str], ...]:
    """One for each phrase, to be looked for in a folded text; the last may be half typed."""
    last = len(words.phrases) - 1
    return tuple(
        re.compile(
            _BEFORE
            + _BETWEEN.join(map(re.escape, phrase))
            + ("" if words.is_open and at == last else _BEHIND)
        )
        for at, phrase in enumerate(words.phrases)
    )


def found_places(text: str, words: SearchWords) -> tuple[tuple[int, int], ...]:
    """First letter and the one behind the last of each place, in the order of the text."""
    # One letter for one letter: what is found there stands at the same place in the text.
    folded = "".join(fold(letter)[:1] or " " for letter in text)
    found = {match.span() for each in patterns(words) for match in each.finditer(folded)}
    return tuple(sorted(found))
