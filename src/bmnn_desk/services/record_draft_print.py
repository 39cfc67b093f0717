"""Record that drafts of a text were printed (PDX-19): each print is counted to its end."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.services.draft_prints import DRAFT
from bmnn_desk.services.sight import require_sight
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.drafting import DraftPrintRequest


@allowed(Role.CLERK, Role.DRAFTER)
def record_draft_print(work: Work, request: DraftPrintRequest) -> int:
    """Count the prints of a draft; gives the number under which they are ended.

    Raises:
        NotFoundError: the body has no such item.
    """
    require_sight(work, request.item, record_draft_print)
    item = work.find(t.Item, request.item, request.body)
    job = work.keep(
        t.PrintJob(
            item_id=item.id,
            what=DRAFT,
            day=request.day,
            prints=request.prints,
            pages=request.pages,
            outcome="came_out",
        )
    )
    work.about("item", item.id)
    return job.id
