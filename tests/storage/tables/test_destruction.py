from __future__ import annotations

from typing import TYPE_CHECKING

from tests.destruction_desk import everything_of_destruction
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_destruction_ends_and_is_reported_once_and_has_a_copy_once(office: Office) -> None:
    everything_of_destruction(office)
    for table in ("destruction_end", "destruction_report", "destruction_copy"):
        refuses_a_twin(office, table)


def test_destructions_seats_and_papers_may_come_again(office: Office) -> None:
    everything_of_destruction(office)
    for table in ("destruction", "destruction_seat", "destruction_paper"):
        add_twin(office, table)
