"""What can be drawn of a text: no letter is lost in silence."""

from __future__ import annotations

from bmnn_desk.papers.fonts import REGULAR, lacks_letter
from bmnn_desk.papers.text import clean

# Seen by whoever reads the paper, where a face has no such letter.
_UNKNOWN = "\u25a1"


def drawable(text: str) -> str:
    """The text cleaned, with a box where no face has the letter."""
    text = clean(text)
    if not lacks_letter(text.replace("\n", ""), REGULAR):
        return text
    return "".join(
        _UNKNOWN if letter != "\n" and lacks_letter(letter, REGULAR) else letter for letter in text
    )
