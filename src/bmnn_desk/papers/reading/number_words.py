"""Small numbers in words before "bản" or after "bản số": "hai bản", "Bản số một"."""

from __future__ import annotations

import re
from types import MappingProxyType

_VALUES = MappingProxyType(
    {
        "một": 1,
        "mốt": 1,
        "hai": 2,
        "ba": 3,
        "bốn": 4,
        "tư": 4,
        "năm": 5,
        "lăm": 5,
        "sáu": 6,
        "bảy": 7,
        "bẩy": 7,
        "tám": 8,
        "chín": 9,
    }
)
_WORD = "(?:" + "|".join((*_VALUES, "mười", "mươi", "trăm", "linh", "lẻ", "nghìn")) + ")"
_WORDS = re.compile(
    rf"\b(?:(?<=bản số )|(?<=bản số: ))(?P<after>{_WORD}(?: {_WORD}){{0,5}})\b"
    rf"|\b(?P<before>{_WORD}(?: {_WORD}){{0,5}})(?= bản\b(?! số))",
    re.IGNORECASE,
)
_TENS = re.compile(r"(?:(?P<tens>\w+) )?(?:mười|mươi)(?: (?P<ones>\w+))?")


def with_digits(text: str) -> str:
    """The text with the numbers of copies up to 99 that it writes in words as digits."""
    return _WORDS.sub(lambda found: _digits(found[0]), text)


def _digits(words: str) -> str:
    said = words.casefold()
    if said in _VALUES:
        return str(_VALUES[said])
    parts = _TENS.fullmatch(said)
    known = (parts["tens"] or "một", parts["ones"]) if parts else ("", None)
    if known[0] not in _VALUES or (known[1] and known[1] not in _VALUES):
        return words
    return str(10 * _VALUES[known[0]] + (_VALUES[known[1]] if known[1] else 0))
