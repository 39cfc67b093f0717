"""The errand of printing a copying's copies: how they are made, recorded, remembered."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bmnn_desk.services.record_duplicate_prints import (
    DuplicatePrintsRequest,
    record_duplicate_prints,
)
from bmnn_desk.ui.issue.copy_run import RunErrand
from bmnn_desk.ui.issue.print_plan import copy_part
from bmnn_desk.ui.issue.run_draft import RunDraft
from bmnn_desk.ui.seat import new_request_id

if TYPE_CHECKING:
    from collections.abc import Mapping

    from bmnn_desk.domain.copying import CopyMarksRequest, CopyPaperFacts
    from bmnn_desk.domain.prints import CopyPrint
    from bmnn_desk.ui.issue.copy_sheets import CopySheets
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.issue.run_draft import RunState
    from bmnn_desk.ui.seat import Seat

COPY_RUN_FORM = "copy_run"


@dataclass(frozen=True, slots=True, kw_only=True, repr=False)
class DuplicateErrand:
    """The line's facts, the drawn sheets; `marks` is recorded once all came out."""

    facts: CopyPaperFacts
    sheets: CopySheets
    marks: CopyMarksRequest


def parts_of(sheets: CopySheets) -> tuple[PrintPart, ...]:
    """Each copy that is drawn, in the order of the numbers."""
    return tuple(copy_part(copy, whole=sheets.whole) for copy in sheets.copies)


def run_draft(seat: Seat, line: int) -> RunDraft:
    """What is kept of the run of a line's copies."""
    return RunDraft(seat, COPY_RUN_FORM, line)


def duplicate_errand(
    seat: Seat, given: DuplicateErrand, offsets: Mapping[str, tuple[float, float]]
) -> RunErrand:
    """The run of a copying's copies; its prints are recorded under the line."""

    def requests(
        state: RunState, prints: tuple[CopyPrint, ...]
    ) -> tuple[DuplicatePrintsRequest, ...]:
        """The act that records what left the printer."""
        if not prints:
            return ()
        return (
            DuplicatePrintsRequest(
                request_id=new_request_id(),
                body=seat.body,
                day=max(seat.today(), given.facts.day),
                line=given.marks.line,
                what=state.sent[0].what,
                prints=prints,
            ),
        )

    return RunErrand(
        seat=seat,
        make=given.sheets.batch,
        verb=record_duplicate_prints,
        requests=requests,
        holders=dict(given.facts.copies),
        offsets=offsets,
        draft=run_draft(seat, given.marks.line),
    )
