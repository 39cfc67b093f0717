from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.sign import decide_document, propose_document, sign_document
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def states(at: DemoOffice) -> list[SlipState]:
    asked = SlipsAsked(body=at.body)
    return [entry.state for entry in at.desk.read(slip_entries, asked)]


def test_a_slip_is_proposed_then_decided(at: DemoOffice, sample: Sample) -> None:
    proposed = propose_document(at, sample, sample.documents[0])
    assert states(at) == [SlipState.PROPOSED]
    decide_document(at, sample.documents[0], proposed)
    assert states(at) == [SlipState.APPROVED]


def test_a_signed_document_was_given_back_once_and_mended(at: DemoOffice, sample: Sample) -> None:
    signed = sign_document(at, sample, sample.documents[0])
    assert states(at) == [SlipState.USED]
    assert signed.checked.returned is not None
    assert signed.block.startswith("Nơi nhận")
    assert signed.slip.print_code == signed.proposed.print_code
