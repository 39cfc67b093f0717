"""New keys for a store whose old ones may be known to others.

The master key, all that is derived from it and the Tuyệt mật key are new: the records are copied
beside the old ones under their new key, with the key of every content wrapped anew, and the
header's first copy decides which of the two is the store. What was copied from the disk before
opens with the old keys for ever.
"""

from __future__ import annotations

import os
from contextlib import ExitStack, suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.store_steps import RekeyStep, untold
from bmnn_desk.errors import DeskError, HeaderDamagedError, TuyetMatKeyMissingError
from bmnn_desk.storage.credential import Credential, Unlocked, unlock_whole
from bmnn_desk.storage.header import Header, changed
from bmnn_desk.storage.header_file import replace_header
from bmnn_desk.storage.key import SALT_BYTES, MasterKeys
from bmnn_desk.storage.leftover import drop_leftover, finish_rekey
from bmnn_desk.storage.opening import open_unlocked
from bmnn_desk.storage.prepared_passphrase import renewed
from bmnn_desk.storage.presence import require_store
from bmnn_desk.storage.recovery import require_code
from bmnn_desk.storage.rekeyed_records import NewKeys, SecretMove, build_rekeyed
from bmnn_desk.storage.slots import recovery_slot
from bmnn_desk.storage.wipe import random_key, wipe

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from bmnn_desk.domain.store_steps import TellRekey
    from bmnn_desk.storage.slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class _Stays:
    """A holder's slot as it shall be, and what his old key wraps moving to the new one."""

    slot: Slot
    move: SecretMove


def rekey(folder: Path, holders: Sequence[Credential], code: str, tell: TellRekey = untold) -> None:
    """Give a closed store a new master key and Tuyệt mật key, and `code` as its recovery code.

    Only the holders' slots stay, with their passphrases, and lead where they led; every other
    account is given a new one afterwards. So it is with the officer's secrets: those of an
    officer who is no holder are gone. Killed at any moment, the store is the old or the new one;
    nothing is lost. `tell` is called as a step begins.

    Raises:
        WrongPassphraseError: a holder's passphrase does not unwrap.
        WeakPassphraseError: it is no code of `recovery`.
        TuyetMatKeyMissingError: no holder leads to Tuyệt mật contents.
        StoreOpenElsewhereError: the store is open.
        StoreDamagedError, JournalBrokenError: a page, a content's key or the journal's sealed key
            is damaged; the old store stands.
        ContentFileMissingError, ContentShareLostError: a content's share is gone; the old store
            stands, so that the right contents.bin can still be put back.
        DiskFullError, FolderNotWritableError, DiskFailingError: the old store stands.
    """
    require_code(code)
    require_store(folder)
    tell(RekeyStep.OPEN)
    with ExitStack() as kept:
        found = _unlocked(folder, holders, kept)
        leader = _leader(found)
        keys = kept.enter_context(MasterKeys(random_key(), random_key()))
        stays = [_stays(one, holder.passphrase, keys, kept) for one, holder in found]
        header = _new_header(leader.header, [one.slot for one in stays], code, keys)
        old = kept.enter_context(open_unlocked(folder, leader))
        with ExitStack() as undo:
            undo.callback(drop_leftover, folder)
            new = NewKeys(keys=keys, db_salt=header.db_salt)
            build_rekeyed(old, folder, new, [one.move for one in stays], tell)
            undo.pop_all()
        # Still open, so that nobody writes into the old records until the new ones are the store.
        tell(RekeyStep.SWAP)
        replace_header(folder, header)
        # What the disk refuses from here on, the next opening does.
        with suppress(DeskError):
            old.close()
            finish_rekey(folder)


def _unlocked(
    folder: Path, holders: Sequence[Credential], kept: ExitStack
) -> list[tuple[Unlocked, Credential]]:
    found: dict[str, tuple[Unlocked, Credential]] = {}
    for holder in holders:
        one = unlock_whole(folder, holder)
        kept.callback(one.wipe)
        found[one.slot.id] = one, holder
    if len({one.header for one, _ in found.values()}) > 1:
        raise HeaderDamagedError
    return list(found.values())


def _leader(found: list[tuple[Unlocked, Credential]]) -> Unlocked:
    for one, _ in found:
        if one.keys.tuyet_mat is not None:
            return one
    raise TuyetMatKeyMissingError


def _stays(one: Unlocked, passphrase: str, keys: MasterKeys, kept: ExitStack) -> _Stays:
    leads = one.keys.tuyet_mat is not None
    slot, kek = renewed(one, passphrase, MasterKeys(keys.master, keys.tuyet_mat if leads else None))
    kept.callback(wipe, kek)
    move = SecretMove(old_kek=one.kek, old_salt=one.slot.salt, new_kek=kek, new_salt=slot.salt)
    return _Stays(slot=slot, move=move)


def _new_header(old: Header, slots: list[Slot], code: str, keys: MasterKeys) -> Header:
    # In their old order: the first is the one for whom the recovery code opens.
    order = {slot.id: at for at, slot in enumerate(old.slots)}
    stay = sorted(slots, key=lambda slot: order[slot.id])
    bare = replace(old, db_salt=os.urandom(SALT_BYTES), epoch=old.epoch + 1)
    return changed(bare, (*stay, recovery_slot(bare, code, keys)), keys)
