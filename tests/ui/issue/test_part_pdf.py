from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.part_pdf import batch_pdf, distribution_pdf
from bmnn_desk.ui.issue.prepare import Prepared, whole_sheets
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from tests import make
from tests.papers import documents
from tests.papers.read_pdf import page_texts
from tests.ui.issue.test_matter import matter

if TYPE_CHECKING:
    from bmnn_desk.ui.issue.matter import IssueMatter
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

__all__ = ["matter"]


@pytest.fixture
def issued(office: Office, matter: IssueMatter) -> IssueMatter:
    office.desk.do(issue_outgoing, make.issue(office, matter.detail.item))
    asked = DetailAsked(body=office.body, item=matter.detail.item, day=office.day)
    (matter.detail,) = office.desk.read(outgoing_detail, asked)
    matter.number = 1
    return matter


def part(what: PrintedWhat, copy: int = 0) -> PrintPart:
    return PrintPart(what=what, copy=copy, red=False, paper=Paper.BLANK)


def test_the_distribution_sheet_lists_every_copy(seat: Seat, issued: IssueMatter) -> None:
    text = page_texts(distribution_pdf(seat, issued))[0]
    assert "01/BC-SMM" in text
    assert "Công an tỉnh Mẫu" in text
    made = batch_pdf(seat, issued, None, [part(PrintedWhat.DISTRIBUTION)])
    assert made.kept_marks is None
    assert (made.pages, made.counts) == (((0,),), (1,))


def test_copies_are_one_job_and_each_begins_where_it_is_asked_to(
    seat: Seat, issued: IssueMatter
) -> None:
    sheets = whole_sheets(seat.worker, documents.pdf(3), issued.drawn())
    prepared = Prepared(kept=(), sheets=sheets)
    second, fourth = part(PrintedWhat.WHOLE, 2), replace(part(PrintedWhat.WHOLE, 4), first=2)
    made = batch_pdf(seat, issued, prepared, [second, fourth])
    assert made.pages == ((3, 4, 5), (10, 11))
    assert made.places() == (3, 4, 5, 10, 11)
    assert made.starts() == (0, 3)
    assert made.counts == (3, 3)
    assert made.kept_marks is not None
    assert len(made.kept_marks[3]) == 2


def test_number_and_day_are_a_page_of_their_own(seat: Seat, issued: IssueMatter) -> None:
    issued.file = None
    made = batch_pdf(seat, issued, Prepared(kept=(), sheets=None), [part(PrintedWhat.NUMBER)])
    assert page_texts(made.pdf)[0].split()[0] == "01"
