"""The errand of printing a document's papers and copies: how made, recorded, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.issue.copy_run import RunErrand
from bmnn_desk.ui.issue.part_pdf import batch_pdf
from bmnn_desk.ui.issue.run_draft import RUN_FORM, RunDraft
from bmnn_desk.ui.outgoing.reprint_record import requests_of

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from bmnn_desk.domain.outgoing_list import OutgoingDetail
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.issue.part_pdf import BatchPdf
    from bmnn_desk.ui.issue.prepare import Prepared
    from bmnn_desk.ui.issue.print_plan import PrintPart
    from bmnn_desk.ui.seat import Seat


def issue_errand(seat: Seat, matter: IssueMatter, prepared: Prepared | None) -> RunErrand:
    """What was prepared before the number was taken."""
    return copies_errand(
        seat,
        matter.detail,
        matter.settings.offsets,
        lambda batch: batch_pdf(seat, matter, prepared, batch),
    )


def copies_errand(
    seat: Seat,
    detail: OutgoingDetail,
    offsets: Mapping[str, tuple[float, float]],
    make: Callable[[tuple[PrintPart, ...]], BatchPdf],
) -> RunErrand:
    """Copies of an issued document, for the first time or again, recorded under it.

    `offsets` are those of the printers by name, in mm to the right and down.
    """
    return RunErrand(
        seat=seat,
        make=make,
        verb=record_copy_prints,
        requests=lambda state, prints: requests_of(seat, detail.item, state, prints),
        holders={copy.number: copy.holder for copy in detail.copies},
        offsets=offsets,
        draft=RunDraft(seat, RUN_FORM, detail.item),
    )
