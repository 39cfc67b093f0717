"""Numbers and symbols of documents (số, ký hiệu), and words folded for search."""

from __future__ import annotations

import re
import unicodedata

from bmnn_desk.domain.letters import WITHOUT_BAR

_LOOSE = re.compile(r"-{2,}")
# Every mark of Vietnamese, and what stands among them: out at once, as a register has thousands of
# cells to fold. The one left out is a joiner, and no mark.
_MARKS = re.compile("[\u0300-\u034e\u0350-\u036f]+")


def symbol_of(pattern: str, *, type_code: str, body: str, unit: str) -> str:
    """A document's symbol from the office's pattern: `{type}-{body}` gives `BC-SNV`.

    A type without a code (công văn) leaves no stray hyphen; NĐ 30/2020 Phụ lục I.
    """
    filled = pattern.format(type=type_code, body=body, unit=unit)
    return _LOOSE.sub("-", filled).strip("-")


def is_symbol_pattern(pattern: str) -> bool:
    """True for a pattern that needs no other blank than `{type}`, `{body}`, `{unit}`."""
    try:
        return bool(symbol_of(pattern, type_code="BC", body="A", unit="B"))
    except (KeyError, IndexError, ValueError, AttributeError):
        return False


def reference_of(number: int, symbol: str) -> str:
    """Number and symbol as they stand on the document: `05/BC-SNV`."""
    return f"{number:02}/{symbol}"


def fold(text: str) -> str:
    """A text without marks and case, for search: `Đến` and `den` are one (spikes F)."""
    if text.isascii():
        return text.lower()
    plain = _MARKS.sub("", unicodedata.normalize("NFD", text.translate(WITHOUT_BAR)))
    if plain.isascii():
        return plain.lower()
    return "".join(letter for letter in plain if not unicodedata.combining(letter)).casefold()
