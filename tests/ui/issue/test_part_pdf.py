from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.domain.prints import PrintedWhat
from bmnn_desk.services.issue_outgoing import issue_outgoing
from bmnn_desk.services.outgoing_detail import DetailAsked, outgoing_detail
from bmnn_desk.ui.issue.part_pdf import distribution_pdf, part_pdf
from bmnn_desk.ui.issue.prepare import Prepared
from bmnn_desk.ui.issue.print_plan import Paper, PrintPart
from tests import make
from tests.papers.read_pdf import page_texts
from tests.ui.issue.papers import text_file
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
    assert part_pdf(seat, issued, None, part(PrintedWhat.DISTRIBUTION)).kept_mm is None


def test_of_a_whole_copy_only_the_marks_must_lie_on_the_paper(
    seat: Seat, issued: IssueMatter
) -> None:
    data = text_file("pdf")
    made = part_pdf(seat, issued, Prepared(kept=(), prints={2: data}), part(PrintedWhat.WHOLE, 2))
    assert made.pdf == data
    assert made.kept_mm is not None
    assert len(made.kept_mm[0]) == 2


def test_number_and_day_are_a_page_of_their_own(seat: Seat, issued: IssueMatter) -> None:
    issued.file = None
    made = part_pdf(seat, issued, Prepared(kept=(), prints={}), part(PrintedWhat.NUMBER))
    assert page_texts(made.pdf)[0].split()[0] == "01"
