"""Walks the journal and proves every act: by its MAC where its key can be had, else by digest.

Whoever opens the store can make the keys of epoch 0 again; those of an officer's epoch only he.
Anybody can compute the digest of all acts, which the head anchor and the checkpoints know.
"""

from __future__ import annotations

from collections import defaultdict
from contextlib import closing
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from typing import TYPE_CHECKING, Any

import sqlcipher3.dbapi2 as sqlcipher
from sqlalchemy import desc, select

from bmnn_desk.domain.journal_fault import JournalFault
from bmnn_desk.errors import JournalBrokenError, StoreRolledBackError
from bmnn_desk.storage.act_text import ACT_TEXT
from bmnn_desk.storage.checkpoints import verify_checkpoints
from bmnn_desk.storage.epochs import read_epochs
from bmnn_desk.storage.in_parts import in_one_part
from bmnn_desk.storage.journal import JournalHead, journal_head
from bmnn_desk.storage.ratchet import (
    FIRST_DIGEST,
    FIRST_MAC,
    key_mark,
    next_key,
    sealed_text,
)
from bmnn_desk.storage.row_digest import NOTHING
from bmnn_desk.storage.tables import Act
from bmnn_desk.storage.unreadable import unreadable_is_broken

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from sqlalchemy.orm import Session

    from bmnn_desk.storage.anchor import Head
    from bmnn_desk.storage.epochs import Epoch
    from bmnn_desk.storage.in_parts import Parts
    from bmnn_desk.storage.key import KeyRing
    from bmnn_desk.storage.officer_key import OfficerSigner
    from bmnn_desk.storage.tables import Checkpoint

_MAC_BYTES = len(FIRST_MAC)
# Of constants only.
_ACTS = (
    f"SELECT seq, {ACT_TEXT}, previous_mac, mac, epoch, object_kind, object_id, before, after "  # noqa: S608
    "FROM act WHERE seq > ? ORDER BY seq LIMIT ?"
)
_ACTS_OF_A_PART = 250


@dataclass(frozen=True, slots=True, kw_only=True)
class Chain:
    """What was proved: `acts` walked, of which `macs_proved` by their MAC too.

    `checkpoints` are those that lie on the way that was walked.
    """

    head: JournalHead
    acts: int
    macs_proved: int
    epochs: int
    checkpoints: int


@dataclass(frozen=True, slots=True, kw_only=True)
class _Mark:
    """What is known of an act from elsewhere."""

    seq: int
    mac: bytes
    digest: bytes | None
    fault: JournalFault


def verify_chain(
    session: Session,
    keys: KeyRing,
    signer: OfficerSigner | None = None,
    anchored: Head | None = None,
    since: Checkpoint | None = None,
) -> Chain:
    """Walk the journal in one go, as `chain_parts` does in parts.

    Raises:
        JournalBrokenError, StoreRolledBackError: something does not hold.
    """
    return in_one_part(chain_parts(keys, signer, anchored, since), session)


def chain_parts(
    keys: KeyRing,
    signer: OfficerSigner | None = None,
    anchored: Head | None = None,
    since: Checkpoint | None = None,
) -> Parts[Chain]:
    """Walk the journal from its first act, or from a checkpoint that holds.

    With `anchored` the journal must pass through it, and end there or, after a crash, one act
    later: this one act nobody but the signer can prove. Nothing but the last act about each
    object, and the acts of one part, are held in memory. No act may be written between the parts.

    Raises:
        JournalBrokenError: at the first act that does not hold.
        StoreRolledBackError: the journal ends before the anchor.
    """
    session = yield
    with unreadable_is_broken():
        found = journal_head(session).seq
        if anchored is not None and found < anchored.seq:
            raise StoreRolledBackError(found, anchored.seq)
        epochs = read_epochs(session, keys, signer)
        signed = [
            row for row in verify_checkpoints(session) if since is None or row.seq >= since.seq
        ]
        walk, marks = _Walk(since), _marks(epochs, signed, anchored)
        for epoch in epochs:
            yield from walk.through(epoch, [mark for mark in marks if mark.seq >= walk.seq])
        beyond = [mark for mark in marks if mark.seq > walk.seq]
        if beyond:
            raise JournalBrokenError(beyond[0].seq, beyond[0].fault)
        head = _ended(walk, epochs[-1], anchored)
    return Chain(
        head=head,
        acts=walk.acts,
        macs_proved=walk.macs_proved,
        epochs=len(epochs),
        checkpoints=len(signed),
    )


def _marks(
    epochs: Sequence[Epoch], signed: Sequence[Checkpoint], anchored: Head | None
) -> list[_Mark]:
    marks = [
        _Mark(seq=epoch.link[0], mac=epoch.link[1], digest=None, fault=JournalFault.EPOCH)
        for epoch in epochs
    ]
    marks += [
        _Mark(seq=row.seq, mac=row.mac, digest=row.digest, fault=JournalFault.CHECKPOINT)
        for row in signed
    ]
    if anchored is not None:
        marks.append(
            _Mark(
                seq=anchored.seq,
                mac=anchored.mac,
                digest=anchored.digest,
                fault=JournalFault.ANCHOR,
            )
        )
    return sorted(marks, key=lambda mark: mark.seq)


