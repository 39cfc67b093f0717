"""Divides the document itself from headers, footers and annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.reading_patterns import (
    ANNEX,
    ANNEX_OF,
    AUTHORITY,
    PAGE_NUMBER,
    RECIPIENTS,
)
from bmnn_desk.papers.reading.rows import is_capital

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.papers.reading.rows import Row

_MAIN = frozenset({Area.BODY, Area.TABLE, Area.TEXT_BOX})
_LONGEST = 120
_MOST_TITLE = 5


def main_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of the document itself: no headers, footers, notes, page numbers, annexes.

    A heading of an annex counts after nơi nhận or a signature, or at the top of a page: in the
    text before them it is only spoken of.
    """
    own = [row for row in rows if row.line.area in _MAIN and not _is_page_number(row)]
    is_closed = False
    page = own[0].line.page if own else None
    for place, row in enumerate(own):
        is_top = row.line.page is not None and row.line.page != page
        page = row.line.page
        if (is_closed or is_top) and _opens_annex(own, place):
            return tuple(own[:place])
        is_closed = is_closed or bool(RECIPIENTS.match(row.text) or AUTHORITY.match(row.text))
    return tuple(own)


def _opens_annex(rows: Sequence[Row], place: int) -> bool:
    text = rows[place].text
    if len(text) > _LONGEST:
        return False
    return ANNEX.match(text) is not None or _is_titled_annex(rows[place : place + _MOST_TITLE])


def _is_titled_annex(rows: Sequence[Row]) -> bool:
    """True for a title in capitals, then "(Kèm theo …)"."""
    after = next((row for row in rows if not is_capital(row.text)), None)
    return after is not None and ANNEX_OF.match(after.text[:_LONGEST]) is not None


def _is_page_number(row: Row) -> bool:
    """A page number that no header holds; a number in a table is a fact of its table."""
    return row.line.area is Area.BODY and PAGE_NUMBER.fullmatch(row.text) is not None
