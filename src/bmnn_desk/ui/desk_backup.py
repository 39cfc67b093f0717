"""The backups of the open desk, one at a time, each with a time limit; no window waits for one."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from shiboken6 import isValid

from bmnn_desk.backup_run import BackupRun, occasion
from bmnn_desk.domain.backup_why import BackupWhy
from bmnn_desk.machine.removable_drives import removable_drives
from bmnn_desk.ui.background import TimeLimit, aside, in_bounded_time

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bmnn_desk.backing_up import PlaceTold
    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.drives import DriveFound
    from bmnn_desk.errors import DeskError

Told = tuple["PlaceTold", ...]


class DeskBackup(QObject):
    """A second one that is asked for while the first runs is not begun.

    `ended()` when one came to its end, before whoever asked for it is told: he may close the desk.
    `at_place(at, whole)` as a place is begun, counted from 1.
    """

    ended = Signal()
    at_place = Signal(int, int)

    def __init__(
        self,
        desk: Desk,
        body: int,
        parent: QObject,
        find: Callable[[], Sequence[DriveFound]] = removable_drives,
    ) -> None:
        super().__init__(parent)
        self._desk, self._body, self._find = desk, body, find
        self._run: BackupRun | None = None
        self._leave: Callable[[], bool] | None = None

    @property
    def is_running(self) -> bool:
        """Whether one is under way that somebody still waits for."""
        return self._run is not None

    def wanted(self, why: BackupWhy) -> BackupWhy | None:
        """On what occasion the desk wants one now; None where all is held, or there is no place."""
        return aside(lambda: occasion(self._desk, self._body, why))

    def start(
        self,
        why: BackupWhy,
        done: Callable[[Told], object],
        failed: Callable[[DeskError], object],
        seconds: float | None = None,
    ) -> bool:
        """Back up into every place that can be reached, then `done`, late places and all.

        `failed` where the desk itself refuses. False where one is under way: neither is called.
        `seconds` is how long it is waited for, by the store's size where nothing is said.
        """
        if self._run is not None:
            return False
        run = self._run = BackupRun(self._desk, self._body, why, self._find, self._told)

        def came(told: Told) -> None:
            """Every place had its turn."""
            self._forget()
            self.ended.emit()
            done(told)

        def refused(error: DeskError) -> None:
            """No place had one."""
            self._forget()
            self.ended.emit()
            failed(error)

        def late() -> None:
            """Who waits goes on; what is under way touches the desk no more."""
            self._forget()
            told = run.give_up()
            self.ended.emit()
            done(told)

        limit = TimeLimit(seconds=run.seconds if seconds is None else seconds, late=late)
        self._leave = in_bounded_time(self, run.work, limit, came, refused)
        return True

    def catch_up(self) -> None:
        """Back up by the new keys, where the store was given some and no backup opens by them.

        What fails is told in việc hôm nay.
        """
        if self.wanted(BackupWhy.LOCK) is BackupWhy.KEYS:
            self.start(BackupWhy.KEYS, lambda _told: None, lambda _error: None)

    def after_act(self, why: BackupWhy) -> None:
        """Back up after an act that is worth one, where there is a place; as `catch_up`."""
        if self.wanted(why) is not None:
            self.start(why, lambda _told: None, lambda _error: None)

    def stop(self) -> None:
        """There is no time for it: nothing more goes on record, and nobody is told."""
        run, leave = self._run, self._leave
        self._forget()
        if run is not None and leave is not None:
            run.stop()
            leave()

    def _told(self, at: int, whole: int) -> None:
        """From the thread that backs up, which may outlive the window."""
        if isValid(self):
            self.at_place.emit(at, whole)

    def _forget(self) -> None:
        self._run = self._leave = None
