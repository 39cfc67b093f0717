"""Finds Số, ký hiệu (ô 3)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Read
from bmnn_desk.papers.reading.reading_patterns import NUMBER

# Word writes such hyphens where a symbol must not break; they are no other symbol.
_HYPHENS = {0x2010: "-", 0x2011: "-"}

if TYPE_CHECKING:
    from bmnn_desk.papers.reading.head_rows import HeadRows


def find_number(head: HeadRows) -> tuple[int | None, Read | None]:
    """The number, None where it was left open, and the symbol that follows the sign."""
    row = head.number_row
    found = NUMBER.match(row.text) if row is not None else None
    if row is None or found is None:
        return None, None
    number = int(found["number"]) if found["number"] else None
    symbol = found["symbol"]
    symbol = symbol.translate(_HYPHENS) if symbol else ""
    return number, Read(text=symbol, spot=row.spot) if symbol else None
