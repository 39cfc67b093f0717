"""Copies taken out, as a list shows them: which takings out there are, and how each stands."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select, union_all

from bmnn_desk.domain.numbers import fold
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.trips import TripEndKind, TripRow, trip_state
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.list_ids import ids_block, ids_of
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.services.trip_copies import taken_copies
from bmnn_desk.services.word_like import copies_like, rows_like
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from array import array
    from collections.abc import Collection, Iterable, Mapping
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.trip_copies import TakenCopy

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
    wanted = fold(asked.words).split()
    # Where words are looked for, what may have them is gone by, and not all that the body has.
    body = t.TakingOut.body_id + 0 if wanted else t.TakingOut.body_id
    trips = select(t.TakingOut.id).where(body == asked.body)
    if asked.only_open:
        trips = trips.where(has_copies_out())
    ids = ids_of(work, trips.where(*map(_may_have, wanted)))
    if wanted:
        ids = [
            row.id
            for chunk in in_chunks(ids)
            for row in rows_of_trips(work, asked.body, asked.day, chunk)
            if says(wanted, row.taker, row.unit, row.place, row.permitted_by, row.references)
        ]
    return ids_block(ids, newest_first=True)


@allowed(*READERS)
def trip_rows(work: Work, asked: AwayRowsAsked, _after: int) -> Block[TripRow]:
    """The takings out in the order asked; one that the body has not gives no row."""
    found = {row.id: row for row in rows_of_trips(work, asked.body, asked.day, asked.ids)}
    return Block(rows=tuple(found[each] for each in asked.ids if each in found), next_key=None)


def _may_have(word: str) -> ColumnElement[bool]:
    """The condition on `taking_out` by which what is looked into may have a word."""
    trip, copy = t.TakingOut, t.TakingOutCopy
    texts = (trip.taker, trip.unit, trip.place, trip.permitted_by, trip.permit_title)
    of_copies = select(copy.taking_out_id).where(copy.copy_id.in_(copies_like(word)))
    return trip.id.in_(union_all(rows_like(word, *texts), of_copies))


def has_copies_out() -> ColumnElement[bool]:
    """The condition on `taking_out`: one of its copies did not move since it left."""
    newest = is_there(t.CopyNow.copy_id, t.CopyNow.event_id == t.TakingOutCopy.event_id)
    return is_there(t.TakingOutCopy.id, t.TakingOutCopy.taking_out_id == t.TakingOut.id, newest)


def rows_of_trips(work: Work, body: int, day: date, ids: Collection[int]) -> tuple[TripRow, ...]:
    """The takings out of those numbers that the body has, as they stand that day."""
    trips = work.session.scalars(
        select(t.TakingOut)
        # A sum, for which there is no index: their own numbers are to be gone by.
        .where(t.TakingOut.id.in_(ids), t.TakingOut.body_id + 0 == body)
        .order_by(t.TakingOut.id)
    ).all()
    numbers = [each.id for each in trips]
    taken, told = taken_copies(work, numbers), _told(work, numbers)
    copies = {trip: [each.row.copy_id for each in rows] for trip, rows in taken.items()}
    names = references(work, body, [copy for each in copies.values() for copy in each])
    return tuple(
        _row(trip, day, taken[trip.id], told.get(trip.id, {}), names_of(copies[trip.id], names))
        for trip in trips
    )


def references(work: Work, body: int, copies: Collection[int]) -> dict[int, str]:
    """Số, ký hiệu of the document of each copy."""
    return {copy: row.reference for copy, row in copies_to_give(work, body, copies).items()}


def names_of(copies: Iterable[int], names: dict[int, str]) -> str:
    """The documents of copies, each named once."""
    return ", ".join(dict.fromkeys(names[copy] for copy in copies if names.get(copy)))


def says(wanted: Iterable[str], *texts: str) -> bool:
    """Whether every folded word stands somewhere in these texts of a row."""
    said = fold(" ".join(texts))
    return all(word in said for word in wanted)


def _told(work: Work, trips: Collection[int]) -> dict[int, dict[TripEndKind, int]]:
    """The act of the newest report of each kind."""
    found: defaultdict[int, dict[TripEndKind, int]] = defaultdict(dict)
    for trip, kind, act in work.session.execute(
        select(
            t.TakingOutReport.taking_out_id,
            t.TakingOutReport.kind,
            func.max(t.TakingOutReport.act_seq),
        )
        .where(t.TakingOutReport.taking_out_id.in_(trips))
        .group_by(t.TakingOutReport.taking_out_id, t.TakingOutReport.kind)
    ):
        found[trip][TripEndKind(kind)] = act
    return found


def _row(
    trip: t.TakingOut,
    day: date,
    taken: Collection[TakenCopy],
    told: Mapping[TripEndKind, int],
    names: str,
) -> TripRow:
    out = sum(each.kind is None for each in taken)
    lost = sum(each.kind is TripEndKind.LOST for each in taken)
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
        copies=len(taken),
        out=out,
        lost=lost,
        told_back=trip.permitted_on is None or _is_told(TripEndKind.RETURNED, taken, told),
        told_loss=_is_told(TripEndKind.LOST, taken, told),
        state=trip_state(trip.until, day, out=out, lost=lost),
    )


def _is_told(
    kind: TripEndKind, taken: Collection[TakenCopy], told: Mapping[TripEndKind, int]
) -> bool:
    """A report tells of what was on record by then: what ended later wants its own."""
    acts = [0 if each.end is None else each.end.act_seq for each in taken if each.kind is kind]
    return not acts or (kind in told and max(acts) <= told[kind])
