"""Epochs of the journal: from one on, the first key of the ratchet is sealed to an officer.

Epoch 0 begins with the store and is sealed under its master key, so whoever opens the store can
make its keys again; those of an officer's epoch only he can.
"""

from __future__ import annotations

import secrets
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import AlreadyThereError, JournalBrokenError
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.journal import head_before
from bmnn_desk.storage.key import KEY_BYTES
from bmnn_desk.storage.officer_key import is_signed
from bmnn_desk.storage.ratchet import FIRST_MAC, SPENT_KEY, open_first_key
from bmnn_desk.storage.tables import JournalEpoch, JournalKey, OfficerKey
from bmnn_desk.storage.verify_cells import verify_cells

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.officer_key import OfficerSigner

_USE = "bmnn-desk/1/epoch"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Epoch:
    """A span of acts whose keys follow from one first key.

    `last_seq` is None in the epoch that goes on; `first_key` where this account cannot have it;
    `kept` and `next_seq` are the key that the store keeps, and the act it is for. `link` is the
    act, and its MAC, that the officer's signature names.
    """

    number: int
    first_seq: int
    last_seq: int | None
    first_key: bytes | None
    kept: bytes
    next_seq: int
    link: tuple[int, bytes]


def open_epoch(session: Session, officer: OfficerSigner) -> JournalEpoch:
    """Begin an epoch whose first key is sealed to this officer, and sign that.

    The act under way becomes the last of the old epoch, whose key is written over when it is
    closed. The row is the act's, and of use as its object.

    Raises:
        AlreadyThereError: this act has opened one before.
    """
    before = head_before(session)
    newest = session.scalars(select(JournalKey).order_by(JournalKey.epoch)).all()[-1]
    number, first_seq = newest.epoch + 1, before.seq + 2
    if newest.first_seq >= first_seq:
        msg = "epoch"
        raise AlreadyThereError(msg)
    first = secrets.token_bytes(KEY_BYTES)
    sealed = officer.seal(first, _bound_to(number, first_seq))
    row = JournalEpoch(
        epoch=number,
        first_seq=first_seq,
        key_id=officer.key_id,
        sealed_first=sealed,
        previous_mac=before.mac,
        signature=b"",
    )
    row.signature = officer.sign(_signed(row))
    key = JournalKey(
        epoch=number, first_seq=first_seq, sealed_first=sealed, next_seq=first_seq, key=first
    )
    session.add_all((row, key))
    session.flush()
    return row


def read_epochs(session: Session, keys: KeyRing, signer: OfficerSigner | None) -> tuple[Epoch, ...]:
    """Every epoch, proved by its officer's signature and by the keys that this account has.

    Raises:
        JournalBrokenError: an epoch is missing, added, changed or not signed.
    """
    verify_cells(session, (JournalEpoch, OfficerKey))
    kept = session.scalars(select(JournalKey).order_by(JournalKey.epoch)).all()
    rows = session.scalars(select(JournalEpoch).order_by(JournalEpoch.epoch)).all()
    if [key.epoch for key in kept] != list(range(len(rows) + 1)) or kept[0].first_seq != 1:
        raise JournalBrokenError(0, JournalFault.KEY)
    ends = [key.first_seq - 1 for key in kept[1:]]
    for key, end in zip(kept, ends, strict=False):
        if key.key != SPENT_KEY or key.next_seq != end + 1 or end < key.first_seq:
            raise JournalBrokenError(end + 1, JournalFault.KEY)
    firsts: list[bytes | None] = [open_first_key(keys, kept[0].sealed_first)]
    firsts += [
        _first_key(session, row, key, signer) for row, key in zip(rows, kept[1:], strict=True)
    ]
    links = [(0, FIRST_MAC), *((row.first_seq - 2, row.previous_mac) for row in rows)]
    return tuple(
        Epoch(
            number=key.epoch,
            first_seq=key.first_seq,
            last_seq=last,
            first_key=first,
            kept=key.key,
            next_seq=key.next_seq,
            link=link,
        )
        for key, last, first, link in zip(kept, [*ends, None], firsts, links, strict=True)
    )


def _first_key(
    session: Session, row: JournalEpoch, key: JournalKey, signer: OfficerSigner | None
) -> bytes | None:
    found = (row.first_seq, row.sealed_first, row.act_seq)
    if found != (key.first_seq, key.sealed_first, key.first_seq - 1):
        raise JournalBrokenError(row.first_seq, JournalFault.EPOCH)
    if not is_signed(session.get(OfficerKey, row.key_id), row.signature, _signed(row)):
        raise JournalBrokenError(row.first_seq, JournalFault.EPOCH)
    if signer is None:
        return None
    try:
        return signer.unseal(row.key_id, row.sealed_first, _bound_to(row.epoch, row.first_seq))
    except ValueError:
        raise JournalBrokenError(row.first_seq, JournalFault.SEALED_KEY) from None


def _bound_to(number: int, first_seq: int) -> bytes:
    return canonical_json({"use": _USE, "epoch": number, "first_seq": first_seq})


def _signed(row: JournalEpoch) -> bytes:
    return canonical_json(
        {
            "use": _USE,
            "epoch": row.epoch,
            "first_seq": row.first_seq,
            "key": row.key_id,
            "sealed_first": row.sealed_first.hex(),
            "previous_mac": row.previous_mac.hex(),
        }
    )
