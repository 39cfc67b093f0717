"""A backup made a store again, in a new folder; the store it came from is only looked at.

The header is written last: a folder without one was cut off and is no store.
"""

from __future__ import annotations

from contextlib import ExitStack, closing, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.store_steps import RestoreStep, untold
from bmnn_desk.errors import BackupDamagedError, DeskError, HeaderDamagedError
from bmnn_desk.storage.anchor import EMPTY, Anchor
from bmnn_desk.storage.backup_file import read_manifest, row_counts, take_records
from bmnn_desk.storage.backup_manifest import Manifest, prove, unwrap_key
from bmnn_desk.storage.crypto_check import check_crypto
from bmnn_desk.storage.engine import check_pages, checkpoint, connect
from bmnn_desk.storage.files import (
    CONTENTS,
    HEAD,
    MADE_FILES,
    RECORDS,
    create_file,
    sync_folder,
)
from bmnn_desk.storage.header import Header, seal, unlock
from bmnn_desk.storage.header_file import read_headers, write_header
from bmnn_desk.storage.key import MasterKeys, derive, keyspec
from bmnn_desk.storage.mishaps import as_desk_errors
from bmnn_desk.storage.presence import make_folder
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.records_copy import copy_pages
from bmnn_desk.storage.share_copies import bring_shares, facts_of_file
from bmnn_desk.storage.slot import SlotKind
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.store_steps import TellStep
    from bmnn_desk.storage.credential import Credential
    from bmnn_desk.storage.slot import Slot

_TAKEN = "records.backup.db"


@dataclass(frozen=True, slots=True, kw_only=True)
class BackupSource:
    """A backup file, its place's copy of contents.bin, and the store it may stand in for.

    `live` is the store's own folder, as far as anything of it is left. `alone` reads nothing of it
    but how far its journal came, as after a fire: so a drill proves what the place holds. `tell` is
    called at the beginning of each step, in the thread that restores.
    """

    backup: Path
    shares: Path | None = None
    live: Path | None = None
    alone: bool = False
    tell: TellStep = untold


@dataclass(frozen=True, slots=True, kw_only=True)
class Restored:
    """What a restored folder holds: `live_seq` is the act that the live store reached, if known.

    `counts` are the rows that were counted in the restored records; they are the manifest's.
    """

    manifest: Manifest
    counts: dict[str, int]
    live_seq: int | None


def restore_backup(source: BackupSource, folder: Path, credential: Credential) -> Restored:
    """Make the store of a backup in a new or empty folder; nothing else is written.

    The passphrase is that of the backup's day. Where the live store's header is there, opens with
    the same passphrase and has the same keys, it is taken, so that accounts that were ended since
    do not come back, nor contents that were destroyed. The epoch grows by one.

    Raises:
        BackupMissingError, BackupDamagedError, StoreTooNewError: there is no such backup, or a
            byte of it is another.
        WrongPassphraseError: no such account, or its passphrase is another.
        StoreExistsError: the folder holds something.
        StoreDamagedError: a page does not hold.
        DiskFullError, DiskFailingError, FolderNotWritableError: what was made goes again.
    """
    check_crypto()
    manifest, start = read_manifest(source.backup)
    slot, keys = _unlocked(manifest, credential)
    with keys, ExitStack() as undo:
        prove(manifest, keys)
        live = None if source.alone else source.live
        found = _live_header(live, slot.id, credential.passphrase, keys)
        made_here = not folder.exists()
        make_folder(folder)
        if made_here:
            undo.callback(_leave, folder)
        for name in (*MADE_FILES, _TAKEN, f"{_TAKEN}-wal"):
            undo.callback((folder / name).unlink, missing_ok=True)
        source.tell(RestoreStep.READ)
        take_records(source.backup, start, manifest, folder / _TAKEN)
        header = manifest.header if found is None else _known(found, manifest.header)
        header = replace(header, db_salt=manifest.header.db_salt)
        epoch = max(header.epoch, manifest.header.epoch) + 1
        header = seal(replace(header, epoch=epoch), keys)
        counts = _lay_records(folder, manifest, keys, header, source.tell)
        _lay_head(folder, manifest, keys)
        source.tell(RestoreStep.CONTENTS)
        _lay_shares(source, folder, keys, manifest.header, found)
        with as_desk_errors():
            (folder / _TAKEN).unlink()
        sync_folder(folder)
        write_header(folder, header)
        live_seq = _live_seq(source.live, keys)
        undo.pop_all()
    return Restored(manifest=manifest, counts=counts, live_seq=live_seq)


