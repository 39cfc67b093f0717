"""Tells the name of a person from other words below a signature."""

from __future__ import annotations

from bmnn_desk.papers.reading.signer_patterns import (
    LONE_NAME,
    NAME_WORD,
    RANK,
    SIGNER_NOTE,
    SURNAME,
)

_LONGEST = 70
_WORDS = range(2, 8)
_MOST_RANKS = 4


def is_name(text: str) -> bool:
    """True for two to seven words that all begin with a capital, ranks and degrees before them.

    A name of one word is one with the apostrophe of Tây Nguyên spelling: "K'Mák".
    """
    if len(text) > _LONGEST or SIGNER_NOTE.match(text):
        return False
    words = _without_rank(text).split()
    is_long = len(words) in _WORDS or (len(words) == 1 and LONE_NAME.fullmatch(words[0]))
    return bool(is_long) and all(word[0].isupper() and NAME_WORD.fullmatch(word) for word in words)


def is_surely_name(text: str) -> bool:
    """True for a name that a Vietnamese surname or a rank opens."""
    own = _without_rank(text)
    return is_name(text) and (own != text or SURNAME.match(own) is not None)


def is_rank(text: str) -> bool:
    """True for a rank or degree alone: "Đại tá"."""
    return len(text) <= _LONGEST and not _without_rank(text)


def _without_rank(text: str) -> str:
    for _ in range(_MOST_RANKS):
        found = RANK.match(text)
        if found is None:
            break
        text = text[found.end() :]
    return text
