from __future__ import annotations

from typing import TYPE_CHECKING

from tests.services.each_incoming import came_and_amiss
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_has_its_columns_once_and_its_number_once(office: Office) -> None:
    came_and_amiss(office)
    refuses_a_twin(office, "incoming_line")
    refuses_a_twin(office, "incoming_line", line_id=999)


def test_a_line_may_be_amiss_again_but_each_fault_ends_once(office: Office) -> None:
    came_and_amiss(office)
    add_twin(office, "irregularity")
    refuses_a_twin(office, "irregularity_end")
