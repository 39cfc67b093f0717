from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, CopyPrintsRequest, PrintedWhat, PrintOutcome
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.issue_errand import issue_errand
from bmnn_desk.ui.issue.prepare import Prepared, marks_alone
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.run_draft import RunState
from tests import make
from tests.papers import documents
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


def test_what_was_prepared_is_printed_and_recorded_under_the_document(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    office.desk.do(issue_outgoing, make.issue(office, matter.detail.item))
    asked = DetailAsked(body=office.body, item=matter.detail.item, day=office.day)
    (matter.detail,) = office.desk.read(outgoing_detail, asked)
    matter.number = 1
    sheets = marks_alone(seat.worker, documents.pdf(1), matter.drawn())
    errand = issue_errand(seat, matter, Prepared(kept=(), sheets=sheets))
    part = PrintPart(what=PrintedWhat.OVERPRINT, copy=3, red=True, paper=Paper.SIGNED)
    assert errand.make((part,)).pages == ((2,),)
    print_ = CopyPrint(copy_number=3, outcome=PrintOutcome.CAME_OUT, pages=1)
    (request,) = errand.requests(RunState(sent=(part,)), (print_,))
    assert isinstance(request, CopyPrintsRequest)
    assert (request.item, request.what) == (matter.detail.item, PrintedWhat.OVERPRINT)
    assert errand.holders[3] == matter.detail.copies[2].holder
