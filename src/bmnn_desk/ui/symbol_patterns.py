"""The usual patterns of a symbol, each shown by the number that it makes."""

from __future__ import annotations

from bmnn_desk.domain.numbers import reference_of, symbol_of

PATTERNS = ("{type}-{body}", "{type}-{body}-{unit}", "{type}-{unit}", "{type}/{body}")
OTHER_PATTERN = ""
REPORT = "BC"


def sample_of(pattern: str, letters: str, type_code: str = REPORT) -> str:
    """The first number of a pattern that makes one: nobody need read its blanks."""
    symbol = symbol_of(pattern, type_code=type_code, body=letters or "STC", unit="VP")
    return reference_of(1, symbol)
