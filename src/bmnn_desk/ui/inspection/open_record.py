"""Where the record of a finding is shown: a line on its page, or a card of its own."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.ui.record_place import place_of_record

if TYPE_CHECKING:
    from bmnn_desk.domain.inspection_report import InspectionFinding
    from bmnn_desk.ui.line_wanted import LineWanted
    from bmnn_desk.ui.seat import Seat


def line_of_record(seat: Seat, finding: InspectionFinding) -> LineWanted | None:
    """The page and line of a finding's record, as `place_of_record`."""
    return place_of_record(seat, finding.ref, finding.rule)
