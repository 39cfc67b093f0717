"""What was backed up, and how the store stands with its backups."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupEntry, BackupState, RestoreKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.backup_places import places_of
from bmnn_desk.services.office_facts import endings
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.backups import BackupRequest
    from bmnn_desk.services.settings import BodyAsked

# Acts that change nothing worth another backup: of backups themselves, and of the way in.
_NOT_A_CHANGE = ("record_backup", "end_backups", "note_access")
_NEW_KEYS = "order_rekey"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupsEndRequest:
    """Backups that were taken away from their place, since newer ones do."""

    request_id: str
    day: date
    body: int
    backups: tuple[int, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupStateAsked:
    """How a body's store stands with its backups on a day."""

    body: int
    day: date


# Whoever leaves the desk backs it up.
@allowed(*Role)
def record_backup(work: Work, request: BackupRequest) -> int:
    """Put a backup that was made and read back on record; its number comes back.

    Raises:
        NotFoundError: the body has no such place.
    """
    place = work.find(t.BackupPlace, request.place, request.body)
    row = work.keep(
        t.Backup(
            body_id=request.body,
            place_id=place.id,
            name=request.name,
            why=request.why.value,
            day=request.day,
            made_at=request.made_at,
            seq=request.seq,
            size=request.size,
            sha256=request.sha256,
        )
    )
    work.about(t.Backup.__tablename__, row.id)
    return row.id


@allowed(*Role)
def end_backups(work: Work, request: BackupsEndRequest) -> tuple[int, ...]:
    """Put on record that backups were taken away; the endings' numbers come back.

    Raises:
        NotFoundError: none is named, the body has no such backup, or it was ended before.
    """
    ends = endings(work, t.Backup.__tablename__)
    if not request.backups:
        raise NotFoundError(t.Backup.__tablename__, 0)
    made = []
    for number in request.backups:
        row = work.find(t.Backup, number, request.body)
        if row.id in ends:
            raise NotFoundError(t.Backup.__tablename__, row.id)
        ending = t.Ending(kind=t.Backup.__tablename__, row=row.id, day=request.day, reason="")
        made.append(work.keep(ending).id)
    work.about(t.Backup.__tablename__, request.backups[0])
    return tuple(made)


@allowed(*Role)
def backup_entries(work: Work, asked: BodyAsked, after: int) -> Block[BackupEntry]:
    """Every backup on record, as it was made, with the day it was taken away."""
    ends = endings(work, t.Backup.__tablename__)
    rows = work.session.scalars(
        select(t.Backup)
        .where(t.Backup.body_id == asked.body, t.Backup.id > after)
        .order_by(t.Backup.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            BackupEntry(
                id=row.id,
                place=row.place_id,
                name=row.name,
                why=BackupWhy(row.why),
                made_at=datetime.fromisoformat(row.made_at),
                seq=row.seq,
                size=row.size,
                sha256=row.sha256,
                ended_on=ends.get(row.id),
            )
            for row in rows
        ),
        next_key=rows[-1].id if len(rows) == BLOCK else None,
    )


@allowed(*Role)
def backup_state(work: Work, asked: BackupStateAsked, _after: int) -> Block[BackupState]:
    """How many places there are, what no backup holds, and when the last ones were made."""
    return Block(rows=(state_of_backups(work, asked.body, asked.day),), next_key=None)


@allowed(*Role)
def newest_backup(work: Work, asked: BodyAsked, _after: int) -> Block[datetime]:
    """When the newest backup of all was made (UTC); no row where there is none.

    A part of `backup_state` that costs nothing, for what is shown after every act.
    """
    places = [each.id for each in places_of(work, asked.body)]
    newest = _newest(work, asked.body, places)
    return Block(rows=() if newest is None else (newest,), next_key=None)


def state_of_backups(work: Work, body: int, day: date) -> BackupState:
    """As `backup_state`."""
    places = {place.id: place for place in places_of(work, body)}
    away = [number for number, place in places.items() if place.drive is not None]
    held = select(func.coalesce(func.max(t.Backup.seq), 0)).where(t.Backup.body_id == body)
    unsaved = select(func.count(), func.min(t.Act.at_utc)).where(
        t.Act.seq > held.scalar_subquery(), t.Act.verb.not_in(_NOT_A_CHANGE)
    )
    changed, since = work.session.execute(unsaved).one()
    drilled = select(func.max(t.Restore.day)).where(
        t.Restore.body_id == body, t.Restore.kind == RestoreKind.DRILL.value
    )
    return BackupState(
        places=sum(place.stands_on(day) for place in places.values()),
        changed=changed,
        newest=_newest(work, body, list(places)),
        newest_away=_newest(work, body, away),
        drilled_on=work.session.scalar(drilled),
        # By the clock: the day of an act is the office's, which may lie back.
        unsaved_since=datetime.fromisoformat(since).astimezone().date() if since else None,
        keys_changed=_keys_changed(work, body),
    )


def _keys_changed(work: Work, body: int) -> bool:
    """Whether new keys were ordered after the last backup that was made for such."""
    made = select(func.coalesce(func.max(t.Backup.seq), 0)).where(
        t.Backup.body_id == body, t.Backup.why == BackupWhy.KEYS.value
    )
    ordered = select(func.max(t.Act.seq)).where(t.Act.verb == _NEW_KEYS)
    return (work.session.scalar(ordered) or 0) > (work.session.scalar(made) or 0)


def _newest(work: Work, body: int, places: list[int]) -> datetime | None:
    rows = work.session.scalars(
        select(t.Backup.made_at).where(t.Backup.body_id == body, t.Backup.place_id.in_(places))
    )
    # With their zones: as texts they would not be in order.
    found = [datetime.fromisoformat(each).astimezone(UTC) for each in rows]
    return max(found, default=None)
