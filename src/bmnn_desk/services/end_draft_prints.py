"""End printed drafts: destroyed, or filed (PDX-19)."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.errors import DaysOutOfOrderError, NotFoundError, ReasonMissingError, WrongStageError
from bmnn_desk.services.draft_prints import DRAFT, left_of
from bmnn_desk.services.sight import own_only, refuse_sight
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import DraftEndRequest


@allowed(Role.CLERK, Role.DRAFTER)
def end_draft_prints(work: Work, request: DraftEndRequest) -> int:
    """Record what became of some prints; gives how many are still about.

    Raises:
        NotFoundError: the body has no such draft print.
        DaysOutOfOrderError: the day lies before that of the print.
        ReasonMissingError: neither witness nor file code is named.
        WrongStageError: more prints than are still about.
    """
    job = work.find(t.PrintJob, request.print_job)
    if job.what != DRAFT or job.item_id is None:
        msg = "print_job"
        raise NotFoundError(msg, request.print_job)
    item = work.find(t.Item, job.item_id, request.body)
    if own_only(work, end_draft_prints) not in {None, item.drafter_id}:
        refuse_sight(work, job.__tablename__, job.id, end_draft_prints)
    if request.day < job.day:
        raise DaysOutOfOrderError(request.day, job.day)
    if not request.note.strip():
        raise ReasonMissingError
    left = left_of(work, job.id)
    if request.prints > left:
        msg = "ended"
        raise WrongStageError(msg, "open")
    work.keep(
        t.DraftEnd(
            print_job_id=job.id,
            day=request.day,
            ended=request.ended.value,
            prints=request.prints,
            note=request.note,
        )
    )
    work.about("item", job.item_id)
    return left - request.prints
