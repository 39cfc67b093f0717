"""Record that a paper of a copying came out of the printer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.office import Role
from bmnn_desk.domain.prints import PrintOutcome
from bmnn_desk.errors import DaysOutOfOrderError
from bmnn_desk.services.copy_lines import copy_line, duplicates_of
from bmnn_desk.services.work import Work, allowed
from bmnn_desk.storage import tables as t

if TYPE_CHECKING:
    from bmnn_desk.domain.copying import CopyPaperRequest


@allowed(Role.CLERK)
def record_copy_paper(work: Work, request: CopyPaperRequest) -> None:
    """Keep the print; it hangs on the first copy of the line, which names the copying.

    Raises:
        NotFoundError: the body has no such line in a register of copying.
        DaysOutOfOrderError: the day lies before the line's.
    """
    line, _ = copy_line(work, request.line, request.body)
    if request.day < line.day:
        raise DaysOutOfOrderError(request.day, line.day)
    work.keep(
        t.PrintJob(
            item_id=line.item_id,
            copy_id=duplicates_of(work, line.id)[0].id,
            what=request.paper.value,
            day=request.day,
            prints=1,
            pages=request.pages,
            outcome=PrintOutcome.CAME_OUT.value,
        )
    )
    work.about("line", line.id)
