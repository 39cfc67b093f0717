"""A book with all its parts, for the tests of its papers."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from bmnn_desk.domain.register_parts import (
    ClosingFacts,
    Continuation,
    OpeningFacts,
    RegisterPart,
    SheetHeading,
    totals_by_level,
)
from bmnn_desk.domain.secrecy import SecrecyLevel
from tests.papers.register_samples import book_of, entries_of

if TYPE_CHECKING:
    from bmnn_desk.papers.register_book import RegisterBook, RegisterPaper

ALL_PARTS = (
    RegisterPart.COVER,
    RegisterPart.OPENING,
    RegisterPart.LINES,
    RegisterPart.CLOSING,
)
OPENING = OpeningFacts(place="Sông Lam", day=date(2026, 1, 5), sheets=60, first_ordinal=1)
HEADING = SheetHeading(
    parent="Ủy ban nhân dân tỉnh Sông Lam",
    agency="Sở Kế hoạch và Phát triển",
    place="Sông Lam",
    day=None,
    title="THỐNG KÊ BÍ MẬT NHÀ NƯỚC",
    lines=("Năm 2026 (từ ngày 15/12/2025 đến ngày 14/12/2026)",),
)


def whole_book(pack: str, kind: str = "outgoing_register", count: int = 8) -> RegisterBook:
    """Cover, opening page, lines, closing page."""
    entries = entries_of(kind, count)
    closing = ClosingFacts(
        place="Sông Lam",
        day=date(2026, 12, 30),
        sheets=4,
        first_ordinal=1 if count else None,
        last_ordinal=count or None,
        cancelled=1,
        totals=totals_by_level(entries, tuple(SecrecyLevel), frozenset({2})),
    )
    book = book_of(pack, kind, entries)
    return replace(book, parts=ALL_PARTS, opening=OPENING, closing=closing)


def lines_only(book: RegisterBook) -> RegisterBook:
    """The same book's sheets with no cover and no signatures."""
    return replace(book, parts=(RegisterPart.LINES,))


def after(paper: RegisterPaper) -> Continuation:
    """Where a print goes on: below the last row of this one."""
    last = paper.rows[-1]
    return Continuation(sheet=last.sheet, bottom_mm=last.top_mm + last.height_mm)
