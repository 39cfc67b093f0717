"""The journal (nhật ký): each act's record in a ratcheted, keyed chain (security 7)."""

from __future__ import annotations

import secrets
import time
from contextlib import closing
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime
from typing import TYPE_CHECKING, Any

from sqlalchemy import desc, select

from bmnn_desk import __version__
from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import AlreadySavedError, AlreadyThereError, JournalBrokenError
from bmnn_desk.storage.act_text import ACT_TEXT, compose, mac_record
from bmnn_desk.storage.canonical import canonical_json
from bmnn_desk.storage.ratchet import (
    FIRST_DIGEST,
    FIRST_MAC,
    SPENT_KEY,
    act_mac,
    key_mark,
    next_digest,
    next_key,
    seal_first_key,
)
from bmnn_desk.storage.row_digest import NOTHING, VERSION, act_digest, stamp_rows, stored_digests
from bmnn_desk.storage.tables import Act, JournalKey
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from collections.abc import Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.anchor import Head
    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.tables import Record

# Stands for this run of the program: acts of one sitting carry the same mark.
SITTING = secrets.token_hex(8)
_KEY_BYTES = 32
_HEAD = "head"


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
    """The last act, its MAC, and the digest of every act up to it: what the head anchor keeps.

    The digest is None where only the last act was looked at; `key_mark` knows the next act's key.
    """

    seq: int
    mac: bytes
    digest: bytes | None = None
    key_mark: bytes | None = None


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
    """The last act written, seq 0 where there is none; without its digest."""
    last = session.execute(select(Act.seq, Act.mac).order_by(desc(Act.seq)).limit(1)).first()
    return (
        JournalHead(seq=0, mac=FIRST_MAC) if last is None else JournalHead(seq=last[0], mac=last[1])
    )


def whole_head(session: Session, known: JournalHead | Head | None = None) -> JournalHead:
    """The last act with its digest, which goes on from a head that is known, else from the first.

    Raises:
        JournalBrokenError: the known head is not in the journal.
    """
    head = journal_head(session)
    seq, digest = 0, FIRST_DIGEST
    if known is not None and known.digest is not None:
        mac = head.mac if known.seq == head.seq else mac_of_act(session, known.seq)
        if mac != known.mac:
            raise JournalBrokenError(known.seq, JournalFault.ANCHOR)
        seq, digest = known.seq, known.digest
    if seq < head.seq:
        digest = _digest_on(session, seq, digest)
    key = session.scalars(select(JournalKey.key).order_by(desc(JournalKey.epoch)).limit(1)).first()
    return replace(head, digest=digest, key_mark=None if key is None else key_mark(key))


def open_act(
    session: Session, request_id: str, known: JournalHead | Head | None = None
) -> tuple[JournalHead, list[Record]]:
    """Begin an act: the head before it, and the list that fills with the rows it writes.

    `known` is a head whose digest is known: the desk's last one, or the anchor's. Without it
    the whole journal is read for the digest.

    Raises:
        AlreadySavedError: this very request was saved before.
        JournalBrokenError: the known head is not in the journal.
    """
    saved = session.scalars(select(Act).where(Act.request_id == request_id)).first()
    if saved is not None:
        raise AlreadySavedError(saved.seq, saved.object_kind, saved.object_id)
    head = whole_head(session, known)
    session.info[_HEAD] = head
    return head, stamp_rows(session, head.seq + 1)


def head_before(session: Session) -> JournalHead:
    """The head that the act under way goes on from: what a checkpoint signs."""
    head: JournalHead = session.info[_HEAD]
    return head


def close_act(
    session: Session, head: JournalHead, rows: Sequence[Record], facts: ActFacts
) -> JournalHead:
    """Write the act in the same transaction as its rows, and ratchet the key.

    Where the act opened an epoch, it is the last of the old one, whose key is written over.

    Raises:
        JournalBrokenError: the key in the store is not that of this act.
    """
    session.flush()
    key, opened = _acting_key(session, head.seq + 1)
    act = Act(
        seq=head.seq + 1,
        request_id=facts.request_id,
        at_utc=datetime.now(UTC).isoformat(timespec="milliseconds"),
        day=facts.day,
        monotonic_ns=time.monotonic_ns(),
        session=SITTING,
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
    compose(act)
    record = mac_record(act)
    act.mac = act_mac(key.key, head.mac, record)
    session.add(act)
    key.next_seq += 1
    key.key = next_key(key.key) if opened is None else SPENT_KEY
    session.flush()
    known = head.digest
    return JournalHead(
        seq=act.seq,
        mac=act.mac,
        digest=None if known is None else next_digest(known, canonical_json(record), act.mac),
        key_mark=key_mark((opened or key).key),
    )


def mac_of_act(session: Session, seq: int) -> bytes | None:
    """The MAC of an act, None where there is no such act; of no act at all, the first link."""
    if seq == 0:
        return FIRST_MAC
    return session.scalar(select(Act.mac).where(Act.seq == seq))


def _digest_on(session: Session, seq: int, digest: bytes) -> bytes:
    cursor: Any = session.connection().connection.cursor()
    with closing(cursor), unreadable_is_broken():
        # Of constants only.
        cursor.execute(f"SELECT {ACT_TEXT}, mac FROM act WHERE seq > ? ORDER BY seq", (seq,))  # noqa: S608
        for text, mac in cursor:
            digest = next_digest(digest, text, mac)
    return digest


def _acting_key(session: Session, seq: int) -> tuple[JournalKey, JournalKey | None]:
    """The key of act `seq`, and that of the epoch which this very act opened."""
    newest = session.scalars(select(JournalKey).order_by(desc(JournalKey.epoch)).limit(2)).all()
    opened = newest[0] if newest and newest[0].first_seq == seq + 1 else None
    acting = newest[0 if opened is None else 1 :][:1]
    if not acting or acting[0].next_seq != seq or acting[0].key == SPENT_KEY:
        raise JournalBrokenError(seq, JournalFault.KEY)
    return acting[0], opened


def _before(session: Session, kind: str, number: int) -> str:
    after = session.scalar(
        select(Act.after)
        .where(Act.object_kind == kind, Act.object_id == number)
        .order_by(desc(Act.seq))
        .limit(1)
    )
    return after or NOTHING
