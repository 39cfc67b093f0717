"""The officer signs the journal as it stands; from his first signature on its keys are his."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotFoundError
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.checkpoints import sign_checkpoint
from bmnn_desk.storage.epochs import open_epoch
from bmnn_desk.storage.journal import head_before
from bmnn_desk.storage.officer_key import OfficerSigner, make_officer_keys, open_officer_keys

if TYPE_CHECKING:
    from datetime import date


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class SignRequest:
    """The key that the officer's passphrase stretches to, and the salt of his slot."""

    request_id: str
    day: date
    kek: bytearray
    salt: bytes


@allowed(Role.OFFICER)
def sign_journal(work: Work, request: SignRequest) -> int:
    """Sign every act before this one; the number of the last of them comes back.

    An officer who signs for the first time gets keys of his own, and a new epoch begins whose
    first key is sealed to him.

    Raises:
        JournalBrokenError: his keys are not those that were made for him.
    """
    rows = account_rows(work, work.actor.account)
    try:
        signer = open_officer_keys(work.session, rows, request.kek, request.salt)
    except NotFoundError:
        signer = make_officer_keys(
            work.session, work.actor.account, request.kek, request.salt, request.day
        )
    with signer:
        if not _is_his_epoch(work, signer):
            open_epoch(work.session, signer)
        row = sign_checkpoint(work.session, signer, head_before(work.session))
        work.about("checkpoint", row.id)
        return row.seq


def account_rows(work: Work, account: int) -> list[int]:
    """Every row of the account that this row belongs to: its keys hang on any of them."""
    slot = work.find(t.Account, account).slot
    return list(work.session.scalars(select(t.Account.id).where(t.Account.slot == slot)))


def _is_his_epoch(work: Work, signer: OfficerSigner) -> bool:
    newest = work.session.scalars(
        select(t.JournalEpoch.key_id).order_by(desc(t.JournalEpoch.epoch)).limit(1)
    ).first()
    return newest == signer.key_id
