"""The errand of printing an issued document's copies: how it is made, recorded, remembered."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.issue.issue_errand import copies_errand
from bmnn_desk.ui.outgoing.reprint import reprint_pdf

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.copy_run import RunErrand
    from bmnn_desk.ui.outgoing.reprint import ReprintMatter
    from bmnn_desk.ui.seat import Seat


def reprint_errand(seat: Seat, matter: ReprintMatter) -> RunErrand:
    """Copies as their marks are on record; a copy printed before carries the reason."""
    return copies_errand(
        seat,
        matter.detail,
        matter.settings.offsets,
        lambda batch: reprint_pdf(seat, matter, batch),
    )
