"""The errand of printing an issued document's copies: how it is made, recorded, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.issue.copy_run import RunErrand
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft
from bmnn_desk.ui.outgoing.reprint import reprint_pdf
from bmnn_desk.ui.outgoing.reprint_record import Reprinted, requests_of

if TYPE_CHECKING:
    from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest
    from bmnn_desk.ui.issue.run_draft import RunState
    from bmnn_desk.ui.outgoing.reprint import ReprintMatter
    from bmnn_desk.ui.seat import Seat


def reprint_errand(seat: Seat, matter: ReprintMatter) -> RunErrand:
    """Copies as their marks are on record; a copy printed before carries the reason."""
    item = matter.detail.item

    def requests(state: RunState, prints: tuple[CopyPrint, ...]) -> tuple[CopyPrintsRequest, ...]:
        """The acts that record what left the printer."""
        done = Reprinted(item=item, parts=state.sent, again=state.again, reason=state.reason)
        return requests_of(seat, done, prints)

    return RunErrand(
        seat=seat,
        make=lambda batch: reprint_pdf(seat, matter, batch),
        verb=record_copy_prints,
        requests=requests,
        holders={copy.number: copy.holder for copy in matter.detail.copies},
        offsets=matter.settings.offsets,
        draft=RunDraft(seat, RUN_FORM, item),
    )
