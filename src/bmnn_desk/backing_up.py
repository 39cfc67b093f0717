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

from bmnn_desk.backup_folder import require_own, require_same
from bmnn_desk.domain.backups import BackupRequest, kept_backups
from bmnn_desk.errors import (
    BackupMissingError,
    BackupPlaceFailingError,
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
from bmnn_desk.services.share_facts import share_facts
from bmnn_desk.storage.bring_backup import bring_backup, stage_of
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.records_copy import always
from bmnn_desk.storage.share_copies import bring_shares

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator, Mapping, Sequence
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backup_why import BackupWhy
    from bmnn_desk.domain.backups import BackupEntry, BackupPlace
    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.storage.backup_file import BackupMade
    from bmnn_desk.storage.share_copies import ShareFacts

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
    goes_on: Callable[[], bool] = always,
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
                folder = _folder_in(desk, body, place, at)
                if staged is None:
                    staged = _staged_or_error(desk, body, undo, goes_on)
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
        BackupPlaceOtherError, BackupPlaceTakenError: it is not that of before, or another store's.
        BackupPlaceFailingError: it was pulled out, or its disk fails.
        StoreMissingError: the store lies in memory.
        StoreDamagedError, JournalBrokenError: the store itself does not hold.
        DiskFullError, DiskFailingError, FolderNotWritableError: a disk refuses.
        DeskError: what `do` raises.
    """
    folder = _folder_in(desk, body, place, at)
    with _staged(desk, body, always) as staged:
        _bring(_Bringing(desk, body, place, folder, why, always), staged)
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
    shares: ShareFacts


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


def _folder_in(desk: Desk, body: int, place: BackupPlace, at: Path | None) -> Path:
    if at is None or not at.is_dir():
        raise BackupMissingError
    folder = at / FOLDER
    with _as_place_errors():
        # A drive is known by its number; a folder only by what lies in it.
        if place.drive is None:
            kept = [each.name for each in _entries(desk, body, place) if each.is_kept]
            require_same(folder, kept)
        folder.mkdir(mode=0o700, exist_ok=True)
    return folder


@contextmanager
def _staged(desk: Desk, body: int, goes_on: Callable[[], bool]) -> Iterator[_Staged]:
    if desk.folder is None:
        raise StoreMissingError
    now = datetime.now().astimezone()
    with stage_of(desk.folder) as stage:
        (facts,) = desk.read(share_facts, BodyAsked(body=body))
        made = desk.back_up(stage, now, goes_on)
        yield _Staged(stage / made.name, made, now, facts)


def _staged_or_error(
    desk: Desk, body: int, undo: ExitStack, goes_on: Callable[[], bool]
) -> _Staged | DeskError:
    try:
        return undo.enter_context(_staged(desk, body, goes_on))
    except DeskError as error:
        return error


def _bring(to: _Bringing, staged: _Staged) -> None:
    store = to.desk.folder
    if store is None:
        raise StoreMissingError
    made, folder = staged.made, to.folder
    to.require()
    named = {each.name for each in _entries(to.desk, to.body, to.place)}
    with _as_place_errors():
        require_own(folder, named, made.manifest.header.vault_id)
        bring_backup(staged.file, folder, made.sha256)
        bring_shares(store / CONTENTS, folder / CONTENTS, staged.shares)
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


def _is_taken(path: Path) -> bool:
    """Whether a backup is gone; what somebody still reads stays, and the new one is no failure."""
    try:
        path.unlink(missing_ok=True)
    except OSError:
        return False
    return True


def _entries(desk: Desk, body: int, place: BackupPlace) -> tuple[BackupEntry, ...]:
    """What was ever made into a place, by the record."""
    every = desk.read(backup_entries, BodyAsked(body=body))
    return tuple(entry for entry in every if entry.place == place.id)


@contextmanager
def _as_place_errors() -> Iterator[None]:
    """A place that is pulled out in the middle says so in many ways."""
    try:
        with as_desk_errors():
            yield
    except (OSError, DiskFailingError) as error:
        raise BackupPlaceFailingError from error


def _thin_out(to: _Bringing) -> None:
    """Take away what newer backups stand in for; a file that stays is asked for the next time."""
    desk, folder = to.desk, to.folder
    entries = [entry for entry in _entries(desk, to.body, to.place) if entry.is_kept]
    newest = folder / max(entries, key=lambda entry: entry.id).name
    with _as_place_errors():
        there = {entry.id: entry.made_at for entry in entries if (folder / entry.name).exists()}
        stay = kept_backups(there)
        asked = [entry for entry in entries if entry.id not in stay]
        gone = [entry for entry in asked if _is_taken(folder / entry.name)]
        # A place that was pulled out has none of them; that ends no backup.
        if not newest.exists():
            raise BackupMissingError
    to.require()
    if gone:
        request = BackupsEndRequest(
            request_id=secrets.token_hex(16),
            day=datetime.now().astimezone().date(),
            body=to.body,
            backups=tuple(entry.id for entry in gone),
        )
        desk.do(end_backups, request)
