"""What the window asks of the desk."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.outgoing import PrintForSignatureRequest

if TYPE_CHECKING:
    from bmnn_desk.ui.dialogs.print_for_signature import PrintForSignatureDialog


def request_of(sheet: PrintForSignatureDialog) -> PrintForSignatureRequest:
    """The print for signature as the window has it now."""
    check, file = sheet.check, sheet.matter.file
    return PrintForSignatureRequest(
        request_id=sheet.request_id,
        body=sheet.seat.body,
        day=sheet.matter.day,
        item=sheet.subject,
        prints=check.options.count() or 0,
        ticks=check.ticks.ticks(),
        file=None if file is None else file.data,
        facts=None if file is None else file.facts,
        misread=check.faults.misread(),
        other_cases=check.rules.other_cases(),
    )