def _unlocked(manifest: Manifest, credential: Credential) -> tuple[Slot, MasterKeys]:
    try:
        return unlock(manifest.header, credential.slot, credential.passphrase)
    except HeaderDamagedError:
        # The store's own header may be whole: what was changed is the backup's.
        raise BackupDamagedError from None


def _lay_records(
    folder: Path, manifest: Manifest, keys: MasterKeys, header: Header, tell: TellStep
) -> dict[str, int]:
    """The records under the store's own key, every page proved; their rows are counted."""
    tell(RestoreStep.COPY)
    create_file(folder / RECORDS)
    key = unwrap_key(keys, manifest)
    spec = keyspec(key, manifest.salt)
    try:
        with (
            closing(connect(folder / _TAKEN, spec)) as taken,
            closing(connect_records(folder / RECORDS, keys, header.db_salt)) as made,
        ):
            copy_pages(taken, made)
            checkpoint(made)
    finally:
        wipe(key)
        wipe(spec)
    tell(RestoreStep.PAGES)
    with closing(connect_records(folder / RECORDS, keys, header.db_salt)) as made:
        check_pages(made)
        return row_counts(made)


def _lay_shares(
    source: BackupSource, folder: Path, keys: MasterKeys, was: Header, found: Header | None
) -> None:
    """The place's shares, and over them the live store's, where its header was `found`."""
    create_file(folder / CONTENTS)
    if source.shares is not None:
        bring_shares(source.shares, folder / CONTENTS)
    # A store that was made of an older backup knows other contents by the same numbers.
    came_after = found is not None and found.epoch == was.epoch
    if source.live is not None and found is not None and (came_after or source.shares is None):
        _bring_live_shares(source.live, folder, keys)


def _bring_live_shares(live: Path, folder: Path, keys: MasterKeys) -> None:
    """Let the live store's shares win over the place's, and its destroyed ones stay destroyed.

    But what it has lost says nothing of the place's.
    """
    if not (live / CONTENTS).is_file():
        return
    key = derive(keys.master, "content-share")
    try:
        facts = facts_of_file(live / CONTENTS, key)
    except DeskError:
        # A disk that fails here is the reason to restore: the place has what there is.
        return
    finally:
        wipe(key)
    bring_shares(live / CONTENTS, folder / CONTENTS, facts)


def _lay_head(folder: Path, manifest: Manifest, keys: MasterKeys) -> None:
    create_file(folder / HEAD, EMPTY)
    key = derive(keys.master, "anchor")
    try:
        with closing(Anchor(folder / HEAD, key)) as anchor:
            anchor.write(*manifest.head)
    finally:
        wipe(key)


def _live_header(live: Path | None, slot: str, passphrase: str, keys: MasterKeys) -> Header | None:
    """The live store's header, where it opens with this passphrase and leads to these keys."""
    if live is None:
        return None
    with suppress(DeskError):
        for header in read_headers(live):
            found, others = unlock(header, slot, passphrase)
            with others:
                if others.master == keys.master and found.id == slot:
                    return header
    return None


def _known(found: Header, was: Header) -> Header:
    """The live header without the accounts that the backup's records do not know.

    They could do nothing, and nobody could take them away or use their names again. But where they
    alone lead to Tuyệt mật contents, they stay.
    """
    known = {slot.id for slot in was.slots}
    kept = tuple(slot for slot in found.slots if slot.id in known or slot.kind is SlotKind.RECOVERY)
    leads = any(slot.tuyet_mat for slot in kept) or not any(slot.tuyet_mat for slot in found.slots)
    return replace(found, slots=kept) if leads else found


def _live_seq(live: Path | None, keys: MasterKeys) -> int | None:
    """How far the live store's journal came, by its head anchor."""
    if live is None:
        return None
    key = derive(keys.master, "anchor")
    try:
        with closing(Anchor(live / HEAD, key)) as anchor, suppress(DeskError):
            head = anchor.read()
            return None if head is None else head.seq
    finally:
        wipe(key)
    return None


def _leave(folder: Path) -> None:
    with suppress(OSError):
        folder.rmdir()
