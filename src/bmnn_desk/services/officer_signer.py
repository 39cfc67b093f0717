"""An officer's own signing keys, and whether it is accounted for where they do not open."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import desc, or_, select

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, NotFoundError
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.officer_key import open_officer_keys
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from collections.abc import Collection

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.officer_key import OfficerSigner

# Somebody else set the passphrase: what the old one wrapped is lost, as it must be.
_OF_HIS_ACCOUNT = (AccessKind.PASSPHRASE_RESET.value, AccessKind.OPENED_BY_CODE.value)


def own_signer(session: Session, slot: str, kek: bytearray, salt: bytes) -> OfficerSigner | None:
    """The keys of a slot's account; None where it never had any, or lost them for a known reason.

    The keys are the caller's to wipe.

    Raises:
        JournalBrokenError: his newest key does not open and no reset passphrase, recovery code
            or change of the store's keys after it says why: somebody took it away or put it there.
    """
    with unreadable_is_broken():
        return _own_signer(session, slot, kek, salt)


def _own_signer(session: Session, slot: str, kek: bytearray, salt: bytes) -> OfficerSigner | None:
    rows = session.scalars(select(t.Account.id).where(t.Account.slot == slot)).all()
    newest = session.scalars(
        select(t.OfficerKey)
        .where(t.OfficerKey.account_id.in_(rows))
        .order_by(desc(t.OfficerKey.id))
        .limit(1)
    ).first()
    if newest is None:
        return None
    broken = JournalBrokenError(newest.act_seq, JournalFault.OFFICER_KEY)
    try:
        signer = open_officer_keys(session, rows, kek, salt)
    except NotFoundError:
        if _is_lost_since(session, newest.act_seq, rows):
            return None
        raise broken from None
    if signer.key_id != newest.id:
        signer.wipe()
        raise broken
    return signer


def _is_lost_since(session: Session, act: int, rows: Collection[int]) -> bool:
    note = t.AccessNote
    of_his = note.account_id.in_(rows) & note.kind.in_(_OF_HIS_ACCOUNT)
    of_all = note.kind == AccessKind.REKEYED.value
    found = select(note.id).where(note.act_seq > act, or_(of_his, of_all)).limit(1)
    return session.scalar(found) is not None
