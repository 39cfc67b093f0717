from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintOutcome
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.ui.issue.run_draft import RunState
from bmnn_desk.ui.outgoing.reprint import part_of, read_matter
from bmnn_desk.ui.outgoing.reprint_errand import reprint_errand
from tests.papers.read_pdf import page_texts
from tests.ui.outgoing.issued_with_marks import issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def test_a_batch_is_made_of_the_recorded_marks_and_recorded_with_its_reason(
    seat: Seat, office: Office
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    matter = read_matter(seat, item)
    parts = tuple(part for copy in matter.made[1:3] if (part := part_of(copy)) is not None)
    errand = reprint_errand(seat, matter)
    made = errand.make(parts)
    assert made.counts == (1, 1)
    texts = page_texts(made.pdf)
    assert [("02" in text, "03" in text) for text in texts] == [(True, False), (False, True)]
    state = RunState(sent=parts, again=frozenset({3}), reason="Bản cũ rách")
    prints = tuple(
        CopyPrint(copy_number=number, outcome=PrintOutcome.CAME_OUT, pages=1) for number in (2, 3)
    )
    (request,) = errand.requests(state, prints)
    assert isinstance(request, CopyPrintsRequest)
    assert [each.reason for each in request.prints] == ["", "Bản cũ rách"]
    assert errand.holders[2] == matter.holder(2)
