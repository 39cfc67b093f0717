"""All that is known of one destruction: for the pane, its sheets and its papers."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.destruction import (
    CouncilSeat,
    DestroyedCopy,
    DestructionDetail,
    DestructionState,
    SeatRole,
)
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.destruction_case import copies_of, seats_of
from bmnn_desk.services.destruction_list import READERS, end_of, rows_of
from bmnn_desk.services.office_facts import head_post, name_on
from bmnn_desk.services.work import Block, Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence


@dataclass(frozen=True, slots=True, kw_only=True)
class DestructionAsked:
    """Which destruction of which body."""

    body: int
    destruction: int


@allowed(*READERS)
def destruction_detail(
    work: Work, asked: DestructionAsked, _after: int
) -> Block[DestructionDetail]:
    """The destruction with its copies, council and end; a title only for who may read it.

    Raises:
        NotFoundError: the body has no such destruction.
    """
    row = work.find(t.Destruction, asked.destruction, asked.body)
    end = end_of(work, row.id)
    report = work.session.scalars(
        select(t.DestructionReport).where(t.DestructionReport.destruction_id == row.id)
    ).one_or_none()
    wiped = select(func.count()).where(t.ContentEnd.destruction_id == row.id)
    day = row.day if end is None else end.day
    names, head = name_on(work, asked.body, day), head_post(work, asked.body, day)
    detail = DestructionDetail(
        row=rows_of(work, (row,))[0],
        copies=_copies(work, asked.body, copies_of(work, row.id)),
        seats=tuple(_seat(seat) for seat in seats_of(work, row.id)),
        place="" if end is None else end.place,
        method="" if end is None else end.method,
        witnesses=() if end is None else tuple(end.witnesses),
        decided_by="" if end is None else end.decided_by,
        decided_on=None if end is None else end.decided_on,
        cancelled="" if end is None or end.state != DestructionState.CANCELLED else end.reason,
        report_number="" if report is None else report.number,
        report_to="" if report is None else report.recipient,
        wiped=work.session.scalar(wiped) or 0,
        parent=names.parent,
        agency=names.name,
        town=names.place,
        head="" if head is None else head.title,
    )
    return Block(rows=(detail,), next_key=None)


def _seat(row: t.DestructionSeat) -> CouncilSeat:
    return CouncilSeat(role=SeatRole(row.role), name=row.name, post=row.post, person=row.person_id)


def _copies(work: Work, body: int, copies: Sequence[int]) -> tuple[DestroyedCopy, ...]:
    """The copies in the order of their rows; one that stands in no register is left out."""
    given = copies_to_give(work, body, copies)
    holders: dict[int, str] = {}
    for chunk in in_chunks(copies):
        moves = select(t.CopyNow.copy_id, t.CopyNow.holder).where(t.CopyNow.copy_id.in_(chunk))
        holders |= dict(work.session.execute(moves).all())
    return tuple(
        DestroyedCopy(
            id=row.id,
            item=row.item,
            line=row.line,
            kind=row.kind,
            reference=row.reference,
            document_day=row.day,
            type_name=row.type_name,
            title=row.title,
            level=row.level,
            number=row.number,
            holder=holders[row.id],
        )
        for row in (given[each] for each in copies if each in given)
    )
