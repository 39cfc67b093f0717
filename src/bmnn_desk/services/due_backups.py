"""What is due of the backups: no place, one that failed, work in none of them, a week, a drill."""

from __future__ import annotations

from datetime import datetime, time, timedelta
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import (
    AWAY_AFTER_DAYS,
    DRILL_AFTER_DAYS,
    SAVED_WITHIN_DAYS,
    BackupDue,
    is_away_due,
    is_drill_due,
    is_save_due,
)
from bmnn_desk.domain.due import DueKind, DueRow
from bmnn_desk.domain.inspection_report import RecordKind, RecordRef
from bmnn_desk.domain.office import Role
from bmnn_desk.services.backup_places import places_of
from bmnn_desk.services.record_backup import state_of_backups
from bmnn_desk.storage.backup_troubles import read_troubles

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date
    from pathlib import Path

    from bmnn_desk.domain.backups import BackupState
    from bmnn_desk.services.work import Work

# Who sets a backup right: the officer lists places, the clerk plugs the drive in.
_MENDS = frozenset({Role.OFFICER, Role.CLERK})


def backups_due(work: Work, body: int, day: date) -> Iterator[DueRow]:
    """What the backups lack, for who can mend it; a store in memory has none to lack."""
    if work.folder is None or not _MENDS & work.actor.roles:
        return
    state = state_of_backups(work, body, day)
    if not state.places:
        yield _row(BackupDue.NO_PLACE)
    else:
        yield from _failed(work, work.folder, body, day)
        yield from _missing(state, day)
    if is_drill_due(state, day):
        last = state.drilled_on
        yield _row(BackupDue.DRILL, None if last is None else _after(last, DRILL_AFTER_DAYS))


def _failed(work: Work, folder: Path, body: int, day: date) -> Iterator[DueRow]:
    places = {each.id: each for each in places_of(work, body) if each.stands_on(day)}
    for trouble in read_troubles(folder):
        place = places.get(trouble.place)
        if place is not None:
            yield _row(BackupDue.FAILED, trouble.at.date(), place.words)


def _missing(state: BackupState, day: date) -> Iterator[DueRow]:
    since = state.unsaved_since
    if since is not None and is_save_due(state, day):
        yield _row(BackupDue.UNSAVED, _after(since, SAVED_WITHIN_DAYS), count=state.changed)
    if is_away_due(state, datetime.combine(day, time.min).astimezone()):
        newest = state.newest_away
        due = None if newest is None else _after(newest.astimezone().date(), AWAY_AFTER_DAYS)
        yield _row(BackupDue.AWAY, due)


def _after(last: date, days: int) -> date:
    return last + timedelta(days=days)


def _row(what: BackupDue, due: date | None = None, who: str = "", count: int = 1) -> DueRow:
    ref = RecordRef(kind=RecordKind.OFFICE, number=0)
    return DueRow(kind=DueKind.BACKUP, ref=ref, label=what.value, due=due, who=who, count=count)
