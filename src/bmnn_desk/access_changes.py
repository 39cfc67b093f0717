"""Changes of somebody's way into the store: a reset, the Tuyệt mật key, the recovery code.

Each is put on record first, with the second person's word where the office asks for it.
"""

from __future__ import annotations

import secrets
from contextlib import suppress
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bmnn_desk.credentials import counted, folder_of, own, require_free, require_lead, require_left
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.errors import AlreadySavedError
from bmnn_desk.services.change_access import AccessChange, change_access
from bmnn_desk.storage import slots
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.recovery import require_code

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.desk import Desk
    from bmnn_desk.domain.second_person import Approval, PaperWord
    from bmnn_desk.storage.slots import Credential


def _new_id() -> str:
    return secrets.token_hex(16)


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Consent:
    """The id of the very change that a second person was asked for, and his word."""

    request_id: str
    word: Approval | PaperWord | None = None


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reset:
    """Somebody else's slot and its new passphrase; `login` names a slot that is gone."""

    day: date
    slot: str
    login: str
    passphrase: str
    request_id: str = field(default_factory=_new_id)

    @property
    def change(self) -> AccessChange:
        """The office's act in it."""
        kind = AccessKind.PASSPHRASE_RESET
        return AccessChange(request_id=self.request_id, day=self.day, kind=kind, slot=self.slot)


@counted
def reset_passphrase(desk: Desk, reset: Reset, mine: str, consent: Consent | None = None) -> None:
    """A new passphrase for another account; its holder changes it when he next sits here.

    Raises:
        WrongPassphraseError: `mine` is not the passphrase of who sits here.
        WeakPassphraseError: the new one is too weak.
        AlreadyThereError: the login name is taken by another slot.
        NotAllowedError: it is one's own, which is changed; or who sits here is no officer.
        TuyetMatKeyMissingError: nobody would be left who leads to Tuyệt mật contents.
    """
    folder = folder_of(desk)
    require_strong(reset.passphrase)
    require_free(folder, reset.login, reset.slot)
    if slots.prove(folder, own(desk, mine)).tuyet_mat is None:
        require_left(desk, reset.slot)
    _order(desk, reset.change, consent)
    slots.reset_passphrase(folder, own(desk, mine), reset.slot, reset.login, reset.passphrase)


@counted
def give_tuyet_mat(
    desk: Desk, day: date, mine: str, his: Credential, consent: Consent | None = None
) -> None:
    """Let another account read Tuyệt mật contents; its holder types his passphrase too.

    Raises:
        WrongPassphraseError: one of the two does not unwrap.
        TuyetMatKeyMissingError: who sits here has no such key to give.
        NotAllowedError: who sits here neither leads nor keeps the secrets.
        AccountRefusedError: the account has ended, or its roles ask for no such contents.
    """
    folder = folder_of(desk)
    slot = slots.prove(folder, his).id
    require_lead(folder, own(desk, mine), tuyet_mat=True)
    _order(desk, _change(day, AccessKind.TUYET_MAT_GIVEN, slot, consent), consent)
    slots.share_tuyet_mat(folder, own(desk, mine), his)


@counted
def take_tuyet_mat(
    desk: Desk, day: date, mine: str, slot: str, consent: Consent | None = None
) -> None:
    """Take the Tuyệt mật key out of an account's slot.

    Raises:
        WrongPassphraseError: `mine` is not the passphrase of who sits here.
        TuyetMatKeyMissingError: nobody would be left who leads there.
        NotAllowedError: who sits here neither leads nor keeps the secrets.
    """
    folder, by = folder_of(desk), own(desk, mine)
    slots.prove(folder, by)
    require_left(desk, slot)
    _order(desk, _change(day, AccessKind.TUYET_MAT_TAKEN, slot, consent), consent)
    slots.take_tuyet_mat(folder, by, slot)


@counted
def renew_recovery(
    desk: Desk, day: date, mine: str, code: str, consent: Consent | None = None
) -> None:
    """Another recovery code; the one before opens nothing any more.

    Raises:
        WrongPassphraseError: `mine` is not the passphrase of who sits here.
        WeakPassphraseError: it is no recovery code.
        TuyetMatKeyMissingError: the code would not lead to Tuyệt mật contents.
        NotAllowedError: who sits here is no officer.
    """
    folder, by = folder_of(desk), own(desk, mine)
    require_code(code)
    require_lead(folder, by, tuyet_mat=True)
    _order(desk, _change(day, AccessKind.RECOVERY_RENEWED, "", consent), consent)
    slots.renew_recovery(folder, by, code)


def _change(day: date, kind: AccessKind, slot: str, consent: Consent | None) -> AccessChange:
    request_id = _new_id() if consent is None else consent.request_id
    return AccessChange(request_id=request_id, day=day, kind=kind, slot=slot)


def _order(desk: Desk, change: AccessChange, consent: Consent | None) -> None:
    """Put it on record; what was on record and not yet in the header is done now."""
    with suppress(AlreadySavedError):
        desk.do(change_access, change, None if consent is None else consent.word)
