from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.domain.prints import CopyPrint, PrintedWhat, PrintOutcome
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.print_record import answered, paper_came_out, record_prints
from tests import make
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]

SPOILED = CopyPrint(copy_number=2, outcome=PrintOutcome.SPOILED, pages=0)


def test_prints_of_an_issued_document_are_recorded(
    seat: Seat, office: Office, matter: IssueMatter
) -> None:
    asked = DetailAsked(body=seat.body, item=make.issued(office).item, day=office.day)
    (matter.detail,) = office.desk.read(outgoing_detail, asked)
    assert record_prints(seat, matter, PrintedWhat.DISTRIBUTION, (paper_came_out(),)) == (True, "")
    (after,) = office.desk.read(outgoing_detail, asked)
    assert after.prints[-1].what == PrintedWhat.DISTRIBUTION


def test_what_cannot_be_recorded_is_said(seat: Seat, matter: IssueMatter) -> None:
    is_kept, said = record_prints(seat, matter, PrintedWhat.WHOLE, (SPOILED,))
    assert not is_kept
    assert said


def test_a_spoiled_print_left_without_its_reason_says_so() -> None:
    came_out = CopyPrint(copy_number=1, outcome=PrintOutcome.CAME_OUT, pages=0)
    first, second = answered((came_out, SPOILED), "chưa ghi lý do")
    assert first is came_out
    assert second.reason == "chưa ghi lý do"
