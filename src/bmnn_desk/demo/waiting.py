"""Leave work on the desk for its windows: documents that wait for a number, a pen, a decision."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.sign import decide_document, propose_document, sign_document

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def leave_waiting(at: DemoOffice, sample: Sample) -> None:
    """Do the acts of each waiting document, as far as its data says."""
    for document in sample.waiting:
        if document.until == "signed":
            sign_document(at, sample, document)
            continue
        proposed = propose_document(at, sample, document)
        if document.until == "decided":
            decide_document(at, document, proposed)
