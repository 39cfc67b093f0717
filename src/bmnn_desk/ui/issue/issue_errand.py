"""The errand of printing an issue's papers and copies: how each is made, recorded, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.issue.copy_run import RunErrand
from bmnn_desk.ui.issue.part_pdf import batch_pdf
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft
from bmnn_desk.ui.outgoing.reprint_record import Reprinted, requests_of

if TYPE_CHECKING:
    from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.issue.run_draft import RunState
    from bmnn_desk.ui.seat import Seat


def issue_errand(seat: Seat, matter: IssueMatter, prepared: Prepared | None) -> RunErrand:
    """What was prepared before the number was taken; nothing was printed before."""
    item = matter.detail.item

    def requests(state: RunState, prints: tuple[CopyPrint, ...]) -> tuple[CopyPrintsRequest, ...]:
        """The acts that record what left the printer."""
        done = Reprinted(item=item, parts=state.sent, again=frozenset(), reason="")
        return requests_of(seat, done, prints)

    return RunErrand(
        seat=seat,
        make=lambda batch: batch_pdf(seat, matter, prepared, batch),
        verb=record_copy_prints,
        requests=requests,
        holders={copy.number: copy.holder for copy in matter.detail.copies},
        offsets=matter.settings.offsets,
        draft=RunDraft(seat, RUN_FORM, item),
    )
