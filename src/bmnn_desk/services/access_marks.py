"""What the store knows of its openings: notes kept, changes of keys, when it was last written."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import desc, func, select

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.services.work import Block, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.journal import SITTING

if TYPE_CHECKING:
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessMarksAsked:
    """There is one answer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessMarks:
    """How many notes there are, how many of new keys; when the last act was, and the last proof.

    The moments are UTC; a proof is one of the whole store that found nothing. `latest_at` is the
    latest moment of this process's acts and of the act before them: a clock that was set back has
    shown it already, whatever was put on record since. `header_changes`
    is the header's number of changes when it was last looked at. `has_spare_secrets` where an
    officer's key is wrapped more than once.
    """

    notes: int
    rekeyed: int
    last_at: datetime | None
    latest_at: datetime | None
    verified_at: datetime | None
    header_changes: int
    has_spare_secrets: bool


@allowed(*Role)
def access_marks(work: Work, _asked: AccessMarksAsked, _after: int) -> Block[AccessMarks]:
    """What an opening is held against; it names nobody."""
    notes = select(func.count()).select_from(t.AccessNote)
    last = work.session.scalar(select(t.Act.at_utc).order_by(desc(t.Act.seq)).limit(1))
    proved = work.session.scalar(
        select(t.AccessNote.last_at)
        .where(t.AccessNote.kind == AccessKind.VERIFIED.value)
        .order_by(desc(t.AccessNote.id))
        .limit(1)
    )
    of_header = (AccessKind.HEADER_CHANGED.value, AccessKind.HEADER_OLDER.value)
    header = work.session.scalar(
        select(t.AccessNote.count)
        .where(t.AccessNote.kind.in_(of_header))
        .order_by(desc(t.AccessNote.id))
        .limit(1)
    )
    secret = t.OfficerSecret.key_id
    wrapped, keys = work.session.execute(
        select(func.count(secret), func.count(secret.distinct()))
    ).one()
    marks = AccessMarks(
        notes=work.session.scalar(notes) or 0,
        rekeyed=work.session.scalar(notes.where(t.AccessNote.kind == AccessKind.REKEYED.value))
        or 0,
        last_at=None if last is None else datetime.fromisoformat(last),
        latest_at=_latest_at(work),
        header_changes=header or 0,
        has_spare_secrets=wrapped > keys,
        verified_at=None if proved is None else datetime.fromisoformat(proved),
    )
    return Block(rows=(marks,), next_key=None)


def _latest_at(work: Work) -> datetime | None:
    act = t.Act
    newest = work.session.scalar(select(func.max(act.seq))) or 0
    first = work.session.scalar(select(func.min(act.seq)).where(act.session == SITTING))
    before = (newest + 1 if first is None else first) - 1
    latest = work.session.scalar(select(func.max(act.at_utc)).where(act.seq >= before))
    return None if latest is None else datetime.fromisoformat(latest)
