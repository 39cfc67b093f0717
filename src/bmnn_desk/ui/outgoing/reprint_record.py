"""Record what came of the prints of a run: the papers, then the copies by how they were printed."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.run_draft import RunState
    from bmnn_desk.ui.seat import Seat


def requests_of(
    seat: Seat, item: int, state: RunState, prints: Sequence[CopyPrint]
) -> tuple[CopyPrintsRequest, ...]:
    """One request for each way of printing what was sent; a copy printed again has its reason."""
    ways = {part.copy: part.what for part in state.sent if part.copy}
    rows: dict[PrintedWhat, list[CopyPrint]] = {}
    for part in state.sent:
        if not part.copy:
            rows.setdefault(part.what, []).append(paper_came_out(part.pages))
    for each in prints:
        rows.setdefault(ways[each.copy_number], []).append(_with_reason(each, state))
    return tuple(
        CopyPrintsRequest(
            request_id=new_request_id(),
            body=seat.body,
            day=seat.today(),
            item=item,
            what=what,
            prints=tuple(each),
        )
        for what, each in rows.items()
    )


def paper_came_out(pages: int) -> CopyPrint:
    """The print of a paper that is of no copy, with all of its pages."""
    return CopyPrint(copy_number=0, outcome=PrintOutcome.CAME_OUT, pages=max(pages, 1))


def _with_reason(each: CopyPrint, state: RunState) -> CopyPrint:
    if each.reason or each.copy_number not in state.again:
        return each
    return replace(each, reason=state.reason)
