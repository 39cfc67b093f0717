"""Copies taken out, as a list shows them: which takings out there are, and how each stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.trips import TripEndKind, TripRow, trip_state
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import ColumnElement

MOST_ROWS = 500
READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayAsked:
    """Rows of a list of what is away, of a body on a day; `only_open` leaves out what is over."""

    body: int
    day: date
    words: str = ""
    only_open: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class AwayRowsAsked:
    """Rows of such a list by their numbers, 500 at most."""

    body: int
    day: date
    ids: tuple[int, ...]

    def __post_init__(self) -> None:
        """Refuse more than a list asks for at once: it would keep others waiting."""
        if len(self.ids) > MOST_ROWS:
            raise ValueError(len(self.ids))


@allowed(*READERS)
def trip_ids(work: Work, asked: AwayAsked, _after: int) -> Block[array[int]]:
    """One array ("q") of a body's takings out, newest first."""
    trips = select(t.TakingOut.id).where(t.TakingOut.body_id == asked.body)
    if asked.only_open:
        trips = trips.where(has_copies_out())
    ids = ids_of(work, trips)
    if wanted := fold(asked.words):
        ids = [
            row.id
            for chunk in in_chunks(ids)
            for row in rows_of_trips(work, asked.body, asked.day, chunk)
            if _says(row, wanted)
        ]
    return ids_block(ids, newest_first=True)


@allowed(*READERS)
def trip_rows(work: Work, asked: AwayRowsAsked, _after: int) -> Block[TripRow]:
    """The takings out in the order asked; one that the body has not gives no row."""
    found = {row.id: row for row in rows_of_trips(work, asked.body, asked.day, asked.ids)}
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


def has_copies_out() -> ColumnElement[bool]:
    """The condition on `taking_out`: one of its copies did not move since it left."""
    newest = is_there(t.CopyNow.copy_id, t.CopyNow.event_id == t.TakingOutCopy.event_id)
    return is_there(t.TakingOutCopy.id, t.TakingOutCopy.taking_out_id == t.TakingOut.id, newest)


def rows_of_trips(work: Work, body: int, day: date, ids: Collection[int]) -> tuple[TripRow, ...]:
    """The takings out of those numbers that the body has, as they stand that day."""
    trips = work.session.scalars(
        select(t.TakingOut)
        .where(t.TakingOut.id.in_(ids), t.TakingOut.body_id == body)
        .order_by(t.TakingOut.id)
    ).all()
    ends: dict[int, list[TripEndKind | None]] = defaultdict(list)
    copies: dict[int, list[int]] = defaultdict(list)
    for trip, taken in taken_copies(work, [each.id for each in trips]).items():
        copies[trip] = [each.row.copy_id for each in taken]
        ends[trip] = [each.kind for each in taken]
    told = _told(work, [each.id for each in trips])
    names = references(work, body, [copy for each in copies.values() for copy in each])
    return tuple(
        _row(
            trip,
            day,
            ends[trip.id],
            told.get(trip.id, frozenset()),
            names_of(copies[trip.id], names),
        )
        for trip in trips
    )


def references(work: Work, body: int, copies: Collection[int]) -> dict[int, str]:
    """Số, ký hiệu of the document of each copy."""
    found: dict[int, str] = {}
    for chunk in in_chunks(list(copies)):
        found |= {copy: row.reference for copy, row in copies_to_give(work, body, chunk).items()}
    return found


def names_of(copies: Iterable[int], names: dict[int, str]) -> str:
    """The documents of copies, each named once."""
    return ", ".join(dict.fromkeys(names[copy] for copy in copies if names.get(copy)))


def _told(work: Work, trips: Collection[int]) -> dict[int, frozenset[TripEndKind]]:
    found: dict[int, frozenset[TripEndKind]] = {}
    for trip, kind in work.session.execute(
        select(t.TakingOutReport.taking_out_id, t.TakingOutReport.kind).where(
            t.TakingOutReport.taking_out_id.in_(trips)
        )
    ):
        found[trip] = found.get(trip, frozenset()) | {TripEndKind(kind)}
    return found


def _row(
    trip: t.TakingOut,
    day: date,
    ends: Collection[TripEndKind | None],
    told: frozenset[TripEndKind],
    names: str,
) -> TripRow:
    out = sum(end is None for end in ends)
    lost = sum(end is TripEndKind.LOST for end in ends)
    back = TripEndKind.RETURNED in ends
    return TripRow(
        id=trip.id,
        leaves_on=trip.leaves_on,
        until=trip.until,
        abroad=trip.abroad,
        taker=trip.taker,
        unit=trip.unit,
        place=trip.place,
        permitted_by=", ".join(filter(None, (trip.permit_title, trip.permitted_by))),
        references=names,
        copies=len(ends),
        out=out,
        lost=lost,
        told_back=not back or trip.permitted_on is None or TripEndKind.RETURNED in told,
        told_loss=not lost or TripEndKind.LOST in told,
        state=trip_state(trip.until, day, out=out, lost=lost),
    )


def _says(row: TripRow, wanted: str) -> bool:
    said = fold(" ".join((row.taker, row.unit, row.place, row.permitted_by, row.references)))
    return all(word in said for word in wanted.split())
