"""The officer signs the journal as it stands; from his first signature on its keys are his."""

from __future__ import annotations

from contextlib import ExitStack
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.services.officer_signer import own_signer
from bmnn_desk.services.prove_chain import prove_chain
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.checkpoints import sign_checkpoint
from bmnn_desk.storage.epochs import open_epoch
from bmnn_desk.storage.journal import head_before
from bmnn_desk.storage.officer_key import OfficerSigner, make_officer_keys
from bmnn_desk.storage.verify_guards import verify_guards
from bmnn_desk.storage.verify_rows import verify_rows

if TYPE_CHECKING:
    from datetime import date

    from bmnn_desk.storage.anchor import Anchor


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignRequest:
    """The key that the officer's passphrase stretches to, and the salt of his slot.

    `anchor` is the store's, which the journal must reach; None in memory.
    """

    request_id: str
    day: date
    kek: bytearray
    salt: bytes
    anchor: Anchor | None = None


@allowed(Role.OFFICER)
def sign_journal(work: Work, request: SignRequest) -> int:
    """Prove every act before this one and its rows, then sign; the last one's number comes back.

    An officer who signs for the first time gets keys of his own, and a new epoch begins whose
    first key is sealed to him.

    Raises:
        JournalBrokenError: something does not hold, or his keys are not those that were made
            for him; nothing is signed.
        StoreRolledBackError: the journal ends before the anchor.
    """
    session, account = work.session, work.actor.account
    slot = work.find(t.Account, account).slot
    with ExitStack() as wiping:
        signer = own_signer(session, slot, request.kek, request.salt)
        if signer is not None:
            wiping.enter_context(signer)
        prove_chain(session, work.keys, request.anchor, signer)
        verify_guards(session)
        verify_rows(session)
        if signer is None:
            made = make_officer_keys(session, account, request.kek, request.salt, request.day)
            signer = wiping.enter_context(made)
        if not _is_his_epoch(work, signer):
            open_epoch(session, signer)
        row = sign_checkpoint(session, signer, head_before(session))
        work.about("checkpoint", row.id)
        return row.seq


def _is_his_epoch(work: Work, signer: OfficerSigner) -> bool:
    newest = work.session.scalars(
        select(t.JournalEpoch.key_id).order_by(desc(t.JournalEpoch.epoch)).limit(1)
    ).first()
    return newest == signer.key_id
