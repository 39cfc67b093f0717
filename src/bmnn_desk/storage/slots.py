"""Who may open a store: slots are added, given a new passphrase, shared with and taken away.

Each change is authorised by a passphrase that unwraps, and no change loses the Tuyệt mật key: a
slot or the recovery code always leads to it. A passphrase that was changed or taken away still
opens older copies of the header and what was saved with them; only a rekey shuts those keys out.
"""

from __future__ import annotations

import unicodedata
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.errors import (
    AlreadyThereError,
    NotAllowedError,
    NotFoundError,
    TuyetMatKeyMissingError,
)
from bmnn_desk.storage.credential import Credential, kek_of, prove, unlocked
from bmnn_desk.storage.header import Header, changed, has_room_for_slot
from bmnn_desk.storage.header_file import read_headers, replace_header
from bmnn_desk.storage.kdf import Argon2Cost, calibrated_cost
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.prepared_passphrase import (
    PreparedPassphrase,
    change_passphrase,
    prepare_passphrase,
)
from bmnn_desk.storage.recovery import COST, RECOVERY_NAME, require_code
from bmnn_desk.storage.slot import Slot, SlotKind, SlotWish, new_slot, wrap

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.storage.credential import Unlocked

__all__ = [
    "Credential",
    "NewSlot",
    "PreparedPassphrase",
    "add_slot",
    "change_passphrase",
    "has_room",
    "kek_of",
    "prepare_passphrase",
    "prove",
    "prove_code",
    "recover",
    "remove_slot",
    "renew_recovery",
    "reset_passphrase",
    "share_tuyet_mat",
    "take_tuyet_mat",
]

_ACCOUNT = "account"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewSlot:
    """A slot to be made: `id` is 16 hex digits, `name` what its owner logs in as.

    `cost` None is measured to about a second on this machine.
    """

    id: str
    name: str
    passphrase: str
    cost: Argon2Cost | None = None
    tuyet_mat: bool = False


def add_slot(folder: Path, by: Credential, new: NewSlot) -> None:
    """One more way in.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        WeakPassphraseError: the new passphrase is refused.
        AlreadyThereError: the id or name is another slot's, or the recovery slot's; or the name
            is blank, or has a character that does not show.
        TuyetMatKeyMissingError: it shall lead to Tuyệt mật contents, and `by` does not.
        HeaderDamagedError: a header has no room for another slot, or not for this one.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    require_strong(new.passphrase)
    with unlocked(folder, by) as found:
        _require_free(found.header.slots, new.id, new.name)
        wish = SlotWish(id=new.id, name=new.name, cost=new.cost or calibrated_cost())
        keys = _keys(found, tuyet_mat=new.tuyet_mat)
        slot = new_slot(found.header.vault_id, wish, new.passphrase, keys)
        _put(folder, found, (*found.header.slots, slot))


def has_room(folder: Path) -> bool:
    """Whether the header takes one more slot, of however long a name.

    Raises:
        HeaderDamagedError, StoreTooNewError: no copy of the header is readable.
    """
    return has_room_for_slot(read_headers(folder)[0])


def reset_passphrase(folder: Path, by: Credential, slot: str, name: str, new: str) -> None:
    """Give an account a new passphrase that `by` sets; its slot is made where it is missing.

    The account keeps its way to Tuyệt mật contents only where `by` has it too.

    Raises:
        WrongPassphraseError, WeakPassphraseError: as `add_slot`.
        AlreadyThereError: the name is another slot's, or a new one that `add_slot` refuses.
        TuyetMatKeyMissingError: no slot would lead to Tuyệt mật contents any more.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    require_strong(new)
    with unlocked(folder, by) as found:
        slots = found.header.slots
        old = next((known for known in _accounts(slots) if known.id == slot), None)
        if old is None or old.name != unicodedata.normalize("NFC", name):
            _require_free([known for known in slots if known is not old], slot, name)
        wish = SlotWish(id=slot, name=name, cost=calibrated_cost() if old is None else old.cost)
        had = old is not None and old.tuyet_mat is not None
        keys = _keys(found, tuyet_mat=had and found.keys.tuyet_mat is not None)
        made = new_slot(found.header.vault_id, wish, new, keys)
        _put(folder, found, _with(slots, made))


def remove_slot(folder: Path, by: Credential, slot: str) -> None:
    """Take an account's way in away.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        NotAllowedError: it is the slot of `by`.
        NotFoundError: no account has this slot.
        TuyetMatKeyMissingError: it is the last that leads to Tuyệt mật contents.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    with unlocked(folder, by) as found:
        gone = _account(found.header.slots, slot)
        if gone.id == found.slot.id:
            msg = "remove_slot"
            raise NotAllowedError(msg)
        _put(folder, found, tuple(known for known in found.header.slots if known.id != gone.id))


def share_tuyet_mat(folder: Path, by: Credential, to: Credential) -> None:
    """Let another account's slot lead to Tuyệt mật contents too; both passphrases unwrap.

    Raises:
        WrongPassphraseError: one of them does not.
        TuyetMatKeyMissingError: `by` does not lead to such contents itself.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    with unlocked(folder, by) as giver:
        keys = _keys(giver, tuyet_mat=True)
        with unlocked(folder, to) as taker:
            # The key that the wrap takes is wiped there, so it gets one of its own.
            slot = wrap(taker.header.vault_id, taker.slot, bytearray(taker.kek), keys)
            _put(folder, taker, _with(taker.header.slots, slot))


