"""A restoring, or a drill of one, on record: the first act of the store that came back."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.backups import RestoreEntry, RestoreKind
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.second_person import SecondAct
from bmnn_desk.errors import ReasonMissingError
from bmnn_desk.services.work import BLOCK, Block, Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.backups import RestoreRequest
    from bmnn_desk.services.settings import BodyAsked


@allowed(Role.OFFICER, Role.LEADER, second=SecondAct.RESTORE)
def record_restore(work: Work, request: RestoreRequest) -> int:
    """Put on record that this store was made of a backup; the record's number comes back.

    Raises:
        NotFoundError: there is no such body.
        ReasonMissingError: no backup is named.
    """
    return _kept(work, request, RestoreKind.REAL)


@allowed(Role.OFFICER, Role.CLERK)
def record_drill(work: Work, request: RestoreRequest) -> int:
    """Put on record that a backup was restored aside and compared; the record's number comes back.

    Raises:
        NotFoundError, ReasonMissingError: as `record_restore`.
    """
    return _kept(work, request, RestoreKind.DRILL)


@allowed(*Role)
def restore_entries(work: Work, asked: BodyAsked, after: int) -> Block[RestoreEntry]:
    """Every restoring and every drill, as they were entered."""
    rows = work.session.execute(
        select(t.Restore, t.Person.name)
        .join(t.Act, t.Act.seq == t.Restore.act_seq)
        .join(t.Account, t.Account.id == t.Act.actor_id)
        .join(t.Person, t.Person.id == t.Account.person_id)
        .where(t.Restore.body_id == asked.body, t.Restore.id > after)
        .order_by(t.Restore.id)
        .limit(BLOCK)
    ).all()
    return Block(
        rows=tuple(_entry(row, name) for row, name in rows),
        next_key=rows[-1][0].id if len(rows) == BLOCK else None,
    )


def _entry(row: t.Restore, person: str) -> RestoreEntry:
    return RestoreEntry(
        id=row.id,
        day=row.day,
        kind=RestoreKind(row.kind),
        name=row.name,
        seq=row.seq,
        live_seq=row.live_seq,
        took_seconds=row.took_seconds,
        compared=tuple((what, held, said) for what, held, said in row.compared),
        person=person,
    )


def _kept(work: Work, request: RestoreRequest, kind: RestoreKind) -> int:
    work.find(t.Body, request.body)
    if not request.name.strip():
        raise ReasonMissingError
    row = work.keep(
        t.Restore(
            body_id=request.body,
            kind=kind.value,
            day=request.day,
            name=request.name.strip(),
            sha256=request.sha256,
            seq=request.seq,
            live_seq=request.live_seq,
            took_seconds=request.took_seconds,
            compared=[list(each) for each in request.compared],
        )
    )
    work.about(t.Restore.__tablename__, row.id)
    return row.id
