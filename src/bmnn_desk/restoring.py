"""Restores a backup aside, opens and proves what came of it, and lets it take the store's place.

    with restored_aside(wish) as aside:      # or drilled_aside
        …show aside.books beside the numbers on paper…
        kept = take_place(aside, request, word)

Until `take_place` the live store is only looked at. Whatever goes wrong before it leaves nothing.
"""

from __future__ import annotations

import shutil
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from datetime import datetime
from time import monotonic
from typing import TYPE_CHECKING

from bmnn_desk.domain.backups import BackupLook
from bmnn_desk.domain.store_steps import RestoreStep, untold
from bmnn_desk.errors import DeskError, StoreExistsError
from bmnn_desk.services.book_shelf import ShelfAsked, book_shelf
from bmnn_desk.services.record_restore import record_restore
from bmnn_desk.storage.backup_file import digest_of, read_manifest
from bmnn_desk.storage.credential import Credential
from bmnn_desk.storage.files import CONTENTS
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.presence import require_closed
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.storage.restore_backup import BackupSource, Restored, restore_backup
from bmnn_desk.storage.slot import SlotKind
from bmnn_desk.storage.swap_folders import (
    drilled_beside,
    made_beside,
    may_stand_in,
    restored_beside,
    settle_swap,
    stand_ready,
    swap_in,
)
from bmnn_desk.way_in import enter, recover_account

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.backups import RestoreRequest
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.domain.store_steps import TellStep
    from bmnn_desk.domain.volumes import ShelfEntry


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class RestoreWish:
    """Which backup file shall stand in for the store in `live`, and who opens it.

    With `new` the credential is an account and the recovery code of the backup's day, and `new`
    the passphrase that the account shall have. `tell` hears of each step as it begins.
    """

    backup: Path
    live: Path
    credential: Credential
    new: str = ""
    tell: TellStep = untold


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Aside:
    """A store that was made of a backup, proved and open, beside the live one.

    `sha256` is of the backup's file; `took_seconds` from the first byte to the proved journal.
    """

    folder: Path
    live: Path
    desk: Desk
    restored: Restored
    sha256: str
    took_seconds: int


def look_at_backup(path: Path) -> BackupLook:
    """What a backup file shows without a passphrase, so unproved.

    Raises:
        BackupMissingError, BackupDamagedError, StoreTooNewError: it is none that could be used.
    """
    manifest, _ = read_manifest(path)
    return BackupLook(
        made_at=datetime.fromisoformat(manifest.made_at),
        accounts=tuple(
            slot.name for slot in manifest.header.slots if slot.kind is SlotKind.PASSPHRASE
        ),
        seq=manifest.head.seq,
        counts=dict(manifest.counts),
        size=path.stat().st_size,
        program=manifest.program,
    )


def is_free_or_store(folder: Path) -> bool:
    """Whether a restored store may take a folder's place; one that cannot be read may not."""
    try:
        return may_stand_in(folder)
    except DeskError:
        return False


@contextmanager
def restored_aside(wish: RestoreWish) -> Iterator[Aside]:
    """Restore beside the live store, for `take_place`; without that it is taken away again.

    Raises:
        StoreExistsError: what lies in that place is no store.
        StoreOpenElsewhereError: another program has that store open, or restores it.
        WeakPassphraseError: the new passphrase is too weak.
        DeskError: what `restore_backup`, `enter` and `recover_account` raise.
    """
    # A swap that was cut off comes first: what it restored is the store.
    settle_swap(wish.live)
    if not may_stand_in(wish.live):
        raise StoreExistsError
    require_closed(wish.live)
    yield from _aside(wish, made_beside(wish.live))


@contextmanager
def drilled_aside(wish: RestoreWish) -> Iterator[Aside]:
    """Restore beside the live store for a drill, and take it away at the end.

    As after a fire: nothing is taken from the live store.

    Raises:
        DeskError: as `restored_aside`.
    """
    yield from _aside(wish, drilled_beside(wish.live), alone=True)


def last_numbers(desk: Desk, body: int) -> Mapping[tuple[str, int, str], int]:
    """The last number of each book that has any, by its kind, year and form pack."""
    found: dict[tuple[str, int, str], int] = {}
    for entry in desk.read(book_shelf, ShelfAsked(body=body, year=None)):
        if entry.last_ordinal is not None:
            key = _book_of(entry)
            found[key] = max(found.get(key, 0), entry.last_ordinal)
    return found


def take_place(
    aside: Aside, request: RestoreRequest, word: Approval | PaperWord | None
) -> Path | None:
    """Put the restoring on record as the new store's first act, and let it take the place.

    The live store must be closed. Where the old folder lies now comes back, None without one.

    Raises:
        StoreOpenElsewhereError: another program has the live store open; nothing was done.
        DeskError: what `do` raises; FolderNotWritableError, DiskFailingError: the live store
            stands as it was, or the next look at it finishes what was begun.
    """
    # Since it was looked at, somebody may have gone to work in it again.
    require_closed(aside.live)
    aside.desk.do(record_restore, request, word)
    aside.desk.close()
    stand_ready(aside.live)
    try:
        return swap_in(aside.live, datetime.now().astimezone())
    finally:
        # A swap that did not begin is not to begin by itself on a later day.
        if aside.live.exists():
            _clear(restored_beside(aside.live))


def _aside(wish: RestoreWish, folder: Path, *, alone: bool = False) -> Iterator[Aside]:
    began = monotonic()
    require_closed(folder)
    _clear(folder)
    shares = wish.backup.with_name(CONTENTS)
    source = BackupSource(
        backup=wish.backup,
        shares=shares if shares.is_file() else None,
        live=wish.live if wish.live.is_dir() else None,
        alone=alone,
        tell=wish.tell,
    )
    if wish.new:
        require_strong(wish.new)
    restored = restore_backup(source, folder, _opening(wish))
    try:
        wish.tell(RestoreStep.JOURNAL)
        desk = _entered(folder, wish)
        try:
            if desk.trouble is not None:
                raise desk.trouble
            yield Aside(
                folder=folder,
                live=wish.live,
                desk=desk,
                restored=restored,
                sha256=digest_of(wish.backup).hex(),
                took_seconds=round(monotonic() - began),
            )
        finally:
            desk.close()
    finally:
        # After it took the store's place there is none of this name any more.
        _clear(folder)


def _opening(wish: RestoreWish) -> Credential:
    """Whose slot opens the backup: that of the account, or of the recovery code."""
    given = wish.credential
    return Credential(slot=RECOVERY_NAME, passphrase=given.passphrase) if wish.new else given


def _entered(folder: Path, wish: RestoreWish) -> Desk:
    slot, secret = wish.credential.slot, wish.credential.passphrase
    return (
        recover_account(folder, secret, slot, wish.new) if wish.new else enter(folder, slot, secret)
    )


def _clear(folder: Path) -> None:
    with suppress(FileNotFoundError):
        shutil.rmtree(folder)


def _book_of(entry: ShelfEntry) -> tuple[str, int, str]:
    return entry.kind, entry.year, entry.pack
