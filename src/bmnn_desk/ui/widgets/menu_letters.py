"""The underlined letters of a menu: what the buttons have, and a free one for everything else."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

_MARK = re.compile(r"&(?!&)(.)")
# A doubled & is drawn as one and marks nothing; no words have a form feed in them.
_DRAWN, _KEPT = "&&", "\f"
_WORD = re.compile(r"\b\w")


def with_letters(words: Sequence[str]) -> list[str]:
    """The same words, each with one marked letter (ASCII, not Z) that no other of them has.

    A mark that stands is kept where it can be; words without a free letter get none.
    """
    plain = [each.replace(_DRAWN, _KEPT) for each in words]
    taken: set[str] = set()
    made: dict[int, str] = {}
    for at, each in enumerate(plain):
        mark = _MARK.search(each)
        if mark is not None and _is_free(mark[1], taken):
            taken.add(mark[1].upper())
            made[at] = each
    for at, each in enumerate(plain):
        if at not in made:
            made[at] = _marked(_MARK.sub(r"\1", each), taken)
    return [made[at].replace(_KEPT, _DRAWN) for at in range(len(words))]


def _marked(words: str, taken: set[str]) -> str:
    for at in _places(words):
        if _is_free(words[at], taken):
            taken.add(words[at].upper())
            return f"{words[:at]}&{words[at:]}"
    return words


def _places(words: str) -> Iterator[int]:
    """Where a letter may be marked: the first of each word before all others."""
    yield from (found.start() for found in _WORD.finditer(words))
    yield from range(len(words))


def _is_free(letter: str, taken: set[str]) -> bool:
    # Alt+Z and z alone switch UniKey on and off; a letter with a mark cannot be pressed.
    usable = letter.isascii() and letter.isalnum() and letter.upper() != "Z"
    return usable and letter.upper() not in taken
