"""One backup of an open desk that nobody waits for without end: it can be given up at any moment.

    run = BackupRun(desk, body, BackupWhy.LOCK)
    told = run.work()          # in a thread of its own
    told = run.give_up()       # from another one, when the time is over

A place that hangs holds that thread and nothing of the desk, which can be closed meanwhile. What
failed is kept beside the store, to be told when it is opened the next time.
"""

from __future__ import annotations

from contextlib import suppress
from datetime import datetime
from threading import Event, Lock
from typing import TYPE_CHECKING

from bmnn_desk.backing_up import (
    PlaceTold,
    each_backed_up,
    places_now,
    standing_places,
)
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.domain.backups import BackupTrouble
from bmnn_desk.errors import BackupMissingError, BackupSlowError, DeskError
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.services.record_backup import BackupStateAsked, backup_state
from bmnn_desk.storage.backup_troubles import keep_troubles, read_troubles
from bmnn_desk.storage.files import RECORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.drives import DriveFound

_LEAST_SECONDS = 60.0
# Bytes a second of a slow stick, written and read back: our choice.
_SLOWEST = 2_000_000


class BackupRun:
    """Every place that stands today, each at most once.

    `tell` hears in `work`'s thread which place is begun, from 1, and of how many.
    """

    def __init__(
        self,
        desk: Desk,
        body: int,
        why: BackupWhy,
        find: Callable[[], Sequence[DriveFound]] = removable_drives,
        tell: Callable[[int, int], object] = lambda _at, _whole: None,
    ) -> None:
        self._desk, self._body, self._why, self._find = desk, body, why, find
        self._tell = tell
        self._store = desk.folder
        self._places = standing_places(desk, body)
        self._over = Event()
        self._guard = Lock()
        self._told: dict[int, PlaceTold] = {}

    @property
    def seconds(self) -> float:
        """How long it is waited for: a while for the drives, and by the size of the records."""
        size = 0 if self._store is None else (self._store / RECORDS).stat().st_size
        return _LEAST_SECONDS + size / _SLOWEST

    def work(self) -> tuple[PlaceTold, ...]:
        """Back up into every place; what became of each.

        Raises:
            DeskError: the desk itself refuses.
        """
        reached = places_now(self._desk, self._body, self._find)
        whole = len(self._places)
        self._tell(min(1, whole), whole)
        each = each_backed_up(self._desk, self._body, self._why, reached, self._goes_on)
        for done, told in enumerate(each, start=1):
            self._keep(told)
            if not self._goes_on():
                break
            if done < whole:
                self._tell(done + 1, whole)
        return tuple(self._told.values())

    def give_up(self) -> tuple[PlaceTold, ...]:
        """Put nothing more on record; places that were not done count as too slow."""
        self._over.set()
        with self._guard:
            for place in self._places:
                if place.id not in self._told:
                    self._note(PlaceTold(place=place, made=None, error=BackupSlowError()))
            return tuple(self._told.values())

    def stop(self) -> None:
        """Put nothing more on record, and blame no place: somebody had no time for it."""
        self._over.set()

    def _goes_on(self) -> bool:
        return not self._over.is_set()

    def _keep(self, told: PlaceTold) -> None:
        with self._guard:
            if told.made is not None or self._goes_on():
                self._note(told)

    def _note(self, told: PlaceTold) -> None:
        self._told[told.place.id] = told
        if self._store is None:
            return
        failed = () if told.error is None or _is_away(told) else (_trouble(told, told.error),)
        mended = () if told.made is None else (told.place.id,)
        # A disk without room for this note has told so before.
        with suppress(DeskError):
            keep_troubles(self._store, failed, mended)


def occasion(desk: Desk, body: int, why: BackupWhy) -> BackupWhy | None:
    """On what occasion a desk that is left, or was just opened, wants a backup; None for none.

    New keys go before any other: a backup of before opens by the old ones alone. A desk that
    cannot be written wants none.
    """
    if desk.folder is None or desk.trouble is not None:
        return None
    day = datetime.now().astimezone().date()
    try:
        (state,) = desk.read(backup_state, BackupStateAsked(body=body, day=day))
    except DeskError:
        return None
    if not state.places:
        return None
    if state.keys_changed:
        return BackupWhy.KEYS
    return why if state.changed else None


def troubles_of(desk: Desk) -> tuple[BackupTrouble, ...]:
    """Which places' last backup failed, and why; of a store in memory there are none."""
    return () if desk.folder is None else read_troubles(desk.folder)


def _is_away(told: PlaceTold) -> bool:
    """A drive that is not plugged in is no failure: it is due when it was away for too long."""
    return told.place.drive is not None and isinstance(told.error, BackupMissingError)


def _trouble(told: PlaceTold, error: DeskError) -> BackupTrouble:
    return BackupTrouble(
        place=told.place.id, what=type(error).__name__, at=datetime.now().astimezone()
    )
