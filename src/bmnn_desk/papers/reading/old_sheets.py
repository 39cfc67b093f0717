"""What the sheets of an old register look like, for who says which column is which."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.old_register import OldHeading, OldSheetRead
from bmnn_desk.papers.reading.old_cells import text_of
from bmnn_desk.papers.reading.old_columns import columns_of, folded
from bmnn_desk.papers.reading.old_layout import LAYOUT

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.old_register import OldBook
    from bmnn_desk.papers.reading.old_columns import OldColumns
    from bmnn_desk.papers.reading.sheet import Sheet

MOST_SHEETS = 100
"""Of more sheets the others are read, or told as unknown, but not shown."""
MOST_HEADINGS = 100
_LONGEST = 80
_SAMPLES = 3
_NEAR = 50


def sheet_read(sheet: Sheet, book: OldBook | None, columns: OldColumns) -> OldSheetRead:
    """A sheet with its headings, what each was read as, and its first cells that say anything."""
    below = sheet.rows[columns.below :]
    headings = sorted(columns.headings.items())[:MOST_HEADINGS]
    return OldSheetRead(
        name=sheet.name,
        folded=folded(sheet.name),
        book=book,
        headings=tuple(
            OldHeading(
                column=at + 1,
                words=words[:_LONGEST],
                folded=folded(words),
                meant=columns.columns[at].heading if at in columns.columns and book else "",
                samples=_samples(sheet, columns.below, at),
            )
            for at, words in headings
        ),
        rows=len(below),
    )


def unread(sheet: Sheet, names: Mapping[str, str]) -> OldSheetRead:
    """A sheet that is no book: with the headings that some book knows the most of."""
    tried = [columns_of(sheet, book, names) for book in LAYOUT]
    return sheet_read(sheet, None, max(tried, key=lambda each: len(each.columns)))


def _samples(sheet: Sheet, below: int, at: int) -> tuple[str, ...]:
    found: list[str] = []
    for row in sheet.rows[below : below + _NEAR]:
        words = " ".join(text_of(row.cells[at]).split()) if at < len(row.cells) else ""
        if words:
            found.append(words[:_LONGEST])
        if len(found) == _SAMPLES:
            break
    return tuple(found)
