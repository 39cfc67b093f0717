"""Who types which passphrase at an open desk, and whether it unwraps; windows know no storage."""

from __future__ import annotations

import unicodedata
from functools import wraps
from typing import TYPE_CHECKING, Concatenate, ParamSpec, TypeVar

from bmnn_desk.domain.accounts import LONGEST_LOGIN, SAMPLE_ACCOUNT
from bmnn_desk.errors import (
    AlreadyThereError,
    StoreMissingError,
    TuyetMatKeyMissingError,
    WrongPassphraseError,
)
from bmnn_desk.services.accounts import AccountsAsked, account_entries
from bmnn_desk.services.clock import today
from bmnn_desk.services.counted_tries import counted_tries
from bmnn_desk.storage import slots
from bmnn_desk.storage.header_file import read_headers
from bmnn_desk.storage.recovery import RECOVERY_NAME
from bmnn_desk.storage.slots import Credential

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable
    from pathlib import Path

    from bmnn_desk.desk import Desk

__all__ = [
    "Credential",
    "counted",
    "credential_of",
    "first_wrong",
    "folder_of",
    "is_login",
    "own",
    "require_free",
    "require_lead",
    "require_left",
    "salts_of",
]

_ACCOUNT = "account"
_KEPT_NAMES = frozenset({RECOVERY_NAME, SAMPLE_ACCOUNT})
Given = ParamSpec("Given")
Result = TypeVar("Result")


def own(desk: Desk, passphrase: str) -> Credential:
    """The credential of who sits here."""
    return Credential(slot=desk.slot, passphrase=passphrase)


def credential_of(slot: str, passphrase: str) -> Credential:
    """Whose passphrase it is, by slot id or login name; the windows know no storage."""
    return Credential(slot=slot, passphrase=passphrase)


def folder_of(desk: Desk) -> Path:
    """The store's folder.

    Raises:
        StoreMissingError: a store in memory has none.
    """
    if desk.folder is None:
        raise StoreMissingError
    return desk.folder


def salts_of(folder: Path) -> tuple[bytes, ...]:
    """The salts of every slot, in either copy of the header."""
    return tuple(slot.salt for header in read_headers(folder) for slot in header.slots)


def first_wrong(desk: Desk, holders: Iterable[Credential]) -> str:
    """The slot of the first one that does not unwrap, empty where all do; a second each.

    Raises:
        HeaderDamagedError: no copy of the header is readable.
    """
    folder = folder_of(desk)
    for holder in holders:
        try:
            with counted_tries(folder):
                slots.prove(folder, holder)
        except WrongPassphraseError:
            return holder.slot
    return ""


def counted(
    act: Callable[Concatenate[Desk, Given], Result],
) -> Callable[Concatenate[Desk, Given], Result]:
    """The same act, whose wrong passphrases count as those at the lock do.

    Raises:
        TooManyTriesError: the pause after too many is not over.
    """

    @wraps(act)
    def careful(desk: Desk, /, *args: Given.args, **kwargs: Given.kwargs) -> Result:
        """Count what is wrong, and try nothing during a pause."""
        with counted_tries(folder_of(desk)):
            return act(desk, *args, **kwargs)

    return careful


def is_login(login: str) -> bool:
    """Whether it can be a login name: one that is not seen as it is would be taken for another."""
    name = unicodedata.normalize("NFC", login)
    hidden = any(unicodedata.category(one).startswith("C") for one in name)
    return bool(name.strip()) and not hidden and len(name) <= LONGEST_LOGIN


def require_free(folder: Path, login: str, slot: str = "") -> None:
    """Let a login name pass that no other slot has.

    Raises:
        AlreadyThereError: it is taken, kept for the program, empty or over 60 letters.
    """
    others = [one for one in read_headers(folder)[0].slots if one.id != slot]
    taken = {one.name for one in others} | {one.id for one in others} | _KEPT_NAMES
    if not is_login(login) or unicodedata.normalize("NFC", login) in taken:
        raise AlreadyThereError(_ACCOUNT)


def require_lead(folder: Path, by: Credential, *, tuyet_mat: bool) -> None:
    """Let a passphrase pass that unwraps, and where it is wanted leads to Tuyệt mật contents.

    Raises:
        WrongPassphraseError: it does not unwrap.
        TuyetMatKeyMissingError: it does not lead there.
    """
    if slots.prove(folder, by).tuyet_mat is None and tuyet_mat:
        raise TuyetMatKeyMissingError


def require_left(desk: Desk, gone: str) -> None:
    """Somebody else who can come in must lead to Tuyệt mật contents, not the recovery code alone.

    Raises:
        TuyetMatKeyMissingError: nobody else does.
    """
    day = today()
    live = {one.slot for one in desk.read(account_entries, AccountsAsked()) if one.is_live_on(day)}
    others = (one for one in read_headers(folder_of(desk))[0].slots if one.id != gone)
    if not any(one.tuyet_mat is not None and one.id in live for one in others):
        raise TuyetMatKeyMissingError
