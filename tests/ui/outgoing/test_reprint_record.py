from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.domain.stamps import MarkWay
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.services.record_copy_prints import record_copy_prints
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from bmnn_desk.ui.issue.run_draft import RunState
from bmnn_desk.ui.outgoing.act_once import act_once
from bmnn_desk.ui.outgoing.reprint import distribution_part
from bmnn_desk.ui.outgoing.reprint_record import paper_came_out, requests_of
from tests.ui.outgoing.issued_with_marks import issued_with_marks

if TYPE_CHECKING:
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office


def part(copy: int) -> PrintPart:
    return PrintPart(what=PrintedWhat.OVERPRINT, copy=copy, red=True, paper=Paper.SIGNED)


def came_out(copy: int) -> CopyPrint:
    return CopyPrint(copy_number=copy, outcome=PrintOutcome.CAME_OUT, pages=1)


def test_papers_and_copies_are_recorded_apart_and_a_second_try_adds_nothing(
    seat: Seat, office: Office
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    spoiled = CopyPrint(copy_number=3, outcome=PrintOutcome.SPOILED, pages=1, reason="mờ")
    done = RunState(
        sent=(distribution_part(), part(1), part(3)),
        again=frozenset({1, 3}),
        reason="Bản cũ rách",
    )
    requests = requests_of(seat, item, done, (came_out(1), spoiled))
    for _ in range(2):
        for request in requests:
            act_once(seat, record_copy_prints, request)
    asked = DetailAsked(body=seat.body, item=item, day=seat.today())
    (detail,) = seat.desk.read(outgoing_detail, asked)
    assert [(each.what, each.outcome, each.reason) for each in detail.prints[1:]] == [
        ("distribution", "came_out", ""),
        ("overprint", "came_out", "Bản cũ rách"),
        ("overprint", "spoiled", "mờ"),
    ]


def test_a_copy_of_which_nothing_came_out_has_no_row_and_a_paper_has_its_pages(
    seat: Seat, office: Office
) -> None:
    item = issued_with_marks(office, MarkWay.OVERPRINT)
    parts = (replace(distribution_part(), pages=2), part(1), part(2))
    papers, copies = requests_of(seat, item, RunState(sent=parts), (came_out(1),))
    assert [(each.copy_number, each.pages) for each in papers.prints] == [(0, 2)]
    assert [each.copy_number for each in copies.prints] == [1]
    assert paper_came_out(0).pages == 1
