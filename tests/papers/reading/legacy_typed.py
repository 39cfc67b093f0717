"""Texts as they were typed for fonts of old."""

from __future__ import annotations

from bmnn_desk.domain.document import LegacyEncoding
from bmnn_desk.papers.reading.legacy_tables import TCVN3_LETTERS, VNI_LETTERS

_BACK = {
    LegacyEncoding.TCVN3: {
        letter: sign for sign, letter in reversed(TCVN3_LETTERS.items()) if sign < "\u0100"
    },
    LegacyEncoding.VNI: {letter: sign for sign, letter in reversed(VNI_LETTERS.items())},
}


def typed(text: str, encoding: LegacyEncoding) -> str:
    """A text as it was typed for an old font, capitals with a tone as small letters in TCVN3."""
    back = _BACK[encoding]
    return "".join(back.get(letter) or back.get(letter.lower()) or letter for letter in text)
