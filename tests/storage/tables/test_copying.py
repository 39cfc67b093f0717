from __future__ import annotations

from typing import TYPE_CHECKING

from tests.authority_desk import holds
from tests.services.each_copying import copies
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_line_has_its_columns_once_and_steps_as_they_come(office: Office) -> None:
    copies(office)
    refuses_a_twin(office, "copy_line")
    add_twin(office, "copy_step")


def test_a_person_may_hold_a_post_again(office: Office) -> None:
    holds(office)
    add_twin(office, "authority_held")
