"""Proves that officers alone made keys, opened epochs and signed; which keys are vouched for."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, TypeVar

from sqlalchemy import select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import JournalBrokenError
from bmnn_desk.storage.officer_key import is_vouched
from bmnn_desk.storage.tables import Account, Act, Checkpoint, JournalEpoch, OfficerKey
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from sqlalchemy.orm import Session

Row = TypeVar("Row", OfficerKey, JournalEpoch, Checkpoint)
_Done = tuple[OfficerKey | JournalEpoch | Checkpoint, int | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Officers:
    """How many keys officers have had, and how many came after the first without a voucher."""

    keys: int
    unvouched: int


def verify_officers(session: Session) -> Officers:
    """Look at who did each act that made a key, opened an epoch or signed.

    The accounts' own rows are proved elsewhere.

    Raises:
        JournalBrokenError: it was another account than the key's, or one that was no officer
            then; or a key's voucher is not an earlier key's.
    """
    with unreadable_is_broken():
        accounts = {row.id: row for row in session.scalars(select(Account))}
        keys = {row.id: row for row in session.scalars(select(OfficerKey).order_by(OfficerKey.id))}
        for row, actor in _done(session):
            key = row if isinstance(row, OfficerKey) else keys.get(row.key_id)
            by = accounts.get(actor or 0)
            whose = None if key is None else accounts.get(key.account_id)
            if by is None or whose is None or not _is_his(by, whose):
                raise JournalBrokenError(row.act_seq, JournalFault.OFFICER_KEY)
        for key in keys.values():
            _require_sound(key, keys)
    unvouched = sum(key.voucher_id is None for key in list(keys.values())[1:])
    return Officers(keys=len(keys), unvouched=unvouched)


def _done(session: Session) -> list[_Done]:
    """Each such row with the account row that acted, in the order of the acts."""
    found: list[_Done] = [
        *_by_whom(session, OfficerKey),
        *_by_whom(session, JournalEpoch),
        *_by_whom(session, Checkpoint),
    ]
    return sorted(found, key=lambda one: one[0].act_seq)


def _by_whom(session: Session, kind: type[Row]) -> list[tuple[Row, int | None]]:
    rows = session.execute(select(kind, Act.actor_id).outerjoin(Act, Act.seq == kind.act_seq))
    return [(row, actor) for row, actor in rows]


def _is_his(by: Account, whose: Account) -> bool:
    return by.slot == whose.slot and Role.OFFICER.value in by.roles


def _require_sound(key: OfficerKey, keys: dict[int, OfficerKey]) -> None:
    if key.voucher_id is None and key.voucher is None:
        return
    earlier = None if key.voucher_id is None else keys.get(key.voucher_id)
    if earlier is None or earlier.id >= key.id or not is_vouched(key, earlier):
        raise JournalBrokenError(key.act_seq, JournalFault.OFFICER_KEY)
