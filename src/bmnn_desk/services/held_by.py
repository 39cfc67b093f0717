"""What a person of the office has in his hands: copies, stamps, sticks, cipher devices."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.leaving import GivenCopy, HeldCopy, KeptThing
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.services.away_copies import copies_now
from bmnn_desk.services.cipher_devices import devices_kept_by
from bmnn_desk.services.list_drive import drives_on
from bmnn_desk.services.stamp_inventory import stamps_kept_by
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Iterable
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work


def held_counts(work: Work, body: int, persons: Collection[int]) -> dict[int, int]:
    """How many copies of a body each of these people holds, loans among them; none is left out.

    It goes through the newest moves of these people alone, however many copies there are.
    """
    counts = dict.fromkeys(persons, 0)
    for chunk in in_chunks(list(persons)):
        rows = work.session.execute(
            select(t.CopyNow.person_id, func.count())
            .where(t.CopyNow.person_id.in_(chunk), *_held(body))
            .group_by(t.CopyNow.person_id)
        )
        counts |= {person: count for person, count in rows if person is not None}
    return counts


def held_copies(work: Work, body: int, person: int) -> tuple[HeldCopy, ...]:
    """The copies of a body that a person holds, as they came to him."""
    rows = work.session.execute(
        select(t.CopyNow.copy_id, t.CopyNow.state, t.CopyNow.place, t.CopyNow.day)
        .where(t.CopyNow.person_id == person, *_held(body))
        .order_by(t.CopyNow.event_id)
    ).all()
    known = copies_now(work, body, [row.copy_id for row in rows])
    return tuple(
        HeldCopy(
            copy=row.copy_id,
            reference=now.at.reference,
            day=now.at.day,
            level=now.level,
            number=now.at.number,
            place=row.place,
            since=row.day,
            is_loan=row.state == CopyState.LENT.value,
        )
        for row in rows
        if (now := known.get(row.copy_id)) is not None
    )


def given_copies(work: Work, body: int, person: int, since: date) -> tuple[GivenCopy, ...]:
    """The copies that went from a person to somebody else from a day on, as they went."""
    his, then, between = (aliased(t.CopyEvent) for _ in range(3))
    following = (
        select(func.min(between.id))
        .where(between.copy_id == his.copy_id, between.id > his.id)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(then)
        .join(his, (his.copy_id == then.copy_id) & (then.id == following))
        .where(
            his.person_id == person,
            then.person_id.is_distinct_from(person),
            then.day >= since,
        )
        .order_by(then.id)
    ).scalars()
    moves = list(rows)
    known = copies_now(work, body, {move.copy_id for move in moves})
    return tuple(
        GivenCopy(
            reference=now.at.reference,
            level=now.level,
            number=now.at.number,
            day=move.day,
            to=move.holder,
            place=move.place,
        )
        for move in moves
        if (now := known.get(move.copy_id)) is not None
    )


def kept_things(work: Work, body: int, person: int, day: date) -> tuple[KeptThing, ...]:
    """The stamps, listed sticks and cipher devices that a person keeps on a day."""
    return tuple(_things(work, body, person, day))


def _things(work: Work, body: int, person: int, day: date) -> Iterable[KeptThing]:
    stamps = work.law.on(day).stamps
    for row in stamps_kept_by(work, body, person):
        yield KeptThing(kind="stamp", name=stamps[row.stamp].name, place=row.place)
    for device in devices_kept_by(work, body, person):
        name = f"{device.kind} {device.serial}".strip()
        yield KeptThing(kind="device", name=name, place=device.place)
    # The list of sticks has names, not people: it is older than the people's files.
    name = work.find(t.Person, person).name.casefold()
    for drive in drives_on(work, body, day):
        if drive.holder.strip().casefold() == name:
            yield KeptThing(kind="drive", name=f"{drive.model} {drive.serial}".strip(), place="")


def _held(body: int) -> tuple[ColumnElement[bool], ...]:
    # A sum, for which SQLite has no index: the people's index is to be gone through, not the
    # body's, by which all its copies would be.
    return t.CopyNow.body_id + 0 == body, t.CopyNow.ours.is_(True)
