"""Arrival numbers (số đến): one series a year, never given again."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming import IncomingRequest
    from bmnn_desk.services.open_volume import OpenPlace
    from bmnn_desk.services.work import Work

ARRIVAL_SERIES = "arrival"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NextArrival:
    """The number that comes next; `series` None where it begins the year's."""

    series: t.Series | None
    number: int


def next_arrival(work: Work, body: int, place: OpenPlace) -> NextArrival:
    """One more than the last; the year's first is the ordinal of the line that takes it.

    So a book that goes on from a paper one goes on with its arrival numbers too.
    """
    series = work.session.scalars(
        select(t.Series).where(
            t.Series.body_id == body,
            t.Series.kind == ARRIVAL_SERIES,
            t.Series.year == place.book.year,
        )
    ).first()
    if series is None:
        return NextArrival(series=None, number=place.ordinal)
    last = work.session.scalar(
        select(func.max(t.NumberTaken.number)).where(t.NumberTaken.series_id == series.id)
    )
    return NextArrival(series=series, number=series.first if last is None else last + 1)


def take_arrival(
    work: Work, request: IncomingRequest, item: int, coming: NextArrival
) -> t.NumberTaken:
    """Take the number for an item."""
    series = coming.series or work.keep(
        t.Series(
            body_id=request.body,
            kind=ARRIVAL_SERIES,
            type_code="",
            unit="",
            year=request.day.year,
            first=coming.number,
        )
    )
    return work.keep(
        t.NumberTaken(series_id=series.id, number=coming.number, item_id=item, day=request.day)
    )
