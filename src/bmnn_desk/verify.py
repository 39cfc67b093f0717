"""`bmnn-desk verify STORE`: prove every page, the journal's chain and every row."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.store_steps import untold
from bmnn_desk.errors import StoreNotFoundedError, WrongPassphraseError
from bmnn_desk.law.loader import Law
from bmnn_desk.paths import forms_folder
from bmnn_desk.services.form_layer import law_in_force, standing_checks
from bmnn_desk.services.officer_signer import own_signer
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.storage.credential import Credential, kek_of
from bmnn_desk.storage.journal import journal_head
from bmnn_desk.storage.opening import open_store
from bmnn_desk.storage.tables import Account, OfficerKey
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_rows import verify_rows
from bmnn_desk.storage.wipe import wipe

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date
    from pathlib import Path

    from sqlalchemy.orm import Session

    from bmnn_desk.domain.form_correction import FormCorrection
    from bmnn_desk.domain.store_steps import TellUpgrade
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.vault import Vault


@dataclass(frozen=True, slots=True, kw_only=True)
class Verified:
    """What was proved: acts of the journal, by MAC too, rows of the store, checkpoints."""

    acts: int
    macs_proved: int
    rows: int
    checkpoints: int


@dataclass(frozen=True, slots=True, kw_only=True)
class StoreLaw:
    """A store's corrections over the forms, and when each form was checked, by its number."""

    corrections: tuple[FormCorrection, ...]
    checked: Mapping[str, date]


def verify_store(
    folder: Path, slot: str | None, passphrase: str, tell: TellUpgrade = untold
) -> Verified:
    """Open a store thoroughly and prove its journal against its anchor and its rows.

    An officer's passphrase also proves the MACs of his epochs. A store of an earlier schema is
    upgraded first, which `tell` hears of.

    Raises:
        DeskError: it does not open, or a page, an act or a row does not hold.
    """
    with (
        open_store(folder, slot, passphrase, thorough=True, tell=tell) as vault,
        vault.begin() as session,
        ExitStack() as closing,
    ):
        signer = _signer(session, vault, passphrase)
        if signer is not None:
            closing.callback(signer.wipe)
        return verify_records(session, vault, signer)


def law_of_store(folder: Path, slot: str | None, passphrase: str) -> StoreLaw:
    """What an office corrected and checked of the forms; what no longer holds is left out.

    Raises:
        DeskError: the store does not open.
    """
    with open_store(folder, slot, passphrase) as vault, vault.begin() as session:
        law = law_in_force(session, Law(forms_folder()))
        return StoreLaw(
            corrections=law.corrections,
            checked={row.form: row.day for row in standing_checks(session, law)},
        )


def verify_records(session: Session, vault: Vault, signer: OfficerSigner | None) -> Verified:
    """Prove the journal and the rows of an open store.

    Raises:
        StoreNotFoundedError: the store was made, but its first account never entered.
        JournalBrokenError, StoreRolledBackError: something does not hold.
    """
    anchored = None if vault.anchor is None else vault.anchor.read()
    if anchored is None and journal_head(session).seq == 0:
        raise StoreNotFoundedError
    chain = prove_chain(session, vault.keys, vault.anchor, signer)
    verify_guards(session)
    return Verified(
        acts=chain.acts,
        macs_proved=chain.macs_proved,
        rows=verify_rows(session),
        checkpoints=chain.checkpoints,
    )


def _signer(session: Session, vault: Vault, passphrase: str) -> OfficerSigner | None:
    """The officer's keys, where the account that opened the store has some.

    Raises:
        JournalBrokenError: its keys do not open, and nothing on record says why.
    """
    own = (
        select(OfficerKey.id)
        .join(Account, Account.id == OfficerKey.account_id)
        .where(Account.slot == vault.slot_id)
    )
    if session.scalars(own.limit(1)).first() is None or vault.folder is None:
        return None
    try:
        slot, kek, keys = kek_of(
            vault.folder, Credential(slot=vault.slot_id, passphrase=passphrase)
        )
    except WrongPassphraseError:
        return None  # the recovery code opened the store, which leads to nobody's own keys
    keys.wipe()
    try:
        return own_signer(session, slot.id, kek, slot.salt)
    finally:
        wipe(kek)
