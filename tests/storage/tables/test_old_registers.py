from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.each_old_register import old_books
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_row_of_a_workbook_comes_in_once(office: Office) -> None:
    old_books(office)
    refuses_a_twin(office, "old_line")


def test_the_same_file_may_come_in_again_after_it_was_taken_back(office: Office) -> None:
    old_books(office)
    add_twin(office, "old_register")
