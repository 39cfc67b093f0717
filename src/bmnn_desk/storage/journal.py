"""The journal (nhật ký): each act's record in a ratcheted, keyed chain (security 7)."""

from __future__ import annotations

import hmac
import secrets
import time
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING

from sqlalchemy import desc, select
from sqlalchemy.exc import OperationalError

from bmnn_desk import __version__
from bmnn_desk.errors import AlreadySavedError, AlreadyThereError, JournalBrokenError
from bmnn_desk.storage.ratchet import (
    FIRST_MAC,
    act_mac,
    next_key,
    open_first_key,
    seal_first_key,
)
from bmnn_desk.storage.row_digest import NOTHING, VERSION, act_digest, stamp_rows, stored_digests
from bmnn_desk.storage.tables import Act, JournalKey

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.tables import Record

# Stands for this run of the program: acts of one sitting carry the same mark.
_SITTING = secrets.token_hex(8)
_KEY_BYTES = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class ActFacts:
    """Who did what to which object, for the journal; ids and kinds only, never a text."""

    request_id: str
    day: date
    actor: int
    verb: str
    object_kind: str
    object_id: int
    second: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class JournalHead:
    """The last act and its MAC: what the head anchor keeps."""

    seq: int
    mac: bytes


def start_journal(session: Session, keys: KeyRing) -> None:
    """Make epoch 0: a random first key, kept in use and sealed under the master key.

    Raises:
        AlreadyThereError: the journal has begun.
    """
    if session.get(JournalKey, 0) is not None:
        msg = "account"
        raise AlreadyThereError(msg)
    first = secrets.token_bytes(_KEY_BYTES)
    session.add(
        JournalKey(
            epoch=0, first_seq=1, sealed_first=seal_first_key(keys, first), next_seq=1, key=first
        )
    )


def journal_head(session: Session) -> JournalHead:
    """The last act written, seq 0 where there is none."""
    last = session.execute(select(Act.seq, Act.mac).order_by(desc(Act.seq)).limit(1)).first()
    return (
        JournalHead(seq=0, mac=FIRST_MAC) if last is None else JournalHead(seq=last[0], mac=last[1])
    )


def open_act(session: Session, request_id: str) -> tuple[JournalHead, list[Record]]:
    """Begin an act: the head before it, and the list that fills with the rows it writes.

    Raises:
        AlreadySavedError: this very request was saved before.
    """
    saved = session.scalars(select(Act).where(Act.request_id == request_id)).first()
    if saved is not None:
        raise AlreadySavedError(saved.seq, saved.object_kind, saved.object_id)
    head = journal_head(session)
    return head, stamp_rows(session, head.seq + 1)


def close_act(
    session: Session, head: JournalHead, rows: Sequence[Record], facts: ActFacts
) -> JournalHead:
    """Write the act in the same transaction as its rows, and ratchet the key."""
    session.flush()
    key = session.scalars(select(JournalKey).order_by(desc(JournalKey.epoch)).limit(1)).one()
    if key.next_seq != head.seq + 1:
        raise JournalBrokenError(head.seq + 1, "key")
    act = Act(
        seq=head.seq + 1,
        request_id=facts.request_id,
        at_utc=datetime.now(UTC).isoformat(timespec="milliseconds"),
        day=facts.day,
        monotonic_ns=time.monotonic_ns(),
        session=_SITTING,
        actor_id=facts.actor,
        second_id=facts.second,
        verb=facts.verb,
        object_kind=facts.object_kind,
        object_id=facts.object_id,
        digest_version=VERSION,
        before=_before(session, facts.object_kind, facts.object_id),
        after=act_digest(stored_digests(session, rows)),
        result="done",
        app_version=__version__,
        epoch=key.epoch,
        previous_mac=head.mac,
        mac=b"",
    )
    act.mac = act_mac(key.key, head.mac, mac_record(act))
    session.add(act)
    key.next_seq += 1
    key.key = next_key(key.key)
    session.flush()
    return JournalHead(seq=act.seq, mac=act.mac)


def mac_record(act: Act) -> dict[str, str | int | None]:
    """The fields of an act that its MAC covers: all but the MACs themselves."""
    return {
        "seq": act.seq,
        "request_id": act.request_id,
        "at_utc": act.at_utc,
        "day": act.day.isoformat(),
        "monotonic_ns": act.monotonic_ns,
        "session": act.session,
        "actor": act.actor_id,
        "second": act.second_id,
        "verb": act.verb,
        "object_kind": act.object_kind,
        "object_id": act.object_id,
        "digest_version": act.digest_version,
        "before": act.before,
        "after": act.after,
        "result": act.result,
        "app_version": act.app_version,
        "epoch": act.epoch,
    }


def verify_chain(session: Session, keys: KeyRing) -> JournalHead:
    """Walk the whole chain from the sealed first key; the head that it ends in.

    Raises:
        JournalBrokenError: at the first act whose number, link or MAC does not hold.
    """
    with unreadable_is_broken():
        return _walk(session, keys)


@contextmanager
def unreadable_is_broken() -> Iterator[None]:
    """Around reading what may have been tampered with: a value that is none of its column's.

    Raises:
        JournalBrokenError: act 0, as nobody can say of which act the value is.
    """
    try:
        yield
    except (LookupError, TypeError, ValueError):
        raise JournalBrokenError(0, "unreadable") from None
    except OperationalError as error:
        # The driver's own complaint of a text that is no UTF-8; a failing disk has a code.
        if getattr(error.orig, "sqlite_errorcode", None) is not None:
            raise
        raise JournalBrokenError(0, "unreadable") from None


def _walk(session: Session, keys: KeyRing) -> JournalHead:
    epochs = session.scalars(select(JournalKey)).all()
    if [(epoch.epoch, epoch.first_seq) for epoch in epochs] != [(0, 1)]:
        raise JournalBrokenError(0, "key")
    epoch = epochs[0]
    key = open_first_key(keys, epoch.sealed_first)
    head = JournalHead(seq=0, mac=FIRST_MAC)
    last_after: dict[tuple[str, int], str] = {}
    for act in session.scalars(select(Act).order_by(Act.seq)):
        if act.seq != head.seq + 1:
            raise JournalBrokenError(head.seq + 1, "number")
        if not hmac.compare_digest(act.previous_mac, head.mac):
            raise JournalBrokenError(act.seq, "link")
        if not hmac.compare_digest(act.mac, act_mac(key, head.mac, mac_record(act))):
            raise JournalBrokenError(act.seq, "mac")
        subject = act.object_kind, act.object_id
        if act.before != last_after.get(subject, NOTHING):
            raise JournalBrokenError(act.seq, "before")
        last_after[subject] = act.after
        head = JournalHead(seq=act.seq, mac=act.mac)
        key = next_key(key)
    if epoch.next_seq != head.seq + 1 or not hmac.compare_digest(epoch.key, key):
        raise JournalBrokenError(head.seq + 1, "key")
    return head


def mac_of_act(session: Session, seq: int) -> bytes | None:
    """The MAC of an act, None where there is no such act; of no act at all, the first link."""
    if seq == 0:
        return FIRST_MAC
    return session.scalar(select(Act.mac).where(Act.seq == seq))


def _before(session: Session, kind: str, number: int) -> str:
    after = session.scalar(
        select(Act.after)
        .where(Act.object_kind == kind, Act.object_id == number)
        .order_by(desc(Act.seq))
        .limit(1)
    )
    return after or NOTHING
