"""Checkpoints: an officer's signature over the whole journal up to an act."""

from __future__ import annotations

from datetime import UTC, datetime
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.officer_key import is_signed
from bmnn_desk.storage.tables import Checkpoint, OfficerKey
from bmnn_desk.storage.verify_cells import verify_cells

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.journal import JournalHead
    from bmnn_desk.storage.officer_key import OfficerSigner


def sign_checkpoint(session: Session, signer: OfficerSigner, head: JournalHead) -> Checkpoint:
    """Sign the journal up to `head`, inside an act that comes after it.

    Raises:
        ValueError: the head's digest is not known, or there is no act yet.
    """
    if head.digest is None or head.seq == 0:
        raise ValueError(head.seq)
    row = Checkpoint(
        seq=head.seq,
        mac=head.mac,
        digest=head.digest,
        key_id=signer.key_id,
        at_utc=datetime.now(UTC).isoformat(timespec="milliseconds"),
        signature=b"",
    )
    row.signature = signer.sign(_signed(row))
    session.add(row)
    session.flush()
    return row


def verify_checkpoints(session: Session) -> tuple[Checkpoint, ...]:
    """Every checkpoint by its act, each with its signature proved.

    Whether the journal is what they signed is `verify_chain`'s to say.

    Raises:
        JournalBrokenError: a signature is not the officer's, or is over acts that came after it.
    """
    verify_cells(session, (Checkpoint, OfficerKey))
    found = tuple(session.scalars(select(Checkpoint).order_by(Checkpoint.seq, Checkpoint.id)))
    for row in found:
        key = session.get(OfficerKey, row.key_id)
        if row.seq >= row.act_seq or not is_signed(key, row.signature, _signed(row)):
            raise JournalBrokenError(row.seq, JournalFault.CHECKPOINT)
    return found


def last_checkpoint(session: Session) -> Checkpoint | None:
    """The checkpoint that reaches farthest, from which a verification may go on; not proved yet."""
    return session.scalars(
        select(Checkpoint).order_by(Checkpoint.seq.desc(), Checkpoint.id.desc()).limit(1)
    ).first()


def _signed(row: Checkpoint) -> bytes:
    return canonical_json(
        {
            "use": "bmnn-desk/1/checkpoint",
            "seq": row.seq,
            "mac": row.mac.hex(),
            "digest": row.digest.hex(),
            "key": row.key_id,
            "at_utc": row.at_utc,
        }
    )
