"""The copies of a taking out: which of them are still away, and how one of them ends."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import select

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.domain.trips import TripEndKind
from bmnn_desk.errors import NotFoundError, WrongStageError
from bmnn_desk.services.away_copies import require_copies
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection, Mapping, Sequence
    from datetime import date

    from bmnn_desk.services.away_copies import CopyAt
    from bmnn_desk.services.work import Work


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class TakenCopy:
    """A copy of a taking out; `now` is its newest move, `end` what was entered of its return."""

    row: t.TakingOutCopy
    end: t.TakingOutEnd | None
    now: t.CopyEvent

    @property
    def kind(self) -> TripEndKind | None:
        """How it ended, None while it is away; what moved otherwise was lost to the taking out."""
        if self.end is not None:
            return TripEndKind(self.end.kind)
        return None if self.now.id == self.row.event_id else TripEndKind.LOST

    @property
    def ended_on(self) -> date | None:
        """The day of its return or loss."""
        if self.end is not None:
            return self.end.day
        return None if self.kind is None else self.now.day


def taken_copies(work: Work, trips: Collection[int]) -> dict[int, list[TakenCopy]]:
    """The copies of each taking out, in the order in which they were taken."""
    rows = work.session.execute(
        select(t.TakingOutCopy, t.TakingOutEnd, t.CopyEvent)
        .join(t.CopyNow, t.CopyNow.copy_id == t.TakingOutCopy.copy_id)
        .join(t.CopyEvent, t.CopyEvent.id == t.CopyNow.event_id)
        .outerjoin(t.TakingOutEnd, t.TakingOutEnd.taking_out_copy_id == t.TakingOutCopy.id)
        .where(t.TakingOutCopy.taking_out_id.in_(trips))
        .order_by(t.TakingOutCopy.id)
    )
    found: defaultdict[int, list[TakenCopy]] = defaultdict(list)
    for row, end, now in rows:
        found[row.taking_out_id].append(TakenCopy(row=row, end=end, now=now))
    return dict(found)


def require_away(
    work: Work, trip: t.TakingOut, copies: Sequence[int], day: date
) -> Mapping[int, tuple[t.TakingOutCopy, CopyAt]]:
    """The copies asked for, all of them away with that taking out.

    Raises:
        NotFoundError: it has no such copy, none is named, or one is named twice.
        DaysOutOfOrderError: the day lies before they left.
        WrongStageError: one is back, or was lost.
    """
    taken = {each.row.copy_id: each for each in taken_copies(work, [trip.id])[trip.id]}
    for copy in copies:
        if copy not in taken:
            raise NotFoundError(t.TakingOutCopy.__tablename__, copy)
        if (ended := taken[copy].kind) is not None:
            at = f"trip_{ended.value}"
            raise WrongStageError(at, CopyState.TAKEN_OUT.value)
    now = require_copies(work, trip.body_id, copies, day)
    return {copy: (taken[copy].row, now[copy]) for copy in copies}


def keep_report(
    work: Work, trip: t.TakingOut, kind: TripEndKind, day: date, words: tuple[str, str]
) -> None:
    """Keep that somebody was told of the return or the loss: `words` are who, and the paper."""
    told, paper = (text.strip() for text in words)
    work.keep(
        t.TakingOutReport(taking_out_id=trip.id, kind=kind.value, day=day, told=told, paper=paper)
    )
