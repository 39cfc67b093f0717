"""An account's own new passphrase, in two steps, so that what its old key wraps can follow.

The officer's secrets lie in the records, wrapped by his slot's key. They are wrapped for the new
key in a transaction before `write`, and those of the old key dropped in one after it: whichever
header a power cut leaves, there is a row for it.
"""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.storage.credential import Credential, Unlocked, unlock_whole
from bmnn_desk.storage.header import changed
from bmnn_desk.storage.header_file import replace_header
from bmnn_desk.storage.key import SALT_BYTES
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.slot import Slot, stretch, wrap
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from pathlib import Path
    from typing import Self

    from bmnn_desk.storage.key import MasterKeys


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class PreparedPassphrase:
    """The slot as it shall be, and the old and new key of it; wiped on leaving `with`."""

    folder: Path
    found: Unlocked
    slot: Slot
    new_kek: bytearray

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        self.wipe()

    @property
    def old_kek(self) -> bytearray:
        """The key that the old passphrase stretches to."""
        return self.found.kek

    @property
    def old_salt(self) -> bytes:
        """The salt by which the old key is known."""
        return self.found.slot.salt

    @property
    def new_salt(self) -> bytes:
        """The salt by which the new key is known."""
        return self.slot.salt

    def write(self) -> None:
        """Put the new slot in the old one's place: from now on the new passphrase opens.

        Raises:
            DiskFullError, FolderNotWritableError: the old passphrase opens still.
        """
        header = self.found.header
        slots = tuple(self.slot if slot.id == self.slot.id else slot for slot in header.slots)
        replace_header(self.folder, changed(header, slots, self.found.keys))

    def wipe(self) -> None:
        """Overwrite every key."""
        self.found.wipe()
        wipe(self.new_kek)


def prepare_passphrase(folder: Path, by: Credential, new: str) -> PreparedPassphrase:
    """Wrap the keys of `by`'s own slot for a new passphrase, under a new salt; nothing is written.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        WeakPassphraseError: the new passphrase is refused.
    """
    require_strong(new)
    with ExitStack() as undo:
        found = unlock_whole(folder, by)
        undo.callback(found.wipe)
        slot, kek = renewed(found, new, found.keys)
        undo.pop_all()
    return PreparedPassphrase(folder=folder, found=found, slot=slot, new_kek=kek)


def renewed(found: Unlocked, passphrase: str, keys: MasterKeys) -> tuple[Slot, bytearray]:
    """The slot under a new salt with these keys wrapped, and the key that wraps them."""
    fresh = replace(found.slot, salt=os.urandom(SALT_BYTES))
    kek = stretch(fresh, passphrase)
    # The key that the wrap takes is wiped there, so it gets one of its own.
    return wrap(found.header.vault_id, fresh, bytearray(kek), keys), kek


def change_passphrase(folder: Path, by: Credential, new: str) -> None:
    """Give one's own slot a new passphrase; it leads where it led.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        WeakPassphraseError: the new passphrase is refused.
        DiskFullError, FolderNotWritableError: the old passphrase opens still.
    """
    with prepare_passphrase(folder, by, new) as prepared:
        prepared.write()
