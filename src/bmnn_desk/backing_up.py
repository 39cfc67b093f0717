"""Makes the backups of an open desk: into each place that can be reached, old ones after new.

    for told in back_up_all(desk, body, BackupWhy.LOCK, places): …

The copy is made once in the store's own folder. Then each place gets it, the store's newest shares
of contents after it, and loses the backups that newer ones stand in for. What one place refuses
keeps none of the others from theirs, and no place, however slow, holds the desk.
"""

from __future__ import annotations

import secrets
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import BackupRequest, kept_backups
from bmnn_desk.errors import (
    BackupMissingError,
    BackupSlowError,
    DeskError,
    DiskFailingError,
    StoreMissingError,
)
from bmnn_desk.machine.backup_reach import reached_places
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.services.backup_places import backup_places
from bmnn_desk.services.list_drive import listed_drives
from bmnn_desk.services.record_backup import (
    BackupsEndRequest,
    BackupStateAsked,
    backup_entries,
    backup_state,
    end_backups,
    record_backup,
)
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.storage.bring_backup import bring_backup, stage_of
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.share_copies import bring_shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backups import BackupPlace, BackupWhy
    from bmnn_desk.domain.drives import DriveFound
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
    return tuple(each_backed_up(desk, body, why, reached))


def each_backed_up(
    desk: Desk,
    body: int,
    why: BackupWhy,
    reached: Mapping[int, Path | None],
    goes_on: Callable[[], bool] = lambda: True,
) -> Iterator[PlaceTold]:
    """As `back_up_all`, place by place; what `goes_on` denies is touched no more.

    Raises:
        NotAllowedError, AccountEndedError: who sits here may not.
    """
    places = standing_places(desk, body)
    with ExitStack() as undo:
        staged: _Staged | DeskError | None = None
        for place in places:
            at = reached.get(place.id)
            try:
                folder = _folder_in(at)
                if staged is None:
                    staged = _staged_or_error(desk, undo, goes_on)
                if isinstance(staged, DeskError):
                    raise staged
                _bring(_Bringing(desk, body, place, folder, why, goes_on), staged)
            except DeskError as error:
                yield PlaceTold(place=place, made=None, error=error)
            else:
                yield PlaceTold(place=place, made=staged.made, error=None)


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
    folder = _folder_in(at)
    with _staged(desk, lambda: True) as staged:
        _bring(_Bringing(desk, body, place, folder, why, lambda: True), staged)
        return staged.made


def standing_places(desk: Desk, body: int) -> tuple[BackupPlace, ...]:
    """The places that stand today, in the order of their numbers."""
    day = datetime.now().astimezone().date()
    found = desk.read(backup_places, BodyAsked(body=body))
    return tuple(place for place in found if place.stands_on(day))


def places_now(
    desk: Desk, body: int, find: Callable[[], Sequence[DriveFound]] = removable_drives
) -> dict[int, Path | None]:
    """Where each place that stands today is now, by its number; slow where a drive sleeps."""
    day = datetime.now().astimezone().date()
    listed = [
        each for each in desk.read(listed_drives, BodyAsked(body=body)) if each.is_listed_on(day)
    ]
    return reached_places(standing_places(desk, body), listed, find)


def is_changed(desk: Desk, body: int) -> bool:
    """Whether there is anything that no backup holds, and a place to back it up to.

    New keys are such a thing: a backup of before opens by the old ones alone.
    """
    day = datetime.now().astimezone().date()
    (state,) = desk.read(backup_state, BackupStateAsked(body=body, day=day))
    return bool(state.places and (state.changed or state.keys_changed))


@dataclass(frozen=True, slots=True)
class _Staged:
    """A finished backup on the store's own disk."""

    file: Path
    made: BackupMade
    at: datetime


@dataclass(frozen=True, slots=True)
class _Bringing:
    """What is brought where, and whether anybody still waits for it."""

    desk: Desk
    body: int
    place: BackupPlace
    folder: Path
    why: BackupWhy
    goes_on: Callable[[], bool]

    def require(self) -> None:
        """Nothing is put on record once the time is over: the desk may be closed by now."""
        if not self.goes_on():
            raise BackupSlowError


def _folder_in(at: Path | None) -> Path:
    if at is None or not at.is_dir():
        raise BackupMissingError
    folder = at / FOLDER
    with _as_place_errors():
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def _staged(desk: Desk, goes_on: Callable[[], bool]) -> Iterator[_Staged]:
    if desk.folder is None:
        raise StoreMissingError
    now = datetime.now().astimezone()
    with stage_of(desk.folder) as stage:
        made = desk.back_up(stage, now, goes_on)
        yield _Staged(stage / made.name, made, now)


def _staged_or_error(
    desk: Desk, undo: ExitStack, goes_on: Callable[[], bool]
) -> _Staged | DeskError:
    try:
        return undo.enter_context(_staged(desk, goes_on))
    except DeskError as error:
        return error


def _bring(to: _Bringing, staged: _Staged) -> None:
    store = to.desk.folder
    if store is None:
        raise StoreMissingError
    made, folder = staged.made, to.folder
    with _as_place_errors():
        to.require()
        bring_backup(staged.file, folder, made.sha256)
        bring_shares(store / CONTENTS, folder / CONTENTS)
    to.require()
    to.desk.do(
        record_backup,
        BackupRequest(
            request_id=secrets.token_hex(16),
            day=staged.at.date(),
            body=to.body,
            place=to.place.id,
            name=made.name,
            why=to.why,
            made_at=staged.at.isoformat(timespec="seconds"),
            seq=made.manifest.head.seq,
            size=made.size,
            sha256=made.sha256,
        ),
    )
    _thin_out(to)


@contextmanager
def _as_place_errors() -> Iterator[None]:
    """A place that is pulled out in the middle says so in many ways."""
    try:
        with as_desk_errors():
            yield
    except OSError as error:
        raise DiskFailingError from error


def _thin_out(to: _Bringing) -> None:
    """Take away what newer backups stand in for; a file that stays is asked for the next time."""
    desk, folder = to.desk, to.folder
    entries = [
        entry
        for entry in desk.read(backup_entries, BodyAsked(body=to.body))
        if entry.place == to.place.id and entry.ended_on is None
    ]
    with _as_place_errors():
        there = {entry.id: entry.made_at for entry in entries if (folder / entry.name).exists()}
        stay = kept_backups(there)
        gone = [entry for entry in entries if entry.id not in stay]
        for entry in gone:
            (folder / entry.name).unlink(missing_ok=True)
    to.require()
    if gone:
        request = BackupsEndRequest(
            request_id=secrets.token_hex(16),
            day=datetime.now().astimezone().date(),
            body=to.body,
            backups=tuple(entry.id for entry in gone),
        )
        desk.do(end_backups, request)
