"""Making a store, opening one, and the store in memory that tests use."""

from __future__ import annotations

from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from functools import partial
from typing import TYPE_CHECKING

from bmnn_desk.domain.store_steps import untold
from bmnn_desk.errors import AlreadyThereError, HeaderDamagedError
from bmnn_desk.storage.anchor import EMPTY, Anchor
from bmnn_desk.storage.authorizer import guard
from bmnn_desk.storage.content_shares import ContentShares
from bmnn_desk.storage.crypto_check import check_crypto
from bmnn_desk.storage.engine import check_pages, checkpoint, name_kind
from bmnn_desk.storage.files import (
    CONTENTS,
    HEAD,
    MADE_FILES,
    RECORDS,
    create_file,
    sync_folder,
)
from bmnn_desk.storage.header import new_header, seal
from bmnn_desk.storage.header_file import heal_header, unlock_folder, write_header
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.kdf import Argon2Cost, calibrated_cost
from bmnn_desk.storage.key import SALT_BYTES, KeyRing, MasterKeys
from bmnn_desk.storage.leftover import settle_leftover
from bmnn_desk.storage.migrate import migrate
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.presence import make_folder, require_store, require_writable
from bmnn_desk.storage.records import connect_records
from bmnn_desk.storage.recovery import RECOVERY_NAME, require_code
from bmnn_desk.storage.slot import SlotKind, SlotWish, new_slot
from bmnn_desk.storage.slots import recovery_slot
from bmnn_desk.storage.tables import Base, install_triggers
from bmnn_desk.storage.vault import Place, Vault
from bmnn_desk.storage.verify_chain import verify_chain
from bmnn_desk.storage.wipe import random_key

if TYPE_CHECKING:
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.domain.store_steps import TellUpgrade
    from bmnn_desk.storage.credential import Unlocked
    from bmnn_desk.storage.header import Header
    from bmnn_desk.storage.slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True)
class _Entry:
    folder: Path
    header: Header
    slot_id: str
    keys: MasterKeys


def create_store(
    folder: Path,
    slot_name: str,
    passphrase: str,
    cost: Argon2Cost | None = None,
    recovery_code: str | None = None,
) -> Vault:
    """A new store in a new or empty folder, opened by its first account.

    That account's slot also leads to Tuyệt mật contents: someone's must. So does the slot of
    `recovery_code`, where one is given. `cost` None is measured to about a second on this
    machine.

    Raises:
        WeakPassphraseError: nothing was made.
        AlreadyThereError: the account is named as the recovery slot is; nothing was made.
        StoreExistsError: the folder holds something.
        DiskFullError, FolderNotWritableError: what was made is taken away again.
    """
    check_crypto()
    require_strong(passphrase)
    if recovery_code is not None:
        require_code(recovery_code)
    if slot_name == RECOVERY_NAME:
        msg = "account"
        raise AlreadyThereError(msg)
    make_folder(folder)
    wish = SlotWish(name=slot_name, cost=cost or calibrated_cost())
    with MasterKeys(random_key(), random_key()) as keys, ExitStack() as undo:
        header = new_header()
        slot = new_slot(header.vault_id, wish, passphrase, keys)
        others = _recovery_slots(header, recovery_code, keys)
        header = seal(replace(header, slots=(slot, *others)), keys)
        for name in MADE_FILES:
            undo.callback(_take_away, folder / name)
        # The header goes first: records whose key is not yet on the disk would be lost.
        write_header(folder, header)
        create_file(folder / RECORDS)
        create_file(folder / HEAD, EMPTY)
        create_file(folder / CONTENTS)
        sync_folder(folder)
        entry = _Entry(folder=folder, header=header, slot_id=slot.id, keys=keys)
        vault = _open(entry, is_new=True)
        undo.pop_all()
    return vault


