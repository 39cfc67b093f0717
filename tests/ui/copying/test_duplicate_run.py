from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.services.copy_papers import CopyPapersAsked, copy_paper_facts
from bmnn_desk.services.record_duplicate_prints import DuplicatePrintsRequest
from bmnn_desk.ui.copying.duplicate_run import (
    DuplicateErrand,
    duplicate_errand,
    parts_of,
    run_draft,
)
from bmnn_desk.ui.issue.copy_sheets import CopySheets
from bmnn_desk.ui.issue.print_plan import Paper
from bmnn_desk.ui.issue.run_draft import RunState
from tests import copying_desk as cd
from tests.papers import samples

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def sheets(*, whole: bool) -> CopySheets:
    copies = tuple(samples.copy(number) for number in (1, 2))
    return CopySheets(pdf=b"%PDF", copies=copies, document=2, whole=whole)


@pytest.mark.parametrize(
    ("whole", "what", "paper"),
    [(True, PrintedWhat.WHOLE, Paper.BLANK), (False, PrintedWhat.OVERPRINT, Paper.SIGNED)],
)
def test_a_whole_copy_takes_blank_paper_and_marks_alone_their_sheets(
    whole: bool, what: PrintedWhat, paper: Paper
) -> None:
    parts = parts_of(sheets(whole=whole))
    assert [(part.copy, part.what, part.paper, part.red) for part in parts] == [
        (1, what, paper, True),
        (2, what, paper, True),
    ]


def test_prints_are_recorded_under_the_line_and_none_without_a_print(
    seat: Seat, office: Office
) -> None:
    made = cd.copied(office)
    (facts,) = seat.desk.read(copy_paper_facts, CopyPapersAsked(body=seat.body, line=made.line))
    marks = cd.copy_marks(office, made)
    given = DuplicateErrand(facts=facts, sheets=sheets(whole=False), marks=marks)
    errand = duplicate_errand(seat, given, {})
    state = RunState(sent=parts_of(given.sheets))
    print_ = CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=2)
    (request,) = errand.requests(state, (print_,))
    assert isinstance(request, DuplicatePrintsRequest)
    assert (request.line, request.what) == (made.line, PrintedWhat.OVERPRINT)
    assert errand.requests(state, ()) == ()
    assert errand.holders == dict(facts.copies)
    assert run_draft(seat, made.line).found() is None
