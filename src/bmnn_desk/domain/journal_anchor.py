"""Printed anchors of the journal (mốc nhật ký): a number and 12 letters, signed beside a register.

Whoever puts the whole folder back to an older copy cannot put the paper back (security 7).
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bmnn_desk.domain.paper_code import in_fours

if TYPE_CHECKING:
    from datetime import date

_LETTERS = 12
# Hexadecimal has none of these, so whoever copies from paper meant the digit.
_MISREAD = str.maketrans("OIL", "011")


class AnchorOccasion(StrEnum):
    """Why an anchor was printed."""

    MONTH = "month"
    BOOK_CLOSED = "book_closed"
    ON_DEMAND = "on_demand"


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorFacts:
    """What is printed: the act's number, and the letters of its MAC as XXXX-XXXX-XXXX."""

    seq: int
    letters: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalAnchor:
    """An act of the journal and its MAC."""

    seq: int
    mac: bytes

    @property
    def facts(self) -> AnchorFacts:
        """What is printed of it."""
        return AnchorFacts(seq=self.seq, letters=anchor_letters(self.mac))


@dataclass(frozen=True, slots=True, kw_only=True)
class AnchorEntry:
    """An anchor that was printed, as a list shows it; `book` is the one that was closed."""

    seq: int
    letters: str
    occasion: AnchorOccasion
    book: int | None
    day: date


def anchor_letters(mac: bytes) -> str:
    """The first 12 hexadecimal letters of a MAC, in groups of four, upper case."""
    return in_fours(mac.hex()[:_LETTERS].upper())


def matches(typed: str, mac: bytes) -> bool:
    """True where the letters typed from paper are those of a MAC; spaces and dashes do not count.

    All twelve must be there.
    """
    # NFKC: an input method may have left full-width letters.
    plain = unicodedata.normalize("NFKC", typed).upper().translate(_MISREAD)
    letters = "".join(filter(str.isalnum, plain))
    return len(mac.hex()) >= _LETTERS and letters == mac.hex()[:_LETTERS].upper()
