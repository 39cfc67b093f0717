from __future__ import annotations

from typing import TYPE_CHECKING

from bmnn_desk.services.cancel_incoming import cancel_incoming
from bmnn_desk.storage import tables as t
from tests import make
from tests.incoming_desk import cancelled, entered, incoming_book
from tests.services.ledger import rows

if TYPE_CHECKING:
    from tests.make import Office


def test_arrival_numbers_run_on_and_are_never_given_again(office: Office) -> None:
    first = entered(office)
    office.desk.do(cancel_incoming, cancelled(office, first.line))
    assert entered(office).arrival_number == "02"


def test_numbers_of_outgoing_documents_are_a_series_of_their_own(office: Office) -> None:
    make.issued(office)
    make.issued(office)
    assert entered(office).arrival_number == "01"
    kinds = {row.kind for row in rows(office, t.Series)}
    assert kinds == {"secret", "arrival"}


def test_a_book_that_goes_on_from_paper_goes_on_with_its_arrival_numbers(office: Office) -> None:
    book = incoming_book(office, first_ordinal=120, paper="Sổ giấy năm 2025")
    first, second = entered(office, book=book), entered(office, book=book)
    assert [(made.ordinal, made.arrival_number) for made in (first, second)] == [
        (120, "120"),
        (121, "121"),
    ]
