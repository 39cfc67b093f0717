"""Move copies that the office has: which they are, whether they may go, and their new moves."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import (
    DaysOutOfOrderError,
    HolderMissingError,
    NotFoundError,
    SignedPaperMissingError,
    WrongStageError,
)
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Collection, Sequence
    from datetime import date
    from typing import Protocol

    from bmnn_desk.domain.copy_moves import CopyMove
    from bmnn_desk.services.work import Work

    class Moving(Protocol):
        """What a request to move copies says."""

        @property
        def body(self) -> int:
            """The body whose copies they are."""

        @property
        def day(self) -> date:
            """The day of the move."""

        @property
        def copies(self) -> tuple[int, ...]:
            """The copies by their rows' numbers."""


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class MovedTo:
    """Where copies go: who holds them, where they lie, in what state, which paper proves it.

    `due` is the day by which they are to be back.
    """

    state: CopyState
    holder: str
    place: str
    paper: str = ""
    person: int | None = None
    unit: int | None = None
    due: date | None = None


def movable_copies(work: Work, asked: Moving, move: CopyMove) -> list[t.CopyNow]:
    """The newest moves of the copies, in the order of their rows, each once.

    Raises:
        NotFoundError: none is named, or the body has no such copy.
        WrongStageError: a copy is not where this begins, or not in the office's hands.
        DaysOutOfOrderError: the day lies before the last move of a copy.
    """
    if not asked.copies:
        raise NotFoundError(t.Copy.__tablename__, 0)
    rows = newest_moves(work, asked.body, asked.copies)
    for row in rows:
        _require(row, asked.day, move)
    return rows


def newest_moves(work: Work, body: int, copies: Collection[int]) -> list[t.CopyNow]:
    """The newest moves of copies of a body, in the order of their rows, each once.

    Raises:
        NotFoundError: the body has no such copy.
    """
    wanted = sorted(set(copies))
    rows = [
        row
        for chunk in in_chunks(wanted)
        for row in work.session.scalars(
            select(t.CopyNow)
            .where(t.CopyNow.copy_id.in_(chunk), t.CopyNow.body_id == body)
            .order_by(t.CopyNow.copy_id)
            # Triggers write these rows behind the session's back.
            .execution_options(populate_existing=True)
        )
    ]
    if missing := set(wanted) - {row.copy_id for row in rows}:
        raise NotFoundError(t.Copy.__tablename__, min(missing))
    return rows


def move_all(work: Work, rows: Sequence[t.CopyNow], day: date, move: str, to: MovedTo) -> None:
    """Write a move of each copy, and the day by which it ends where it has one."""
    events = [
        t.CopyEvent(
            copy_id=row.copy_id,
            kind=move,
            day=day,
            holder=to.holder.strip(),
            place=to.place.strip(),
            state=to.state.value,
            paper=to.paper.strip(),
            person_id=to.person,
            unit_id=to.unit,
        )
        for row in rows
    ]
    work.session.add_all(events)
    work.session.flush()
    if to.due is not None:
        work.session.add_all(t.CopyDue(copy_event_id=event.id, due=to.due) for event in events)
    work.about(t.Copy.__tablename__, rows[0].copy_id)


def clerk_words(work: Work, day: date) -> str:
    """Who holds what lies with the clerk, in the words of that day's forms."""
    return work.law.on(day).words["copy_original_holder"]


def with_clerk(work: Work, day: date, place: str, paper: str) -> MovedTo:
    """With the clerk again, at a place."""
    return MovedTo(
        state=CopyState.AT_CLERK, holder=clerk_words(work, day), place=place, paper=paper
    )


def require_paper(paper: str) -> None:
    """Refuse copies that change hands without anything signed.

    Raises:
        SignedPaperMissingError: no paper is told.
    """
    if not paper.strip():
        raise SignedPaperMissingError


def require_holder(work: Work, body: int, asked: MovedTo) -> None:
    """Refuse a move to nobody, or to nowhere; a person or unit named is one that there is.

    Raises:
        HolderMissingError: holder or place is empty.
        NotFoundError: there is no such person, or the body has no such unit.
    """
    if not (asked.holder.strip() and asked.place.strip()):
        raise HolderMissingError
    if asked.person is not None:
        work.find(t.Person, asked.person)
    if asked.unit is not None:
        work.find(t.Unit, asked.unit, body)


def _require(row: t.CopyNow, day: date, move: CopyMove) -> None:
    if row.state not in move.begins_at or not row.ours:
        raise WrongStageError(row.state, min(move.begins_at, key=list(CopyState).index).value)
    if day < row.day:
        raise DaysOutOfOrderError(day, row.day)
