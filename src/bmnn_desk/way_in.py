"""The way into a founded desk: a passphrase or the code, and what is put on record then."""

from __future__ import annotations

import unicodedata
from contextlib import ExitStack, closing
from functools import cache
from typing import TYPE_CHECKING

from bmnn_desk.access_record import Times, note, put_on_record
from bmnn_desk.credentials import salts_of
from bmnn_desk.desk import Desk, open_desk
from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.store_steps import untold
from bmnn_desk.errors import NotFoundError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.access_marks import AccessMarksAsked, access_marks
from bmnn_desk.services.clock import is_behind, now, today
from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.services.officer_secrets import DropSecretsRequest, drop_officer_secrets
from bmnn_desk.storage import slots
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.passphrase import require_strong
from bmnn_desk.storage.presence import require_store
from bmnn_desk.storage.recovery import RECOVERY_NAME, joined
from bmnn_desk.storage.refusals import Refusals
from bmnn_desk.storage.slot import SlotKind
from bmnn_desk.storage.swap_folders import drop_asides

if TYPE_CHECKING:
    from pathlib import Path

    from bmnn_desk.domain.store_steps import TellUpgrade
    from bmnn_desk.storage.refusals import RefusalState


def enter(folder: Path, account: str | None, passphrase: str, tell: TellUpgrade = untold) -> Desk:
    """Open a store and sit down at its desk; `account` None means its only one.

    Takes a second: the passphrase is stretched; longer where the store is of an earlier schema,
    and then `tell` hears how far its upgrade is. What befell the way in since the last time
    (refused passphrases, new keys, a clock set back) is put on record.

    Raises:
        TooManyTriesError: the pause after too many wrong passphrases is not over.
        WrongPassphraseError: counted, also over the end of the program.
        DeskError: what `open_store` and `open_desk` raise; the store is closed again.
    """
    require_store(folder)
    refusals = Refusals(folder)
    state = refusals.read()
    with ExitStack() as undo:
        with counted_tries(folder):
            vault = open_store(folder, account, passphrase, tell=tell)
        undo.callback(vault.close)
        desk = open_desk(vault, the_law())
        if desk.trouble is None:
            _put_on_record(desk, folder, state)
            if account == RECOVERY_NAME:
                note(desk, today(), AccessKind.OPENED_BY_CODE)
        refusals.note_opened()
        drop_asides(folder)
        undo.pop_all()
    return desk


def enter_by_code(folder: Path, code: str) -> Desk:
    """Open a store by its recovery code, for the account that founded it.

    Case, spaces and dashes do not count, nor do the characters that are easily misread.

    Raises:
        DeskError: as `enter`; WrongPassphraseError also where the store has no such code.
    """
    return enter(folder, RECOVERY_NAME, code)


def recover_account(
    folder: Path, code: str, login: str, new: str, tell: TellUpgrade = untold
) -> Desk:
    """Give an account a new passphrase by the recovery code, and sit down at its desk.

    `tell` hears how far an upgrade is, as in `enter`.

    Raises:
        WeakPassphraseError: the new one is too weak; nothing was done.
        NotFoundError: no account logs in by that name.
        DeskError: as `enter`; WrongPassphraseError where the code does not open the store;
            JournalBrokenError where the journal does not hold, as nothing can be put on record.
    """
    require_store(folder)
    require_strong(new)
    refusals = Refusals(folder).read()
    with counted_tries(folder):
        vault = open_store(folder, RECOVERY_NAME, code, tell=tell)
    with closing(vault):
        held = {slot.name: slot for slot in read_headers(folder)[0].slots}
        login = unicodedata.normalize("NFC", login)
        if login not in held or login == RECOVERY_NAME:
            msg = "account"
            raise NotFoundError(msg, 0)
        # It is this account that comes in, and the notes are its own.
        vault.slot_id = held[login].id
        desk = open_desk(vault, the_law())
        if desk.trouble is not None:
            raise desk.trouble
        _put_on_record(desk, folder, refusals)
        note(desk, today(), AccessKind.OPENED_BY_CODE)
        note(desk, today(), AccessKind.PASSPHRASE_RESET)
        leads = [slot for slot in held.values() if slot.kind is SlotKind.PASSPHRASE]
        if not any(slot.tuyet_mat for slot in leads):
            note(desk, today(), AccessKind.TUYET_MAT_GIVEN)
        # The store is still this window's: nobody else changes the header meanwhile.
        slots.recover(folder, code, login, new)
    Refusals(folder).note_opened()
    return enter(folder, login, new)


def joined_code(a: str, b: str) -> str:
    """The code of two halves; a store from before halves has its whole code in the first."""
    return joined(a, b) if b.strip() else a


@cache
def the_law() -> Law:
    """The law as data, read once a run."""
    return Law(forms_folder())


def _put_on_record(desk: Desk, folder: Path, state: RefusalState) -> None:
    (marks,) = desk.read(access_marks, AccessMarksAsked())
    if state.first_at:
        put_on_record(desk, today(), AccessKind.REFUSED, state)
    # The file of a store from before this program kept one is not there at its first opening.
    if not state.is_trustworthy and marks.notes:
        note(desk, today(), AccessKind.COUNTER_LOST)
    header = read_headers(folder)[0]
    for _ in range(marks.rekeyed, header.epoch - 1):
        note(desk, today(), AccessKind.REKEYED)
    _look_at_header(desk, header.changes, marks.header_changes)
    if marks.has_spare_secrets:  # left by a change of passphrase that was cut off
        desk.jot(drop_officer_secrets, DropSecretsRequest(salts=salts_of(folder)))
    last = marks.last_at
    if last is not None and is_behind(now(), last):
        note(desk, today(), AccessKind.CLOCK_BACK)


def _look_at_header(desk: Desk, changes: int, known: int) -> None:
    """Put on record that the header changed, or that an older one was put back in its place."""
    if changes == known:
        return
    kind = AccessKind.HEADER_CHANGED if changes > known else AccessKind.HEADER_OLDER
    moment = now().isoformat(timespec="seconds")
    put_on_record(desk, today(), kind, Times(count=changes, first_at=moment, last_at=moment))
