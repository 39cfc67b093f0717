"""Backups (bản sao lưu): where they go, what was made, which stay, how a restoring went."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence
    from datetime import date, datetime

    from bmnn_desk.domain.backup_why import BackupWhy

DAILY, WEEKLY, MONTHLY = 7, 5, 12
"""How many of the newest days, weeks and months keep one backup each; every year keeps its own."""

SAVED_WITHIN_DAYS = 1
AWAY_AFTER_DAYS = 7
DRILL_AFTER_DAYS = 365


class RestoreKind(StrEnum):
    """A restoring that took the store's place, or a drill (diễn tập) that only proved it could."""

    REAL = "real"
    DRILL = "drill"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BackupPlace:
    """A place that backups go to: a folder of another disk or a listed drive.

    `drive` is the listed drive's number, None for a folder of this machine; then `path` is whole,
    else it is within the drive. `ended_on` is its last day.
    """

    id: int
    words: str
    path: str
    drive: int | None
    since: date
    ended_on: date | None

    def stands_on(self, day: date) -> bool:
        """Whether backups go there on a day."""
        return self.since <= day and (self.ended_on is None or day <= self.ended_on)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BackupPlaceRequest:
    """A new place for backups, as `BackupPlace` has it."""

    request_id: str
    day: date
    body: int
    words: str
    path: str
    drive: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BackupRequest:
    """A backup that was made and read back: `seq` is the last act that it holds.

    `made_at` is the time with its zone (ISO 8601), `size` in bytes, `sha256` of the whole file.
    """

    request_id: str
    day: date
    body: int
    place: int
    name: str
    why: BackupWhy
    made_at: str
    seq: int
    size: int
    sha256: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class BackupEntry:
    """A backup on record; `ended_on` is the day it was taken away, None while it is kept."""

    id: int
    place: int
    name: str
    why: BackupWhy
    made_at: datetime
    seq: int
    size: int
    sha256: str
    ended_on: date | None

    @property
    def is_kept(self) -> bool:
        """Whether nothing says that it was taken away."""
        return self.ended_on is None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RestoreRequest:
    """A restoring, or a drill: from which file, up to which act, what was counted and compared.

    `live_seq` is the act that the store before it had reached, None where nothing was left of it.
    `compared` are what was compared (a book, a table), what the backup held and what the paper or
    the store said; `took_seconds` how long it took.
    """

    request_id: str
    day: date
    body: int
    name: str
    sha256: str
    seq: int
    live_seq: int | None
    took_seconds: int
    compared: tuple[tuple[str, str, str], ...]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RestoreEntry:
    """A restoring on record, newest values as in the request; `person` entered it."""

    id: int
    day: date
    kind: RestoreKind
    name: str
    seq: int
    live_seq: int | None
    took_seconds: int
    compared: tuple[tuple[str, str, str], ...]
    person: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupLook:
    """What a backup file shows without a passphrase: when it was made, who may open it.

    `seq` is the last act that it holds, `counts` are rows by table, `size` in bytes.
    """

    made_at: datetime
    accounts: tuple[str, ...]
    seq: int
    counts: Mapping[str, int]
    size: int
    program: str


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupState:
    """How a store stands with its backups: `changed` are the acts that none of them holds.

    The times are those of the newest backup at all and of the newest one off this machine;
    `drilled_on` is the day of the last drill, `unsaved_since` that of the first act that no backup
    holds; `keys_changed` where the store was given new keys since its last backup for that.
    """

    places: int
    changed: int
    newest: datetime | None
    newest_away: datetime | None
    drilled_on: date | None
    unsaved_since: date | None = None
    keys_changed: bool = False


class BackupDue(StrEnum):
    """What is due of the backups; the label of its row in việc hôm nay."""

    NO_PLACE = "no_place"
    FAILED = "failed"
    UNSAVED = "unsaved"
    AWAY = "away"
    DRILL = "drill"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupTrouble:
    """Why the last backup into a place failed: the name of the error's class, and when."""

    place: int
    what: str
    at: datetime


def kept_backups(made: Mapping[int, datetime]) -> frozenset[int]:
    """Which of a place's backups stay, by their numbers, which grow with each that is made.

    The newest of each of the last days, weeks (ISO 8601) and months that have any, and of every
    year. The newest of all is always among them: it is the last that was made, whatever a wrong
    clock said.
    """
    newest = sorted(made, reverse=True)
    days = _newest_of(((number, made[number].date()) for number in newest), DAILY)
    weeks = _newest_of(((number, made[number].isocalendar()[:2]) for number in newest), WEEKLY)
    months = _newest_of(
        ((number, (made[number].year, made[number].month)) for number in newest), MONTHLY
    )
    years = _newest_of(((number, made[number].year) for number in newest), len(newest))
    return frozenset((*days, *weeks, *months, *years))


def is_save_due(state: BackupState, day: date) -> bool:
    """Whether something that was done is in no backup yet, a day after it was done."""
    since = state.unsaved_since
    return since is not None and day - since > timedelta(days=SAVED_WITHIN_DAYS)


def is_drill_due(state: BackupState, day: date) -> bool:
    """Whether there are backups, and no drill or none for a year proved that they serve."""
    if state.newest is None:
        return False
    last = state.drilled_on
    return last is None or day - last > timedelta(days=DRILL_AFTER_DAYS)


def is_away_due(state: BackupState, now: datetime) -> bool:
    """Whether the newest backup off this machine is older than a week, or there is none."""
    if state.newest_away is None:
        return True
    return now - state.newest_away > timedelta(days=AWAY_AFTER_DAYS)


def _newest_of(numbered: Iterable[tuple[int, object]], most: int) -> Sequence[int]:
    """The first number of each of the first `most` spans; newest first."""
    found: dict[object, int] = {}
    for number, span in numbered:
        found.setdefault(span, number)
    return tuple(found.values())[:most]
