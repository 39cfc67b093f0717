from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.demo.waiting import leave_waiting
from bmnn_desk.domain.slip_list import SlipState
from bmnn_desk.domain.stages import Stage
from bmnn_desk.services.outgoing_ids import OutgoingAsked, outgoing_counts
from bmnn_desk.services.slip_list import SlipsAsked, slip_entries

if TYPE_CHECKING:
    from bmnn_desk.demo.office import DemoOffice
    from bmnn_desk.demo.sample import Sample


def test_one_document_waits_for_each_of_the_next_acts(at: DemoOffice, sample: Sample) -> None:
    leave_waiting(at, sample)
    day = max(document.signed for document in sample.waiting)
    asked = OutgoingAsked(body=at.body, book=None, day=day, stage=Stage.TO_NUMBER)
    (counts,) = at.desk.read(outgoing_counts, asked)
    assert (counts.to_sign, counts.to_number, counts.issued) == (1, 1, 0)
    slips = at.desk.read(slip_entries, SlipsAsked(body=at.body))
    assert [slip.state for slip in slips].count(SlipState.PROPOSED) == 1
