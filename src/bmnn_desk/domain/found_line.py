"""A line that a search over all books found."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.domain.books import BookKind
    from bmnn_desk.domain.secrecy import SecrecyLevel


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class FoundLine:
    """A line as its book has it: which book, where, what of it may be read here.

    `number` is the arrival number, empty in other books; `whose` who sent or gets it; `title` is
    empty where it may not be read or is not in the book.
    """

    line: int
    item: int
    kind: BookKind
    book: int
    volume: int
    ordinal: int
    number: str
    day: date
    reference: str
    type_name: str
    title: str
    level: SecrecyLevel
    whose: tuple[str, ...]
    stands: bool
