"""Arrival numbers (số đến): one series a year, never given again."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.services.open_book import last_number
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.incoming import IncomingRequest
    from bmnn_desk.services.open_volume import OpenPlace
    from bmnn_desk.services.work import Work

ARRIVAL_SERIES = "arrival"


def take_arrival(
    work: Work, request: IncomingRequest, item: int, place: OpenPlace
) -> t.NumberTaken:
    """Take one more than the last for an item; the year's first is the ordinal of its line.

    So a book that goes on from a paper one goes on with its arrival numbers too.
    """
    series = _series(work, request)
    if series is None:
        series = work.keep(
            t.Series(
                body_id=request.body,
                kind=ARRIVAL_SERIES,
                type_code="",
                unit="",
                year=request.day.year,
                first=place.ordinal,
            )
        )
    last = last_number(work, series)
    number = series.first if last is None else last + 1
    return work.keep(
        t.NumberTaken(series_id=series.id, number=number, item_id=item, day=request.day)
    )


def _series(work: Work, request: IncomingRequest) -> t.Series | None:
    return work.session.scalars(
        select(t.Series).where(
            t.Series.body_id == request.body,
            t.Series.kind == ARRIVAL_SERIES,
            t.Series.year == request.day.year,
        )
    ).first()
