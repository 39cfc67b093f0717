"""Since when a year is closed, and what came into its books after that."""

from __future__ import annotations

from sqlalchemy import func, select

from bmnn_desk.domain.year_close import YearClosing
from bmnn_desk.services.close_year import year_closed
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.services.year_statistics import READERS, YearAsked, window_of
from bmnn_desk.storage import tables as t


@allowed(*READERS)
def year_closing(work: Work, asked: YearAsked, _after: int) -> Block[YearClosing]:
    """The closing of a year of a body; nothing comes back while it is open."""
    closed = year_closed(work, asked.body, asked.year)
    if closed is None:
        return Block(rows=(), next_key=None)
    window = window_of(work, asked.body, asked.year)
    late = work.session.scalar(
        select(func.count(t.Line.id))
        .join(t.Volume, t.Volume.id == t.Line.volume_id)
        .join(t.Book, t.Book.id == t.Volume.book_id)
        .where(
            t.Book.body_id == asked.body,
            t.Line.act_seq > closed.act_seq,
            t.Line.day.between(window.since, window.until),
        )
    )
    row = YearClosing(
        year=closed.year, day=closed.day, exceptions=len(closed.exceptions), late_lines=late or 0
    )
    return Block(rows=(row,), next_key=None)
