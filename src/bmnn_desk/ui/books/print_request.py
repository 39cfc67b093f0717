"""What is put on record of a part of a book that came out on paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.record_register_print import RegisterPrintRequest
from bmnn_desk.ui.books.part_choice import BookPart

if TYPE_CHECKING:
    from bmnn_desk.domain.volumes import PrintPlan
    from bmnn_desk.papers.register_book import RegisterPaper
    from bmnn_desk.ui.books.register_paper import PaperWanted
    from bmnn_desk.ui.seat import Seat


def print_request(
    seat: Seat, request_id: str, wanted: PaperWanted, paper: RegisterPaper, plan: PrintPlan
) -> RegisterPrintRequest:
    """The pages, and the rows where they are sheets of the book."""
    part, last = wanted.part, plan.continue_from
    return RegisterPrintRequest(
        request_id=request_id,
        day=seat.today(),
        body=seat.body,
        book=wanted.book,
        volume=wanted.volume,
        pages=paper.pages,
        rows=paper.rows if part.makes_sheets else (),
        continues=last.sheet if part is BookPart.CONTINUE and last is not None else None,
        correction=part is BookPart.CORRECTIONS,
    )
