"""Turns text in an old encoding into Unicode where it is cut into pieces, even within a letter."""

from __future__ import annotations

import re
from itertools import accumulate
from typing import TYPE_CHECKING

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.legacy_text import (
    is_capital_font,
    legacy_encoding,
    unicode_of_run,
)

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

_TOKEN = re.compile(r"\s+|\S+")
_SIGN = re.compile("[\u00a1-\u00ff\uf0a1-\uf0ff]")
# Fonts that stand for an encoding, for the words of a stretch to be weighed against it.
_NAMED = {LegacyEncoding.TCVN3: ".VnTime", LegacyEncoding.VNI: "VNI-Times"}
_GREEK_MU = "\u03bc"
_LATIN_1_END = "\u00ff"


def is_modern(text: str) -> bool:
    """True where a letter cannot be of an old encoding, which has none above Latin-1."""
    return any(
        letter > _LATIN_1_END and letter != _GREEK_MU and letter.isalpha() for letter in text
    )


def unicode_pieces(
    font: str, texts: Sequence[str], encodings: Mapping[str, LegacyEncoding]
) -> list[str]:
    """Neighbouring texts of one font in Unicode, as many as there were.

    A letter that two texts share goes to the first. Words that read better as they stand are
    left, for Unicode is typed in old fonts too; in capital fonts all letters become capitals.
    """
    whole = "".join(texts)
    encoding = encodings.get(font)
    if encoding is None or is_modern(whole) or _reads_as_it_stands(whole, encoding):
        return [text.upper() for text in texts] if is_capital_font(font) else list(texts)
    return _cut_again(texts, lambda text: unicode_of_run(font, text, encodings))


def _reads_as_it_stands(text: str, encoding: LegacyEncoding) -> bool:
    return _SIGN.search(text) is not None and legacy_encoding(_NAMED[encoding], text) is None


def _cut_again(texts: Sequence[str], convert: Callable[[str], str]) -> list[str]:
    """Convert word by word; what a text begins with is as long as what comes of it alone."""
    whole = "".join(texts)
    bounds = [0, *accumulate(map(len, texts))]
    made: list[list[str]] = [[] for _ in texts]
    first = 0
    for token in _TOKEN.finditer(whole):
        while bounds[first + 1] <= token.start():
            first += 1
        new, at, done = convert(token[0]), first, 0
        while at < len(texts) and bounds[at] < token.end():
            is_last = bounds[at + 1] >= token.end()
            cut = len(new) if is_last else len(convert(whole[token.start() : bounds[at + 1]]))
            made[at].append(new[done:cut])
            done, at = cut, at + 1
    return ["".join(one) for one in made]
