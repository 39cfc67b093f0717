"""How much is still open of a year: counted a few thousand rows at a time, and without a name."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING, Any

from sqlalchemy import func, select

from bmnn_desk.services.open_books import open_books
from bmnn_desk.services.open_texts import open_lines, open_slips, unnumbered_texts
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_statistics import READERS
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterator

    from sqlalchemy import Select
    from sqlalchemy.orm import InstrumentedAttribute

    from bmnn_desk.services.close_year import OpenPointsAsked

# So many slips or lines to a block: all of 100,000 at once keep the window waiting for a second.
_SPAN = 5_000
# A block is known by its part, and by the last number that the block before it looked at.
_PARTS = 1 << 40


@allowed(*READERS)
def open_point_counts(work: Work, asked: OpenPointsAsked, after: int) -> Block[int]:
    """Counts that together are the number of a year's `open_points`.

    Raises:
        NotFoundError: there is no such body.
    """
    body = work.find(t.Body, asked.body).id
    part, first = divmod(after, _PARTS)
    parts = tuple(_parts(body, asked))
    if part == len(parts):
        books = sum(1 for _ in open_books(work, body, asked.year, asked.day))
        return Block(rows=(books,), next_key=None)
    rows, key = parts[part]
    last = work.session.scalar(select(func.max(key))) or 0
    until = first + _SPAN
    within = rows.where(key > first, key <= until).subquery()
    found = work.session.scalar(select(func.count()).select_from(within)) or 0
    following = (part + 1) * _PARTS if until >= last else part * _PARTS + until
    return Block(rows=(found,), next_key=following)


def _parts(
    body: int, asked: OpenPointsAsked
) -> Iterator[tuple[Select[*tuple[Any, ...]], InstrumentedAttribute[int]]]:
    end = date(asked.year, 12, 31)
    yield open_slips(body, end), t.Slip.id
    yield unnumbered_texts(body, end), t.Slip.id
    for _kind, rows in open_lines(body, end, asked.day):
        yield rows, t.Line.id
