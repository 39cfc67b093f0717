"""Put on record what befell an account's way into the store."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING

from sqlalchemy import desc, select

from bmnn_desk.domain.accounts import AccessKind
from bmnn_desk.domain.office import Role
from bmnn_desk.errors import NotAllowedError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from datetime import date

_MOST = 10**6
# Their count is the header's number of changes, which may be none.
_OF_THE_HEADER = frozenset({AccessKind.HEADER_CHANGED, AccessKind.HEADER_OLDER})
# Each of these is an act of its own, with rules of its own.
_ORDERED = frozenset(
    {AccessKind.RECOVERY_RENEWED, AccessKind.TUYET_MAT_TAKEN, AccessKind.REKEY_ORDERED}
)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessRequest:
    """What befell the account that acts, how often, between which moments (UTC, ISO form)."""

    request_id: str
    day: date
    kind: AccessKind
    first_at: str
    last_at: str
    count: int = 1


@allowed(*Role)
def note_access(work: Work, request: AccessRequest) -> None:
    """Keep a note on who sits here; it is the program that writes it.

    Also what the recovery code did: a passphrase set anew, the Tuyệt mật key given.

    Raises:
        NotAllowedError: such a note is another act's.
        ValueError: no count or moment that can be, which is a programmer's mistake.
    """
    if request.kind in _ORDERED:
        raise NotAllowedError(request.kind)
    least = 0 if request.kind in _OF_THE_HEADER else 1
    if not least <= request.count <= _MOST:
        raise ValueError(request.count)
    for moment in (request.first_at, request.last_at):
        datetime.fromisoformat(moment)
    account = work.actor.account
    work.keep(
        t.AccessNote(
            account_id=account,
            kind=request.kind.value,
            count=request.count,
            first_at=request.first_at,
            last_at=request.last_at,
        )
    )
    work.about("account", account)


@dataclass(frozen=True, slots=True, kw_only=True)
class AccessAsked:
    """The notes of every account."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class AccessEntry:
    """A note as a list shows it: whose account, what, how often, when (UTC)."""

    name: str
    kind: AccessKind
    count: int
    first_at: str
    last_at: str


@allowed(Role.OFFICER, Role.LEADER, Role.INSPECTOR)
def access_entries(work: Work, _asked: AccessAsked, after: int) -> Block[AccessEntry]:
    """The notes, newest first; `after` is the last one that was read."""
    rows = work.session.execute(
        select(t.AccessNote, t.Person.name)
        .join(t.Account, t.Account.id == t.AccessNote.account_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.AccessNote.id < after if after else t.AccessNote.id > 0)
        .order_by(desc(t.AccessNote.id))
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(
            AccessEntry(
                name=name,
                kind=AccessKind(row.kind),
                count=row.count,
                first_at=row.first_at,
                last_at=row.last_at,
            )
            for row, name in rows
        ),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )
