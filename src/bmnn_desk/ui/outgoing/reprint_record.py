"""Record what came of prints made again: the papers, then the copies by how they were printed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class Reprinted:
    """The parts that left the printer, and why copies printed before were printed again."""

    item: int
    parts: tuple[PrintPart, ...]
    again: frozenset[int]
    reason: str


def requests_of(
    seat: Seat, done: Reprinted, prints: Sequence[CopyPrint]
) -> tuple[CopyPrintsRequest, ...]:
    """One request for each way of printing; a copy printed again carries its reason."""
    ways = {part.copy: part.what for part in done.parts if part.copy}
    rows: dict[PrintedWhat, list[CopyPrint]] = {}
    for part in done.parts:
        if not part.copy:
            rows.setdefault(part.what, []).append(paper_came_out(part.pages))
    for each in prints:
        rows.setdefault(ways[each.copy_number], []).append(_with_reason(each, done))
    return tuple(
        CopyPrintsRequest(
            request_id=new_request_id(),
            body=seat.body,
            day=seat.today(),
            item=done.item,
            what=what,
            prints=tuple(each),
        )
        for what, each in rows.items()
    )


def paper_came_out(pages: int) -> CopyPrint:
    """The print of a paper that is of no copy, with all of its pages."""
    return CopyPrint(copy_number=0, outcome=PrintOutcome.CAME_OUT, pages=max(pages, 1))


def _with_reason(each: CopyPrint, done: Reprinted) -> CopyPrint:
    if each.reason or each.copy_number not in done.again:
        return each
    return replace(each, reason=done.reason)
