"""Copies that go away for a time and come back: what is known of each, and where it is kept."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, WrongStageError
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from bmnn_desk.domain.secrecy import SecrecyLevel
    from bmnn_desk.domain.transfer_list import WaitingRow
    from bmnn_desk.services.work import Work

KEPT = frozenset(
    state.value
    for state in (CopyState.AT_CLERK, CopyState.HELD, CopyState.ARCHIVED, CopyState.DELIVERED)
)
"""States of a copy of the office that lies where it is kept."""
OUT = frozenset({CopyState.ON_THE_WAY.value, CopyState.DELIVERED.value, CopyState.HELD.value})
"""States of a sent copy that is out: it can be called back."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class CopyAt:
    """A copy with its newest move; `ours` says the office has it, `at` names its document."""

    at: WaitingRow
    event: t.CopyEvent
    ours: bool

    @property
    def level(self) -> SecrecyLevel:
        """The document's level now."""
        return self.at.level

    @property
    def is_kept(self) -> bool:
        """True where it is kept in the office: at the clerk's, or with who has it inside."""
        return self.ours and self.event.state in KEPT

    @property
    def is_out(self) -> bool:
        """True for a sent copy that has left the clerk and did not come back."""
        return self.event.state in OUT and self.at.kind in {CopyKind.SENT, CopyKind.DUPLICATE}


def copies_now(work: Work, body: int, ids: Collection[int]) -> dict[int, CopyAt]:
    """Copies of a body by their rows' numbers; those it has not are left out."""
    rows = copies_to_give(work, body, ids)
    events = _events(work, rows)
    return {
        copy: CopyAt(at=row, event=events[copy][0], ours=events[copy][1])
        for copy, row in rows.items()
        if copy in events
    }


def require_copies(work: Work, body: int, ids: Sequence[int], day: date) -> Mapping[int, CopyAt]:
    """The copies asked for, each with its newest move, none of which lies after that day.

    Raises:
        NotFoundError: there is none, one is named twice, or one is not of this body.
        DaysOutOfOrderError: the day lies before a copy's newest move.
    """
    found = copies_now(work, body, ids)
    if not ids or len(set(ids)) < len(ids) or len(found) < len(ids):
        missing = next((each for each in ids if each not in found), ids[0] if ids else 0)
        raise NotFoundError(t.Copy.__tablename__, missing)
    last = max(copy.event.day for copy in found.values())
    if day < last:
        raise DaysOutOfOrderError(day, last)
    return found


def require_kept(work: Work, body: int, ids: Sequence[int], day: date) -> Mapping[int, CopyAt]:
    """The copies asked for, all of them kept in the office.

    Raises:
        NotFoundError, DaysOutOfOrderError: as `require_copies`.
        WrongStageError: one is away, or does not move any more.
    """
    found = require_copies(work, body, ids, day)
    for copy in found.values():
        if not copy.is_kept:
            raise WrongStageError(copy.event.state, CopyState.AT_CLERK.value)
    return found


def items_of(work: Work, copies: Collection[int]) -> list[int]:
    """The documents of these copies, each once, in the order of their rows."""
    found: set[int] = set()
    for chunk in in_chunks(list(copies)):
        found |= set(work.session.scalars(select(t.Copy.item_id).where(t.Copy.id.in_(chunk))))
    return sorted(found)


def levels_now(work: Work, items: Collection[int]) -> dict[int, SecrecyLevel]:
    """The newest level of each item."""
    found: dict[int, SecrecyLevel] = {}
    for chunk in in_chunks(list(items)):
        newest = (
            select(func.max(t.ItemLevel.id))
            .where(t.ItemLevel.item_id.in_(chunk))
            .group_by(t.ItemLevel.item_id)
        )
        rows = work.session.execute(
            select(t.ItemLevel.item_id, t.ItemLevel.level).where(t.ItemLevel.id.in_(newest))
        )
        found |= dict(rows.all())
    return found


def put_back(event: t.CopyEvent, kind: str, day: date, paper: str) -> t.CopyEvent:
    """The move by which a copy comes back to where an earlier move had put it."""
    return t.CopyEvent(
        copy_id=event.copy_id,
        kind=kind,
        day=day,
        holder=event.holder,
        place=event.place,
        state=event.state,
        paper=paper,
        person_id=event.person_id,
        unit_id=event.unit_id,
    )


def move_before(work: Work, move: t.CopyEvent) -> t.CopyEvent:
    """The move of the same copy that came before this one.

    Raises:
        NotFoundError: it was the first.
    """
    before = work.session.scalars(
        select(t.CopyEvent)
        .where(t.CopyEvent.copy_id == move.copy_id, t.CopyEvent.id < move.id)
        .order_by(t.CopyEvent.id.desc())
        .limit(1)
    ).first()
    if before is None:
        raise NotFoundError(t.CopyEvent.__tablename__, move.id)
    return before


def _events(work: Work, ids: Collection[int]) -> dict[int, tuple[t.CopyEvent, bool]]:
    found: dict[int, tuple[t.CopyEvent, bool]] = {}
    for chunk in in_chunks(list(ids)):
        rows = work.session.execute(
            select(t.CopyEvent, t.CopyNow.ours)
            .join(t.CopyNow, t.CopyNow.event_id == t.CopyEvent.id)
            .where(t.CopyNow.copy_id.in_(chunk))
        )
        found |= {row.copy_id: (row, ours) for row, ours in rows}
    return found
