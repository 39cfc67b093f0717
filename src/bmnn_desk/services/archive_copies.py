"""Hand copies over to the agency's archive (nộp lưu trữ cơ quan), rule TH-12."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from sqlalchemy import func, select

from bmnn_desk.domain.copy_moves import CopyMove
from bmnn_desk.domain.deadlines import DeadlineKind
from bmnn_desk.domain.ending_cases import ArchiveCase
from bmnn_desk.domain.office import Role
from bmnn_desk.domain.rules.endings import ARCHIVING
from bmnn_desk.domain.transfers import CopyState
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.away_copies import items_of
from bmnn_desk.services.end_work import keep_work_end
from bmnn_desk.services.move_copies import (
    MovedTo,
    movable_copies,
    move_all,
    require_holder,
    require_paper,
)
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t
from bmnn_desk.storage.in_chunks import in_chunks

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import date

    from bmnn_desk.domain.copy_moves import ArchiveCopiesRequest
    from bmnn_desk.domain.findings import Rule


@dataclass(frozen=True, slots=True, kw_only=True)
class Archived:
    """How many copies went into the archive, and the rules that it still breaks."""

    copies: int
    warnings: tuple[Rule, ...]


@allowed(Role.CLERK, Role.OFFICER)
def archive_copies(work: Work, request: ArchiveCopiesRequest) -> Archived:
    """Copies are in the archive from that day on, and still the office's.

    Raises:
        HolderMissingError: nobody says which archive, or where they lie there.
        SignedPaperMissingError: nothing says by which paper they were taken in.
        NotFoundError: the body has no such copy.
        WrongStageError: a copy is lent, taken out, archived, or no longer the office's.
        DaysOutOfOrderError: the day lies before the last move of a copy, or before the end of the
            work.
        RulesBrokenError: TH-12 blocks.
    """
    rows = movable_copies(work, request, CopyMove.ARCHIVED)
    ended_on = request.ended_on
    if ended_on is not None and request.day < ended_on:
        raise DaysOutOfOrderError(request.day, ended_on)
    to = MovedTo(
        state=CopyState.ARCHIVED,
        holder=request.archive,
        place=request.place,
        paper=request.paper,
    )
    require_holder(work, request.body, to)
    require_paper(request.paper)
    items = items_of(work, [row.copy_id for row in rows])
    case = ArchiveCase(
        day=request.day,
        ended_on=ended_on or _first_end(work, items),
        handed_on=request.day,
        within=work.law.on(request.day).deadlines.spans[DeadlineKind.ARCHIVE],
    )
    broken = work.require(request.day, case, ARCHIVING, request.other_cases)
    if ended_on is not None:
        keep_work_end(work, items, ended_on)
    move_all(work, rows, request.day, CopyMove.ARCHIVED, to)
    work.keep_other_cases(request.body, request.day, broken, request.other_cases)
    return Archived(copies=len(rows), warnings=broken)


def _first_end(work: Work, items: Sequence[int]) -> date | None:
    """The first day on which the work of an item ended, each as it was recorded last."""
    days: list[date] = []
    for chunk in in_chunks(items):
        newest = select(func.max(t.WorkEnd.id)).where(t.WorkEnd.item_id.in_(chunk))
        ended = select(t.WorkEnd.ended_on).where(
            t.WorkEnd.id.in_(newest.group_by(t.WorkEnd.item_id))
        )
        days += work.session.scalars(ended)
    return min(days, default=None)
