"""A passphrase typed again: what authorises each change of the header.

An open store no longer has its master key, so every change unwraps it anew, and wipes it after.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.errors import WrongPassphraseError
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.kdf import derive_kek
from bmnn_desk.storage.key import KEY_BYTES
from bmnn_desk.storage.slot import SlotKind
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from bmnn_desk.storage.header import Header
    from bmnn_desk.storage.kdf import Argon2Cost
    from bmnn_desk.storage.key import MasterKeys
    from bmnn_desk.storage.slot import Slot


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Credential:
    """Whose passphrase it is, by slot id or login name, and the passphrase."""

    slot: str
    passphrase: str


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Unlocked:
    """A header that a slot has proved, with that slot's key and the store's keys."""

    header: Header
    slot: Slot
    kek: bytearray
    keys: MasterKeys

    def wipe(self) -> None:
        """Overwrite every key."""
        wipe(self.kek)
        self.keys.wipe()


@contextmanager
def unlocked(
    folder: Path, credential: Credential, kind: SlotKind = SlotKind.PASSPHRASE
) -> Iterator[Unlocked]:
    """The header and all keys while the block runs; they are wiped on leaving it.

    Raises:
        WrongPassphraseError: no such account, its passphrase is another, or the slot is not of
            this kind: the recovery code authorises nothing but `recover`.
        HeaderDamagedError, StoreTooNewError: no header to try a passphrase on.
    """
    found = unlock_whole(folder, credential, kind)
    try:
        yield found
    finally:
        found.wipe()


def unlock_whole(
    folder: Path, credential: Credential, kind: SlotKind = SlotKind.PASSPHRASE
) -> Unlocked:
    """As `unlocked`, where the caller wipes.

    Raises:
        WrongPassphraseError, HeaderDamagedError, StoreTooNewError: as `unlocked`.
    """
    kept = bytearray(KEY_BYTES)

    def keeping(passphrase: str, cost: Argon2Cost, salt: bytes) -> bytearray:
        """Stretch the passphrase, and remember what came of it."""
        # The second copy of the header may ask for another key than the first did.
        wipe(kept)
        kek = derive_kek(passphrase, cost, salt)
        kept[:] = kek
        return kek

    with ExitStack() as undo:
        undo.callback(wipe, kept)
        header, slot, keys = unlock_folder(folder, credential.slot, credential.passphrase, keeping)
        undo.callback(keys.wipe)
        if slot.kind is not kind:
            raise WrongPassphraseError
        undo.pop_all()
    return Unlocked(header=header, slot=slot, kek=kept, keys=keys)


def kek_of(folder: Path, credential: Credential) -> tuple[Slot, bytearray, MasterKeys]:
    """An account's slot, the key its passphrase stretches to, and the store's keys.

    The caller wipes both.

    Raises:
        WrongPassphraseError, HeaderDamagedError, StoreTooNewError: as `unlocked`.
    """
    found = unlock_whole(folder, credential)
    return found.slot, found.kek, found.keys


def prove(folder: Path, credential: Credential) -> Slot:
    """The slot that this passphrase really unwraps; nothing is kept of its keys.

    Raises:
        WrongPassphraseError, HeaderDamagedError, StoreTooNewError: as `unlocked`.
    """
    with unlocked(folder, credential) as found:
        return found.slot
