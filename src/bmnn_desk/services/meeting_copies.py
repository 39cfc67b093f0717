"""The copies given out at meetings, and what became of each by its next move."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select
from sqlalchemy.orm import aliased

from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import date

    from bmnn_desk.services.work import Work

_AWAY = frozenset({CopyState.LOST.value, CopyState.DESTROYED.value})


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class GivenCopy:
    """A copy of a meeting; `next_move` is what came after, None while it is with its receiver."""

    row: t.MeetingCopy
    next_move: t.CopyEvent | None

    @property
    def is_out(self) -> bool:
        """True while nobody collected it."""
        return self.next_move is None

    @property
    def is_gone(self) -> bool:
        """True where it was lost or destroyed: it is no longer waited for."""
        return self.next_move is not None and self.next_move.state in _AWAY

    @property
    def back(self) -> date | None:
        """The day when it was collected."""
        if self.next_move is None or self.is_gone:
            return None
        return self.next_move.day


def given_copies(work: Work, meetings: Collection[int]) -> dict[int, list[GivenCopy]]:
    """The copies of each meeting, in the order in which they were given out."""
    later, after = aliased(t.CopyEvent), aliased(t.CopyEvent)
    following = (
        select(func.min(later.id))
        .where(later.copy_id == t.MeetingCopy.copy_id, later.id > t.MeetingCopy.event_id)
        .correlate(t.MeetingCopy)
        .scalar_subquery()
    )
    rows = work.session.execute(
        select(t.MeetingCopy, after)
        .outerjoin(after, after.id == following)
        .where(t.MeetingCopy.meeting_id.in_(meetings))
        .order_by(t.MeetingCopy.id)
    )
    found: defaultdict[int, list[GivenCopy]] = defaultdict(list)
    for row, move in rows:
        found[row.meeting_id].append(GivenCopy(row=row, next_move=move))
    return dict(found)
