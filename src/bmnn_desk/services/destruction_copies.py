"""The copies of a destruction: which may go by its road, and their last move."""

from __future__ import annotations

from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.copies import CopyKind
from bmnn_desk.domain.destruction import DestructionKind, DestructionState
from bmnn_desk.domain.transfers import CopyState, copy_number_text
from bmnn_desk.errors import (
    CopyAwayError,
    DaysOutOfOrderError,
    NotFoundError,
    WrongStageError,
)
from bmnn_desk.services.copies_to_give import copies_to_give
from bmnn_desk.services.outgoing_stages import is_there
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date

    from sqlalchemy import ColumnElement

    from bmnn_desk.services.work import Work

DESTROYED = "destroyed"
# What an office has once alone, or got from another, is never spoiled or surplus.
_NEVER_SURPLUS = frozenset({CopyKind.ORIGINAL, CopyKind.RECEIVED})
_COMES_BACK, _NO_NUMBER = frozenset({CopyState.LENT, CopyState.TAKEN_OUT}), "?"


def copies_to_destroy(
    work: Work, body: int, copies: Sequence[int], day: date, kind: DestructionKind
) -> list[t.CopyNow]:
    """The newest moves of copies that may be destroyed by that road on a day.

    Raises:
        NotFoundError: none is named, or the body has no such copy.
        CopyAwayError: a copy whose destruction is decided is lent or taken out.
        WrongStageError: a copy is not the office's, or not where this road begins.
        DaysOutOfOrderError: the day lies before the last move of a copy.
    """
    asked = sorted(set(copies))
    if not asked:
        raise NotFoundError(t.Copy.__tablename__, 0)
    rows = {
        row.copy_id: row
        for chunk in in_chunks(asked)
        for row in work.session.scalars(
            select(t.CopyNow)
            .where(t.CopyNow.copy_id.in_(chunk), t.CopyNow.body_id == body)
            # Triggers write these rows behind the session's back.
            .execution_options(populate_existing=True)
        )
    }
    for copy in asked:
        if copy not in rows:
            raise NotFoundError(t.Copy.__tablename__, copy)
        _require_here(work, body, rows[copy], kind)
        _require(rows[copy], day, kind)
    if kind is DestructionKind.AT_ONCE:
        _require_never_given(work, asked)
    return [rows[copy] for copy in asked]


def require_unproposed(work: Work, copies: Sequence[int]) -> None:
    """Refuse copies that another destruction is about, as long as that is open.

    Raises:
        WrongStageError: one is.
    """
    if proposed_among(work, copies):
        raise WrongStageError(DestructionState.PROPOSED.value, CopyState.AT_CLERK.value)


def is_proposed() -> ColumnElement[bool]:
    """The condition on `copy`: it waits for its destruction, a proposal about it is open."""
    about = t.DestructionCopy
    ended = is_there(t.DestructionEnd.id, t.DestructionEnd.destruction_id == about.destruction_id)
    return is_there(about.id, about.copy_id == t.Copy.id, ~ended)


def proposed_among(work: Work, copies: Collection[int]) -> frozenset[int]:
    """Those of the copies that wait for their destruction: a proposal about them is open."""
    found: set[int] = set()
    for chunk in in_chunks(list(copies)):
        ended = t.DestructionEnd.destruction_id == t.DestructionCopy.destruction_id
        open_ones = (
            select(t.DestructionCopy.copy_id)
            .outerjoin(t.DestructionEnd, ended)
            .where(t.DestructionCopy.copy_id.in_(chunk), t.DestructionEnd.id.is_(None))
        )
        found |= set(work.session.scalars(open_ones))
    return frozenset(found)


def keep_destroyed(work: Work, rows: Sequence[t.CopyNow], day: date, paper: str) -> None:
    """The last move of each copy: it is no more; who had it and where stays in the move."""
    work.session.add_all(
        t.CopyEvent(
            copy_id=row.copy_id,
            kind=DESTROYED,
            day=day,
            holder=row.holder,
            place=row.place,
            state=CopyState.DESTROYED.value,
            paper=paper.strip(),
            person_id=row.person_id,
            unit_id=row.unit_id,
        )
        for row in rows
    )
    work.session.flush()


def lines_stand(work: Work, body: int, copies: Sequence[int]) -> bool:
    """Whether the document of each copy stands in a register of the body."""
    return len(copies_to_give(work, body, copies)) == len(copies)


def _require_here(work: Work, body: int, row: t.CopyNow, kind: DestructionKind) -> None:
    """Name the copy that has to come back first."""
    decided = kind is DestructionKind.DECIDED
    if not (decided and row.ours and row.state in _COMES_BACK):
        return
    given = copies_to_give(work, body, (row.copy_id,)).get(row.copy_id)
    if given is not None:
        number = copy_number_text(given.number) or _NO_NUMBER
        raise CopyAwayError(given.reference, number, row.state)


def _require(row: t.CopyNow, day: date, kind: DestructionKind) -> None:
    begins = {state.value for state in kind.begins_at}
    if row.state not in begins or not row.ours:
        raise WrongStageError(row.state, CopyState.AT_CLERK.value)
    if day < row.day:
        raise DaysOutOfOrderError(day, row.day)


def _require_never_given(work: Work, copies: Sequence[int]) -> None:
    """Only what never left the clerk is spoiled or surplus; all else wants its decision."""
    for chunk in in_chunks(list(copies)):
        given = work.session.scalar(
            select(t.CopyEvent.state).where(
                t.CopyEvent.copy_id.in_(chunk), t.CopyEvent.state != CopyState.AT_CLERK.value
            )
        )
        if given is not None:
            raise WrongStageError(given, CopyState.AT_CLERK.value)
        kept = work.session.scalar(
            select(t.Copy.kind).where(t.Copy.id.in_(chunk), t.Copy.kind.in_(_NEVER_SURPLUS))
        )
        if kept is not None:
            raise WrongStageError(kept.value, CopyKind.SENT.value)
