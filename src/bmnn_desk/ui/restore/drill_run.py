"""A drill done: a backup restored aside with one's own passphrase, beside the open store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from bmnn_desk.backing_up import FOLDER, places_now
from bmnn_desk.credentials import folder_of, own
from bmnn_desk.domain.restore_drill import DrillRun
from bmnn_desk.domain.store_steps import RestoreStep, untold
from bmnn_desk.errors import BackupDamagedError, ContentShareLostError
from bmnn_desk.restoring import RestoreWish, drilled_aside, last_numbers
from bmnn_desk.services.record_backup import backup_entries
from bmnn_desk.services.settings import BodyAsked
from bmnn_desk.services.share_facts import share_facts
from bmnn_desk.services.store_counts import store_counts
from bmnn_desk.ui.restore.book_names import books_of
from bmnn_desk.ui.restore.look_words import TABLE_WORDS

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backups import BackupEntry
    from bmnn_desk.domain.store_steps import TellStep
    from bmnn_desk.ui.seat import Seat

Numbers = dict[tuple[str, int, str], int]


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class ReachedBackup:
    """A backup on record whose file can be read now."""

    entry: BackupEntry
    path: Path


def reached_backups(
    seat: Seat, reach: Callable[[Seat], Mapping[int, Path | None]]
) -> tuple[ReachedBackup, ...]:
    """The backups on record that are there, the newest first; for the background lane.

    Raises:
        DeskError: the desk could not read them.
    """
    reached = reach(seat)
    found = []
    for entry in seat.desk.read(backup_entries, BodyAsked(body=seat.body)):
        at = reached.get(entry.place)
        if entry.ended_on is None and at is not None and (at / FOLDER / entry.name).is_file():
            found.append(ReachedBackup(entry=entry, path=at / FOLDER / entry.name))
    return tuple(sorted(found, key=lambda each: each.entry.made_at, reverse=True))


def places_of(seat: Seat) -> Mapping[int, Path | None]:
    """Where each place is now, by its number."""
    return places_now(seat.desk, seat.body)


def drill_run(seat: Seat, path: Path, passphrase: str, tell: TellStep = untold) -> DrillRun:
    """Restore a backup aside, compare it with the open store, take it away again.

    For the background lane, in which `tell` hears of each step.

    Raises:
        StoreMissingError: the open store lies in memory.
        BackupDamagedError: what came back is not what the backup says it holds.
        ContentShareLostError: a file does not open that it holds and nobody destroyed since.
        DeskError: what `drilled_aside` raises.
    """
    wish = RestoreWish(
        backup=path, live=folder_of(seat.desk), credential=own(seat.desk, passphrase), tell=tell
    )
    with drilled_aside(wish) as aside:
        manifest = aside.restored.manifest
        if aside.restored.counts != dict(manifest.counts):
            raise BackupDamagedError
        tell(RestoreStep.COMPARE)
        _require_shares(seat, aside.desk)
        numbers = dict(last_numbers(aside.desk, seat.body))
        return DrillRun(
            name=path.name,
            sha256=aside.sha256,
            made_at=datetime.fromisoformat(manifest.made_at).astimezone(),
            seq=manifest.head.seq,
            live_seq=aside.restored.live_seq,
            took_seconds=aside.took_seconds,
            compared=(*_books(seat, numbers), *_tables(seat, aside.restored.counts)),
        )


def _require_shares(seat: Seat, restored: Desk) -> None:
    """Let a restored store pass whose files open, but for those that the live one destroyed."""
    asked = BodyAsked(body=seat.body)
    (live,), (held,) = seat.desk.read(share_facts, asked), restored.read(share_facts, asked)
    if lost := held.lost & live.kept - live.lost:
        raise ContentShareLostError(min(lost))


def _books(seat: Seat, held: Numbers) -> tuple[tuple[str, int, int], ...]:
    live = dict(last_numbers(seat.desk, seat.body))
    every = {book: (held.get(book, 0), live.get(book, 0)) for book in {*held, *live}}
    names = books_of(seat.desk.law, {book: held for book, (held, _live) in every.items()})
    lives = books_of(seat.desk.law, {book: live for book, (_held, live) in every.items()})
    return tuple(
        (name, number, now) for (name, number), (_same, now) in zip(names, lives, strict=True)
    )


def _tables(seat: Seat, held: Mapping[str, int]) -> tuple[tuple[str, int, int], ...]:
    live = dict(seat.desk.read(store_counts, BodyAsked(body=seat.body)))
    return tuple(
        (words, held[table], live[table]) for table, words in TABLE_WORDS.items() if table in held
    )