def _ended(walk: _Walk, epoch: Epoch, anchored: Head | None) -> JournalHead:
    mark = key_mark(epoch.kept)
    if epoch.next_seq != walk.seq + 1 or walk.key not in {None, epoch.kept}:
        raise JournalBrokenError(walk.seq + 1, JournalFault.KEY)
    if anchored is not None:
        # Each act anchors the one before it first, so that only the last can be ahead.
        if walk.seq > anchored.seq + 1:
            raise JournalBrokenError(anchored.seq + 2, JournalFault.ANCHOR)
        if walk.seq == anchored.seq and anchored.key_mark not in {None, mark}:
            raise JournalBrokenError(walk.seq + 1, JournalFault.KEY)
    return JournalHead(seq=walk.seq, mac=walk.mac, digest=walk.digest, key_mark=mark)


class _Walk:
    """Where the walk stands, and what it must remember."""

    def __init__(self, since: Checkpoint | None) -> None:
        self._begun = self.seq = 0 if since is None else since.seq
        self.mac = FIRST_MAC if since is None else since.mac
        self.digest = FIRST_DIGEST if since is None else since.digest
        self.key: bytes | None = None
        self.macs_proved = 0
        self._ends: defaultdict[str, dict[int, str]] = defaultdict(dict)
        self._acts: Iterator[Any] = iter(())
        self._session: Session

    @property
    def acts(self) -> int:
        """How many acts were walked."""
        return self.seq - self._begun

    def through(self, epoch: Epoch, marks: Sequence[_Mark]) -> Parts[None]:
        """Prove the acts of one epoch, and what is known of some of them."""
        if epoch.last_seq is not None and epoch.last_seq <= self.seq:
            return
        self.key = epoch.first_key
        for _ in range(epoch.first_seq, self.seq + 1):
            self.key = None if self.key is None else next_key(self.key)
        for mark in marks:
            if epoch.last_seq is None or mark.seq <= epoch.last_seq:
                yield from self._prove(epoch.number, mark.seq)
                self._compare(mark)
        yield from self._prove(epoch.number, epoch.last_seq)
        if epoch.last_seq not in {None, self.seq}:
            raise JournalBrokenError(self.seq + 1, JournalFault.NUMBER)

    def _compare(self, mark: _Mark) -> None:
        if mark.seq == self.seq and (
            mark.mac != self.mac or mark.digest not in {None, self.digest}
        ):
            raise JournalBrokenError(mark.seq, mark.fault)

    def _prove(self, number: int, last_seq: int | None) -> Parts[None]:
        """Walk to an act of an epoch, or to the end."""
        while self.seq != last_seq:
            self._prove_read(number, last_seq)
            if self.seq != last_seq:
                self._session = yield
                if not self._read_on():
                    return

    def _read_on(self) -> bool:
        """Read the acts of the next part; False at the journal's end."""
        acts: list[Any] = []
        with unreadable_is_broken(lambda: self.seq + 1):
            cursor: Any = self._session.connection().connection.cursor()
            # A cursor left open, as by the traceback of a fault, would lock the store's tables.
            with closing(cursor):
                cursor.execute(_ACTS, (self.seq, _ACTS_OF_A_PART))
                try:
                    acts.extend(cursor)
                except sqlcipher.Error:
                    # Those before it are proved first; then it is the first, and has its number.
                    if not acts:
                        raise
        self._acts = iter(acts)
        return bool(acts)

    def _prove_read(self, number: int, last_seq: int | None) -> None:
        """Walk through what was read, to that act at most; the loop that runs for every act."""
        first_seq, key, last, last_mac, digest = self.seq, self.key, self.seq, self.mac, self.digest
        with unreadable_is_broken(lambda: last + 1):
            for seq, text, previous, mac, epoch, kind, about, before, after in self._acts:
                if seq != last + 1 or previous != last_mac:
                    raise JournalBrokenError(last + 1, _missing(seq == last + 1))
                sealed, key = (mac, None) if key is None else sealed_text(key, previous, text)
                if not compare_digest(mac, sealed) or len(mac) != _MAC_BYTES:
                    raise JournalBrokenError(seq, JournalFault.MAC)
                ends = self._ends[kind]
                if epoch != number or before != (ends.get(about) or self._earlier(kind, about)):
                    raise JournalBrokenError(seq, _astray(epoch == number))
                ends[about] = after
                digest = sha256(digest + text + mac).digest()
                last, last_mac = seq, mac
                if seq == last_seq:
                    break
        self.seq, self.key, self.mac, self.digest = last, key, last_mac, digest
        if key is not None:
            self.macs_proved += last - first_seq

    def _earlier(self, kind: str, about: int) -> str:
        """Where the last act about an object ended that lies before the walk's beginning."""
        if self._begun == 0:
            return NOTHING
        after = self._session.scalar(
            select(Act.after)
            .where(Act.object_kind == kind, Act.object_id == about, Act.seq <= self._begun)
            .order_by(desc(Act.seq))
            .limit(1)
        )
        return after or NOTHING


def _astray(in_its_epoch: bool) -> JournalFault:
    return JournalFault.BEFORE if in_its_epoch else JournalFault.EPOCH


def _missing(is_next: bool) -> JournalFault:
    return JournalFault.LINK if is_next else JournalFault.NUMBER
