"""Makes the backups of an open desk: into each place that can be reached, old ones after new.

    for told in back_up_all(desk, body, BackupWhy.LOCK, places): …

A place gets the backup, then the store's newest shares of contents, then loses the backups that
newer ones stand in for. What one place refuses keeps none of the others from theirs.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import BackupRequest, kept_backups
from bmnn_desk.errors import BackupMissingError, DeskError, StoreMissingError
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.record_backup import (
    BackupsEndRequest,
    BackupStateAsked,
    backup_entries,
    backup_state,
    end_backups,
    record_backup,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.share_copies import bring_shares

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backups import BackupPlace, BackupWhy
    from bmnn_desk.storage.backup_file import BackupMade

FOLDER = "bmnn-sao-luu"
"""The folder of a place that holds its backups and their copy of contents.bin."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceTold:
    """What became of a place: the backup, or why there is none."""

    place: BackupPlace
    made: BackupMade | None
    error: DeskError | None


def back_up_all(
    desk: Desk, body: int, why: BackupWhy, reached: Mapping[int, Path | None]
) -> tuple[PlaceTold, ...]:
    """Back the store up into every place that stands today.

    `reached` says where each place is now, by its number; None or left out where it is away.

    Raises:
        NotAllowedError, AccountEndedError: who sits here may not.
    """
    now = datetime.now().astimezone()
    asked = BodyAsked(body=body)
    told = []
    for place in desk.read(backup_places, asked):
        if not place.stands_on(now.date()):
            continue
        try:
            made = back_up(desk, body, place, reached.get(place.id), why)
        except DeskError as error:
            told.append(PlaceTold(place=place, made=None, error=error))
        else:
            told.append(PlaceTold(place=place, made=made, error=None))
    return tuple(told)


def back_up(
    desk: Desk, body: int, place: BackupPlace, at: Path | None, why: BackupWhy
) -> BackupMade:
    """Back the store up into one place, and put that on record.

    Raises:
        BackupMissingError: the place is away.
        StoreMissingError: the store lies in memory.
        StoreDamagedError, JournalBrokenError: the store itself does not hold.
        DiskFullError, DiskFailingError, FolderNotWritableError: the disk refuses.
        DeskError: what `do` raises.
    """
    if at is None or not at.is_dir():
        raise BackupMissingError
    if desk.folder is None:
        raise StoreMissingError
    folder, now = at / FOLDER, datetime.now().astimezone()
    with as_desk_errors():
        folder.mkdir(mode=0o700, exist_ok=True)
    made = desk.back_up(folder, now)
    bring_shares(desk.folder / CONTENTS, folder / CONTENTS)
    desk.do(
        record_backup,
        BackupRequest(
            request_id=secrets.token_hex(16),
            day=now.date(),
            body=body,
            place=place.id,
            name=made.name,
            why=why,
            made_at=now.isoformat(timespec="seconds"),
            seq=made.manifest.head.seq,
            size=made.size,
            sha256=made.sha256,
        ),
    )
    _thin_out(desk, body, place, folder)
    return made


def is_changed(desk: Desk, body: int) -> bool:
    """Whether there is anything that no backup holds, and a place to back it up to."""
    day = datetime.now().astimezone().date()
    (state,) = desk.read(backup_state, BackupStateAsked(body=body, day=day))
    return bool(state.places and state.changed)


def _thin_out(desk: Desk, body: int, place: BackupPlace, folder: Path) -> None:
    """Take away what newer backups stand in for; a file that stays is asked for the next time."""
    entries = [
        entry
        for entry in desk.read(backup_entries, BodyAsked(body=body))
        if entry.place == place.id and entry.ended_on is None
    ]
    there = {entry.id: entry.made_at for entry in entries if (folder / entry.name).exists()}
    stay = kept_backups(there)
    gone = []
    for entry in entries:
        if entry.id in stay:
            continue
        with as_desk_errors():
            (folder / entry.name).unlink(missing_ok=True)
        gone.append(entry.id)
    if gone:
        day = datetime.now().astimezone().date()
        request = BackupsEndRequest(
            request_id=secrets.token_hex(16), day=day, body=body, backups=tuple(gone)
        )
        desk.do(end_backups, request)
