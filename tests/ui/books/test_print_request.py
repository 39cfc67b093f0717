from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from bmnn_desk.papers.register_book import RegisterPaper
from bmnn_desk.ui.books.part_choice import BookPart
from bmnn_desk.ui.books.print_request import print_request
from bmnn_desk.ui.books.register_paper import PaperWanted, plan_of
from tests import book_desk, make

if TYPE_CHECKING:
    from bmnn_desk.services.record_register_print import RegisterPrintRequest
    from bmnn_desk.ui.seat import Seat
    from tests.make import Office

PAPER = RegisterPaper(pdf=b"%PDF", pages=3, rows=(book_desk.row(1),))


def asked(seat: Seat, at: Office, part: BookPart) -> RegisterPrintRequest:
    plan = plan_of(seat, at.book, 1)
    wanted = PaperWanted(book=at.book, volume=1, part=part)
    return print_request(seat, "one", wanted, PAPER, plan)


@pytest.mark.parametrize("part", BookPart)
def test_rows_go_along_where_they_are_sheets_of_the_book(
    seat: Seat, office: Office, part: BookPart
) -> None:
    request = asked(seat, office, part)
    assert (request.request_id, request.pages, request.volume) == ("one", 3, 1)
    assert request.rows == (PAPER.rows if part.makes_sheets else ())
    assert request.correction is (part is BookPart.CORRECTIONS)
    assert request.continues is None


def test_new_lines_go_on_the_last_sheet(seat: Seat, office: Office) -> None:
    make.issued(office)
    book_desk.printed(office, [book_desk.row(1)])
    make.issued(office)
    assert asked(seat, office, BookPart.CONTINUE).continues == 1
    assert asked(seat, office, BookPart.NEW_SHEETS).continues is None
