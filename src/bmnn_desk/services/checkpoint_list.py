"""Read the officer's signatures over the journal, and the fingerprint of the key he signs with."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass

from sqlalchemy import desc, select

from bmnn_desk.domain.checkpoint_list import CheckpointEntry, OfficerKeyEntry
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.paper_code import in_fours
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

_READERS = (Role.CLERK, Role.LEADER, Role.OFFICER, Role.INSPECTOR)
_LETTERS = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class CheckpointsAsked:
    """Every signature; `newest_alone` gives the last one."""

    newest_alone: bool = False


@allowed(*_READERS)
def checkpoints(work: Work, asked: CheckpointsAsked, after: int) -> Block[CheckpointEntry]:
    """The signatures, newest first; `after` is the last one that was read."""
    most = 1 if asked.newest_alone else BLOCK
    rows = work.session.execute(
        select(t.Checkpoint, t.Person.name)
        .join(t.OfficerKey, t.OfficerKey.id == t.Checkpoint.key_id)
        .join(t.Account, t.Account.id == t.OfficerKey.account_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.Checkpoint.id < after if after else t.Checkpoint.id > 0)
        .order_by(desc(t.Checkpoint.id))
        .limit(most)
    ).all()
    return Block(
        rows=tuple(
            CheckpointEntry(seq=row.seq, at_utc=row.at_utc, person=name) for row, name in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


@allowed(*_READERS)
def officer_keys(work: Work, _asked: CheckpointsAsked, _after: int) -> Block[OfficerKeyEntry]:
    """The key that was made last; no row where no officer has made his keys."""
    found = work.session.execute(
        select(t.OfficerKey, t.Person.name)
        .join(t.Account, t.Account.id == t.OfficerKey.account_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .order_by(desc(t.OfficerKey.id))
        .limit(1)
    ).first()
    if found is None:
        return Block(rows=(), next_key=None)
    row, name = found
    entry = OfficerKeyEntry(
        person=name, since=row.since, fingerprint=fingerprint_of(row.sign_public)
    )
    return Block(rows=(entry,), next_key=None)


def fingerprint_of(public: bytes) -> str:
    """The first 16 letters of a public key's SHA-256, in groups of four."""
    return in_fours(hashlib.sha256(public).hexdigest()[:_LETTERS].upper())
