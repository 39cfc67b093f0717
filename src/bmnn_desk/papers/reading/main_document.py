"""Divides the document itself from headers, footers and annexes."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.document import Area
from bmnn_desk.papers.reading.reading_patterns import (
    ANNEX,
    ANNEX_OF,
    ANNEX_TITLE,
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
_APART_MM = 4.0
_NEIGHBOURS = 2


def main_rows(rows: Sequence[Row]) -> tuple[Row, ...]:
    """The rows of the document itself: no headers, footers, notes, page numbers, annexes.

    A heading of an annex counts after nơi nhận or a signature, or at the top of a page: in the
    text before them it is only spoken of.
    """
    own = [row for row in rows if row.line.area in _MAIN]
    own = [row for at, row in enumerate(own) if not _is_page_number(own, at)]
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
    if ANNEX.match(text) or (ANNEX_TITLE.match(text) and is_capital(text)):
        return True
    return _is_titled_annex(rows[place : place + _MOST_TITLE])


def _is_titled_annex(rows: Sequence[Row]) -> bool:
    """True for a title in capitals, then "(Kèm theo …)"."""
    after = next((row for row in rows if not is_capital(row.text)), None)
    return after is not None and ANNEX_OF.match(after.text[:_LONGEST]) is not None


def _is_page_number(rows: Sequence[Row], at: int) -> bool:
    """True for a number that stands alone at the start or end of a PDF page.

    A number in the lines of a column is a part of its text: "(bản số" and "01)" may be broken.
    """
    row = rows[at]
    if row.line.page is None or not PAGE_NUMBER.fullmatch(row.text):
        return False
    sides = [rows[other] for other in (at - 1, at + 1) if 0 <= other < len(rows)]
    beside = [one for one in sides if one.line.page == row.line.page]
    is_end = len(beside) < _NEIGHBOURS
    return is_end and not any(
        one.line.flow == row.line.flow and _gap_mm(one, row) < _APART_MM for one in beside
    )


def _gap_mm(one: Row, other: Row) -> float:
    edges = [(row.line.top_mm, row.line.bottom_mm) for row in (one, other)]
    (top, bottom), (other_top, other_bottom) = edges
    if top is None or bottom is None or other_top is None or other_bottom is None:
        return 0.0
    return max(other_top - bottom, top - other_bottom)