def take_tuyet_mat(folder: Path, by: Credential, slot: str) -> None:
    """Let an account's slot no longer lead to Tuyệt mật contents.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        NotFoundError: no account has this slot.
        TuyetMatKeyMissingError: it is the last that leads there.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    with unlocked(folder, by) as found:
        bare = replace(_account(found.header.slots, slot), tuyet_mat=None)
        _put(folder, found, _with(found.header.slots, bare))


def renew_recovery(folder: Path, by: Credential, code: str) -> None:
    """Make a new code the only recovery code.

    Raises:
        WrongPassphraseError: `by` does not unwrap.
        WeakPassphraseError: it is no code of `recovery`.
        TuyetMatKeyMissingError: `by` does not lead to Tuyệt mật contents, which the code must.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    require_code(code)
    with unlocked(folder, by) as found:
        slot = recovery_slot(found.header, code, _keys(found, tuyet_mat=True))
        _put(folder, found, (*_accounts(found.header.slots), slot))


def recover(folder: Path, code: str, slot_name: str, new: str, *, name: str | None = None) -> None:
    """By the recovery code, give an account (slot id or login name) a new passphrase.

    Where the header has no such slot and `name` is given, the slot is made, with `slot_name` as
    its id and `name` to log in as. It leads to Tuyệt mật contents where it did, and where no
    other account does.

    Raises:
        WrongPassphraseError: it is not the code of this store.
        WeakPassphraseError: the new passphrase is refused.
        NotFoundError: no account has this slot, and no name is given to make it under.
        AlreadyThereError, HeaderDamagedError: it cannot be made, as in `add_slot`.
        DiskFullError, FolderNotWritableError: the old header stands.
    """
    require_strong(new)
    with unlocked(folder, _by_code(code), SlotKind.RECOVERY) as found:
        slots = found.header.slots
        wish = _wish_to_recover(slots, slot_name, name)
        led = {known.id for known in _accounts(slots) if known.tuyet_mat is not None}
        keys = _keys(found, tuyet_mat=wish.id in led or not led)
        _put(folder, found, _with(slots, new_slot(found.header.vault_id, wish, new, keys)))


def prove_code(folder: Path, code: str) -> None:
    """Let the recovery code pass that really unwraps; nothing is written or kept of its keys.

    Raises:
        WrongPassphraseError: it is not the code of this store, or the store has none.
        HeaderDamagedError, StoreTooNewError: no header to try a code on.
    """
    with unlocked(folder, _by_code(code), SlotKind.RECOVERY):
        pass


def recovery_slot(header: Header, code: str, keys: MasterKeys) -> Slot:
    """The slot that the recovery code opens; the code is random, so stretching it is cheap."""
    wish = SlotWish(name=RECOVERY_NAME, kind=SlotKind.RECOVERY, cost=COST)
    return new_slot(header.vault_id, wish, code, keys)


def _put(folder: Path, found: Unlocked, slots: tuple[Slot, ...]) -> None:
    if not any(slot.tuyet_mat for slot in slots):
        raise TuyetMatKeyMissingError
    replace_header(folder, changed(found.header, slots, found.keys))


def _by_code(code: str) -> Credential:
    return Credential(slot=RECOVERY_NAME, passphrase=code)


def _wish_to_recover(slots: tuple[Slot, ...], wanted: str, name: str | None) -> SlotWish:
    try:
        old = _account(slots, wanted)
    except NotFoundError:
        if name is None:
            raise
        _require_free(slots, wanted, name)
        return SlotWish(id=wanted, name=name, cost=calibrated_cost())
    return SlotWish(id=old.id, name=old.name, cost=old.cost)


def _keys(found: Unlocked, *, tuyet_mat: bool) -> MasterKeys:
    """The same keys again, not copies: they are wiped with those that were found."""
    if tuyet_mat and found.keys.tuyet_mat is None:
        raise TuyetMatKeyMissingError
    return MasterKeys(found.keys.master, found.keys.tuyet_mat if tuyet_mat else None)


def _accounts(slots: tuple[Slot, ...]) -> tuple[Slot, ...]:
    return tuple(slot for slot in slots if slot.kind is SlotKind.PASSPHRASE)


def _account(slots: tuple[Slot, ...], wanted: str) -> Slot:
    name = unicodedata.normalize("NFC", wanted)
    for slot in _accounts(slots):
        if name in {slot.id, slot.name}:
            return slot
    raise NotFoundError(_ACCOUNT, 0)


def _with(slots: tuple[Slot, ...], new: Slot) -> tuple[Slot, ...]:
    replaced = tuple(new if slot.id == new.id else slot for slot in slots)
    return replaced if new in replaced else (*slots, new)


def _require_free(slots: tuple[Slot, ...] | list[Slot], number: str, name: str) -> None:
    # A name that is another's id would make both of them nobody's.
    taken = {RECOVERY_NAME} | {slot.id for slot in slots} | {slot.name for slot in slots}
    if not taken.isdisjoint({number, unicodedata.normalize("NFC", name)}) or not _shows(name):
        raise AlreadyThereError(_ACCOUNT)


def _shows(name: str) -> bool:
    # What does not show would let one account look like another in every list.
    hidden = any(unicodedata.category(letter).startswith("C") for letter in name)
    return bool(name.strip()) and not hidden