def open_store(
    folder: Path,
    slot_name: str | None,
    passphrase: str,
    *,
    thorough: bool = False,
    tell: TellUpgrade = untold,
) -> Vault:
    """Open a store by an account's name or slot id; None means its only passphrase slot.

    The recovery code opens it under RECOVERY_NAME, for the account that founded it or, once that
    is gone, the oldest there is. `thorough` reads and proves every page. A rekey that was cut
    off is finished or dropped. A store of an earlier schema is upgraded; `tell` hears how far that
    is. A refused opening leaves every file as it was.

    Raises:
        StoreMissingError, NotAStoreError, HeaderMissingError, HeaderDamagedError: no header to
            try a passphrase on.
        StoreReadOnlyError: no passphrase was tried.
        AccountNotNamedError: None, and there are several; no passphrase was tried.
        WrongPassphraseError: decided by the header alone, before the records are touched.
        StoreOpenElsewhereError: another window has it.
        StoreDamagedError: the passphrase is right, the records are not.
        StoreTooNewError: written by a newer program.
        UpgradeRoomError, UpgradeUndoneError, JournalBrokenError, StoreRolledBackError: it cannot
            be upgraded; it is as it was.
        DiskFullError, FolderNotWritableError, DiskFailingError: the disk refuses.
    """
    check_crypto()
    require_store(folder)
    require_writable(folder)
    header, slot, keys = unlock_folder(folder, slot_name, passphrase)
    with keys:
        account = _founder(header) if slot.kind is SlotKind.RECOVERY else slot
        entry = _Entry(folder=folder, header=header, slot_id=account.id, keys=keys)
        return _open(entry, thorough=thorough, tell=tell)


def open_unlocked(folder: Path, found: Unlocked) -> Vault:
    """As `open_store`, for an account whose passphrase unlocked the header already.

    Raises:
        StoreOpenElsewhereError, StoreDamagedError, StoreTooNewError, DiskFullError,
        FolderNotWritableError, DiskFailingError: as `open_store`.
    """
    entry = _Entry(folder=folder, header=found.header, slot_id=found.slot.id, keys=found.keys)
    return _open(entry)


def memory_vault(*, guarded: bool = True) -> Vault:
    """A store in memory under a random key, with every table, trigger and index.

    For tests and the demonstration. `guarded` False leaves the authorizer off, so that a test
    may tamper with the schema.
    """
    with MasterKeys(random_key(), random_key()) as keys:
        connection = connect_records(None, keys, bytes(SALT_BYTES))
        vault = Vault(connection, KeyRing(keys), Place())
    with vault.engine.begin() as schema:
        Base.metadata.create_all(schema)
        install_triggers(schema)
    if guarded:
        guard(connection)
    return vault


def _take_away(path: Path) -> None:
    # A disk that refuses this too must not hide the error that the making ended with.
    with suppress(OSError):
        path.unlink(missing_ok=True)


def _recovery_slots(header: Header, code: str | None, keys: MasterKeys) -> tuple[Slot, ...]:
    return () if code is None else (recovery_slot(header, code, keys),)


def _founder(header: Header) -> Slot:
    accounts = [slot for slot in header.slots if slot.kind is SlotKind.PASSPHRASE]
    if not accounts:
        raise HeaderDamagedError
    return accounts[0]


def _proved(vault: Vault, session: Session) -> None:
    """The journal holds to its anchor, as the tables now are."""
    anchored = None if vault.anchor is None else vault.anchor.read()
    if anchored is None and journal_head(session).seq == 0:
        return  # made, but its first account never entered
    verify_chain(session, vault.keys, anchored=anchored)


def _open(
    entry: _Entry, *, thorough: bool = False, is_new: bool = False, tell: TellUpgrade = untold
) -> Vault:
    folder = entry.folder
    with ExitStack() as undo:
        settle_leftover(folder, entry.keys, entry.header.db_salt)
        connection = connect_records(folder / RECORDS, entry.keys, entry.header.db_salt)
        undo.callback(connection.close)
        if is_new:
            name_kind(connection)
        checkpoint(connection)
        if thorough:
            check_pages(connection)
        ring = KeyRing(entry.keys)
        anchor = Anchor(folder / HEAD, ring.anchor)
        shares = ContentShares(folder / CONTENTS, ring.content_share)
        place = Place(folder=folder, slot_id=entry.slot_id, anchor=anchor, shares=shares)
        vault = Vault(connection, ring, place)
        undo.pop_all()
        undo.callback(vault.close)
        migrate(vault.engine, folder, prove=partial(_proved, vault), tell=tell)
        checkpoint(connection)
        guard(connection)
        heal_header(folder, entry.header)
        # SQLite goes on where the name of its log could not be flushed; without the log a power
        # cut while it is folded in would spoil the records.
        sync_folder(folder)
        undo.pop_all()
    return vault
