"""All faults of a text that was read, in the order of its checking."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.text_faults.against_slip import slip_faults
from bmnn_desk.domain.text_faults.layout import layout_faults
from bmnn_desk.domain.text_faults.marks import change_faults, mark_faults
from bmnn_desk.domain.text_faults.recipients import recipients_faults

if TYPE_CHECKING:
    from bmnn_desk.domain.text_faults.case import TextCase
    from bmnn_desk.domain.text_faults.fault import TextFinding


def text_faults(case: TextCase) -> tuple[TextFinding, ...]:
    """Every fault; of a scan, whose text is ticked on paper, only what else the file tells."""
    if not case.facts.has_text:
        return tuple(change_faults(case))
    searches = (recipients_faults, slip_faults, mark_faults, layout_faults)
    return tuple(finding for search in searches for finding in search(case))
