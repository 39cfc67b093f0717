"""The inventory of the office's stamps: which it has, how large, with whom."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select, true

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.office_order import StampHeld, StampSetCase
from bmnn_desk.domain.stamp_inventory import StampEntry, StampSize
from bmnn_desk.domain.stamps import CIRCULAR_STAMPS, MarkWay
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError
from bmnn_desk.services.people import names_of
from bmnn_desk.services.record_commitments import require_people
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping
    from datetime import date

    from bmnn_desk.domain.marks import MarkMade
    from bmnn_desk.domain.stamp_inventory import StampFound, StampsRequest
    from bmnn_desk.domain.stamps import Stamp
    from bmnn_desk.law.regime import Regime
    from bmnn_desk.services.people import PeopleAsked

LARGEST_STAMP_MM = 200.0


@allowed(Role.OFFICER, Role.CLERK)
def record_stamps(work: Work, request: StampsRequest) -> tuple[int, ...]:
    """Keep stamps as they were found; the rows' numbers come back. The newest of each holds.

    Raises:
        NotFoundError: there is no such body, a stamp is none of the set or named twice, or a
            keeper never had a post in the body.
        ReasonMissingError: nothing was looked at, or a measure cannot be one.
        DaysOutOfOrderError: it was laid beside the specimen after that day, or a newer look at
            the stamp is on record.
    """
    work.find(t.Body, request.body)
    _check(work, request)
    rows = [_keep(work, request, found).id for found in request.found]
    work.about(t.StampSeen.__tablename__, rows[0])
    return tuple(rows)


@allowed(Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
def stamp_inventory(work: Work, asked: PeopleAsked, _after: int) -> Block[StampEntry]:
    """Every stamp of the set with what is known of it, by the specimens of that day's pack.

    Raises:
        NotFoundError: there is no such body.
        NoRegimeError: no regime that the program knows is in force that day.
    """
    work.find(t.Body, asked.body)
    regime, seen = work.law.on(asked.day), newest_stamps(work, asked.body)
    keepers = {row.keeper_id for row in seen.values() if row.keeper_id is not None}
    names = names_of(work, keepers)
    return Block(
        rows=tuple(
            _entry(place, stamp, regime, seen.get(stamp), names)
            for place, stamp in enumerate(CIRCULAR_STAMPS, start=1)
        ),
        next_key=None,
    )


def newest_stamps(work: Work, body: int, day: date | None = None) -> dict[Stamp, t.StampSeen]:
    """The newest look at each stamp of a body, or the newest by a day."""
    newest = (
        select(func.max(t.StampSeen.id))
        .where(t.StampSeen.body_id == body, true() if day is None else t.StampSeen.day <= day)
        .group_by(t.StampSeen.stamp)
    )
    rows = work.session.scalars(select(t.StampSeen).where(t.StampSeen.id.in_(newest)))
    return {row.stamp: row for row in rows}


def stamps_kept_by(work: Work, body: int, person: int) -> tuple[t.StampSeen, ...]:
    """The stamps that a person keeps."""
    rows = newest_stamps(work, body).values()
    return tuple(row for row in rows if row.held and row.keeper_id == person)


def stamp_set_case(work: Work, body: int, day: date) -> StampSetCase:
    """The whole set, and what of it the office has (CFG-05); what was not measured fits not."""
    regime = work.law.on(day)
    return StampSetCase(
        wanted=frozenset(CIRCULAR_STAMPS),
        held=tuple(
            StampHeld(stamp=stamp, fits=bool(_fits(regime, row)))
            for stamp, row in newest_stamps(work, body, day).items()
            if row.held
        ),
    )


def stamp_step_case(work: Work, body: int, marks: Iterable[MarkMade], day: date) -> StampSetCase:
    """The stamps that a step puts on by hand, as far as they were looked for by then (CFG-05B).

    One that nobody ever looked for is no reason to stop: it may well be there.
    """
    seen = newest_stamps(work, body, day)
    by_hand = {mark.stamp for mark in marks if mark.way is MarkWay.RUBBER}
    return StampSetCase(
        wanted=frozenset(by_hand & set(seen)),
        held=tuple(StampHeld(stamp=stamp, fits=True) for stamp, row in seen.items() if row.held),
    )


def _check(work: Work, request: StampsRequest) -> None:
    if not request.found:
        raise ReasonMissingError
    stamps = [found.stamp for found in request.found]
    if len(set(stamps)) < len(stamps) or not set(stamps) <= set(CIRCULAR_STAMPS):
        raise NotFoundError(t.StampSeen.__tablename__, 0)
    if keepers := {found.keeper for found in request.found if found.keeper is not None}:
        require_people(work, request.body, tuple(keepers))
    before = newest_stamps(work, request.body)
    for found in request.found:
        if found.size is not None and not _can_be(found.size):
            raise ReasonMissingError
        if found.specimen_on is not None and found.specimen_on > request.day:
            raise DaysOutOfOrderError(request.day, found.specimen_on)
        last = before.get(found.stamp)
        if last is not None and last.day > request.day:
            raise DaysOutOfOrderError(request.day, last.day)


def _can_be(size: StampSize) -> bool:
    return all(0 < side <= LARGEST_STAMP_MM for side in (size.width_mm, size.height_mm))


def _keep(work: Work, request: StampsRequest, found: StampFound) -> t.StampSeen:
    size = found.size if found.held else None
    return work.keep(
        t.StampSeen(
            body_id=request.body,
            stamp=found.stamp,
            day=request.day,
            held=found.held,
            width_mm=None if size is None else size.width_mm,
            height_mm=None if size is None else size.height_mm,
            specimen_on=found.specimen_on if found.held else None,
            keeper_id=found.keeper if found.held else None,
            place=found.place.strip() if found.held else "",
        )
    )


def _entry(
    place: int,
    stamp: Stamp,
    regime: Regime,
    seen: t.StampSeen | None,
    names: Mapping[int, str],
) -> StampEntry:
    shape = regime.stamps[stamp]
    keeper = None if seen is None else seen.keeper_id
    return StampEntry(
        id=place,
        stamp=stamp,
        name=shape.name,
        form=shape.form,
        specimen=StampSize(width_mm=shape.width_mm, height_mm=shape.height_mm),
        confidence=shape.confidence,
        doubts=shape.doubts,
        seen_on=None if seen is None else seen.day,
        held=seen is not None and seen.held,
        size=None if seen is None else _size(seen),
        fits=None if seen is None else _fits(regime, seen),
        specimen_on=None if seen is None else seen.specimen_on,
        keeper=keeper,
        keeper_name="" if keeper is None else names[keeper],
        place="" if seen is None else seen.place,
    )


def _fits(regime: Regime, row: t.StampSeen) -> bool | None:
    size, shape = _size(row), regime.stamps[row.stamp]
    if size is None:
        return None
    specimen = StampSize(width_mm=shape.width_mm, height_mm=shape.height_mm)
    return size.fits(specimen, regime.specimen.tolerance_mm)


def _size(row: t.StampSeen) -> StampSize | None:
    if row.width_mm is None or row.height_mm is None:
        return None
    return StampSize(width_mm=row.width_mm, height_mm=row.height_mm)
