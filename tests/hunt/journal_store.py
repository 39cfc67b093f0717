"""The store that the journal's hunt tampers with, and how a tampering is noticed."""

from __future__ import annotations

import shutil
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy.exc import SQLAlchemyError

from bmnn_desk.errors import (
    DeskError,
    JournalBrokenError,
    StoreDamagedError,
    StoreRolledBackError,
)
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.cancel_outgoing import cancel_outgoing
from bmnn_desk.services.officer_signer import own_signer
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.services.verify_report import prove_journal
from bmnn_desk.storage import opening
from bmnn_desk.storage.files import RECORDS
from bmnn_desk.storage.header_file import unlock_folder
from bmnn_desk.storage.key import MasterKeys
from bmnn_desk.storage.opening import create_store
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_rows import verify_rows
from tests import make
from tests.services.everything import unsigned
from tests.storage.officers import KEK, SALT, new_checkpoint, new_epoch, new_officer
from tests.storage.stores import ACCOUNT, CHEAP, PASSPHRASE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.header import Header
    from bmnn_desk.storage.vault import Vault

_NOTICES = (JournalBrokenError, StoreRolledBackError, StoreDamagedError)
_STUMBLES = (
    DeskError,
    SQLAlchemyError,
    sqlcipher.Error,
    ArithmeticError,
    AttributeError,
    LookupError,
    TypeError,
    ValueError,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Hunted:
    """A real store of two epochs with checkpoints, its keys, and its records as they once were."""

    folder: Path
    header: Header
    slot: str
    master: bytes
    older: tuple[bytes, ...]
    newest: bytes


def made_store(folder: Path) -> Hunted:
    """Fill a store; its records are kept at five moments."""
    law = Law(forms_folder())
    saved: list[bytes] = []
    with create_store(folder, ACCOUNT, PASSPHRASE, CHEAP) as vault:

        def save() -> None:
            vault.checkpoint()
            saved.append((folder / RECORDS).read_bytes())

        at = make.office(vault, law)
        unsigned(at)
        save()
        signer = new_officer(vault)
        new_checkpoint(vault, signer)
        save()
        new_epoch(vault, signer)
        save()
        make.issued(at)
        new_checkpoint(vault, signer)
        save()
        item = make.issued(at).item
        at.desk.do(cancel_outgoing, make.cancel(at, item))
        make.delegate(at, number="09/QĐ-SMM")
        new_checkpoint(vault, signer)
        make.signed(at)
        save()
    header, slot, keys = unlock_folder(folder, None, PASSPHRASE)
    with keys:
        return Hunted(
            folder=folder,
            header=header,
            slot=slot.id,
            master=bytes(keys.master),
            older=tuple(saved[:-1]),
            newest=saved[-1],
        )


@contextmanager
def opened(hunted: Hunted, *, thorough: bool = True) -> Iterator[Vault]:
    """The store under its key; what a passphrase costs is left out."""
    entry = opening._Entry(
        folder=hunted.folder,
        header=hunted.header,
        slot_id=hunted.slot,
        keys=MasterKeys(bytearray(hunted.master)),
    )
    with opening._open(entry, thorough=thorough) as vault:
        yield vault


def copied(hunted: Hunted, folder: Path) -> Hunted:
    """The same store in another folder."""
    shutil.copytree(hunted.folder, folder)
    return Hunted(
        folder=folder,
        header=hunted.header,
        slot=hunted.slot,
        master=hunted.master,
        older=hunted.older,
        newest=hunted.newest,
    )


def noticed(session: Session, vault: Vault, *, as_officer: bool, guarded: bool) -> str | None:
    """By which error this account notices; None when all holds.

    The officer types his passphrase, which leads to his own keys.

    Raises:
        AssertionError: the proof itself stumbled over what it read.
    """

    def prove() -> None:
        """As a verification does it."""
        if guarded:
            verify_guards(session)
        with ExitStack() as wiping:
            signer = own_signer(session, vault.slot_id, KEK, SALT) if as_officer else None
            if signer is not None:
                wiping.enter_context(signer)
            prove_chain(session, vault.keys, vault.anchor, signer)
        verify_rows(session)

    return _said(session, prove)


def noticed_at_opening(session: Session, vault: Vault) -> str | None:
    """By which error the opening of the store notices, which has no officer's keys."""
    return _said(session, lambda: prove_journal(session, vault))


def _said(session: Session, prove: Callable[[], object]) -> str | None:
    session.expire_all()
    try:
        prove()
    except _NOTICES as error:
        return _word(error)
    except _STUMBLES as error:
        raise AssertionError(type(error).__name__) from error
    return None


def _word(error: DeskError) -> str:
    fault = f" ({error.what})" if isinstance(error, JournalBrokenError) else ""
    return f"{type(error).__name__}{fault}"


def opens(hunted: Hunted, *, as_officer: bool) -> tuple[str | None, str | None]:
    """The same, from opening the store on; and by what the opening itself notices."""
    try:
        with opened(hunted) as vault, vault.begin() as session:
            return (
                noticed(session, vault, as_officer=as_officer, guarded=True),
                noticed_at_opening(session, vault),
            )
    except _NOTICES as error:
        return _word(error), _word(error)
    except _STUMBLES as error:
        raise AssertionError(type(error).__name__) from error
