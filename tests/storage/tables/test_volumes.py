from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.each_book import everything_of_books
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_book_goes_on_from_one_paper_book(office: Office) -> None:
    everything_of_books(office)
    refuses_a_twin(office, "book_start")


def test_a_cell_is_corrected_in_an_order_that_has_no_double(office: Office) -> None:
    everything_of_books(office)
    refuses_a_twin(office, "line_correction")
    add_twin(office, "line_correction", ordinal=9)


def test_stock_and_events_of_a_volume_may_be_told_again(office: Office) -> None:
    everything_of_books(office)
    add_twin(office, "opening_stock")
    add_twin(office, "volume_event")
