"""What windows do with accounts and keys: the office's act, and the header that goes with it.

The act comes first: an account without a key opens nothing, a key without an account would.
Each needs the passphrase of whoever sits here, typed again, as an open store no longer knows
its master key; so it takes seconds.
"""

from __future__ import annotations

import os
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING

from bmnn_desk.access_record import note
from bmnn_desk.credentials import (
    counted,
    folder_of,
    own,
    require_free,
    require_lead,
    require_left,
    salts_of,
)
from bmnn_desk.domain.accounts import AccessKind, AccountEntry
from bmnn_desk.domain.store_steps import untold
from bmnn_desk.services.accounts import AccountsAsked, account_entries
from bmnn_desk.services.change_account import EndAccountRequest, end_account
from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.services.enter_account import AccountRequest, enter_account
from bmnn_desk.services.officer_secrets import (
    DropSecretsRequest,
    RewrapRequest,
    drop_officer_secrets,
    rewrap_officer_secrets,
)
from bmnn_desk.storage import rekey as rekeying
from bmnn_desk.storage import slots
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.slots import NewSlot

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date
    from pathlib import Path

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.office import Role
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.domain.store_steps import TellRekey
    from bmnn_desk.storage.kdf import Argon2Cost
    from bmnn_desk.storage.slots import Credential

_ID_BYTES = 8


def _new_slot_id() -> str:
    return os.urandom(_ID_BYTES).hex()


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class NewAccount:
    """An account that is wished for; `tuyet_mat` needs a passphrase that leads there.

    `cost` None is measured to about a second on this machine.
    """

    request_id: str
    day: date
    person: int
    login: str
    passphrase: str
    roles: frozenset[Role]
    until: date | None = None
    tuyet_mat: bool = False
    cost: Argon2Cost | None = None
    slot: str = field(default_factory=_new_slot_id)


def account_request(new: NewAccount) -> AccountRequest:
    """The office's act for an account; a second person's word is given for this very request."""
    return AccountRequest(
        request_id=new.request_id,
        day=new.day,
        person=new.person,
        slot=new.slot,
        roles=new.roles,
        until=new.until,
        tuyet_mat=new.tuyet_mat,
    )


def accounts_of(desk: Desk) -> tuple[AccountEntry, ...]:
    """The accounts with what the header knows of them: login name, Tuyệt mật or not.

    Raises:
        HeaderDamagedError: no copy of the header is readable.
    """
    known = {slot.id: slot for slot in read_headers(folder_of(desk))[0].slots}
    return tuple(
        entry
        if (slot := known.get(entry.slot)) is None
        else replace(entry, login=slot.name, reads_tuyet_mat=slot.tuyet_mat is not None)
        for entry in desk.read(account_entries, AccountsAsked())
    )


@counted
def open_account(
    desk: Desk,
    new: NewAccount,
    mine: str,
    word: Approval | PaperWord | None = None,
) -> None:
    """Enter an account and give it its slot.

    Raises:
        WrongPassphraseError: `mine` is not the passphrase of who sits here.
        WeakPassphraseError: the new one is too weak; nothing was done.
        AlreadyThereError: the login name is taken; nothing was done.
        TuyetMatKeyMissingError: who sits here cannot give the Tuyệt mật key; nothing was done.
        DeskError: what the act raises.
    """
    folder = folder_of(desk)
    require_strong(new.passphrase)
    require_free(folder, new.login)
    by = own(desk, mine)
    require_lead(folder, by, tuyet_mat=new.tuyet_mat)
    desk.do(enter_account, account_request(new), word)
    slots.add_slot(
        folder,
        by,
        NewSlot(
            id=new.slot,
            name=new.login,
            passphrase=new.passphrase,
            tuyet_mat=new.tuyet_mat,
            cost=new.cost,
        ),
    )


@counted
def close_account(
    desk: Desk, request: EndAccountRequest, mine: str, word: Approval | PaperWord | None = None
) -> None:
    """End an account and take its slot out of the header.

    Raises:
        WrongPassphraseError: `mine` is not the passphrase of who sits here.
        NotAllowedError: it is the account that sits here.
        TuyetMatKeyMissingError: nobody would be left who leads to Tuyệt mật contents.
        DeskError: what the act raises.
    """
    folder, by = folder_of(desk), own(desk, mine)
    slots.prove(folder, by)
    require_left(desk, request.slot)
    desk.do(end_account, request, word)
    # An account whose making was cut off has none.
    if any(one.id == request.slot for one in read_headers(folder)[0].slots):
        slots.remove_slot(folder, by, request.slot)


@counted
def change_own_passphrase(desk: Desk, day: date, old: str, new: str) -> None:
    """Another passphrase for who sits here; an officer's signing keys come along.

    Killed at any moment, either the old one or the new one opens everything.

    Raises:
        WrongPassphraseError: `old` is not his.
        WeakPassphraseError: the new one is too weak.
    """
    folder = folder_of(desk)
    require_strong(new)
    with slots.prepare_passphrase(folder, own(desk, old), new) as prepared:
        rewrap = RewrapRequest(
            old_kek=prepared.old_kek,
            old_salt=prepared.old_salt,
            new_kek=prepared.new_kek,
            new_salt=prepared.new_salt,
        )
        desk.jot(rewrap_officer_secrets, rewrap)
        prepared.write()
    desk.jot(drop_officer_secrets, DropSecretsRequest(salts=salts_of(folder)))
    note(desk, day, AccessKind.PASSPHRASE_CHANGED)


def rekey(folder: Path, holders: Sequence[Credential], code: str, tell: TellRekey = untold) -> None:
    """New keys for a closed store; who is no holder gets a passphrase afterwards.

    Raises:
        WrongPassphraseError: one of the holders does not unwrap.
        TuyetMatKeyMissingError: none of them leads to Tuyệt mật contents.
    """
    with counted_tries(folder):
        rekeying.rekey(folder, holders, code, tell)
