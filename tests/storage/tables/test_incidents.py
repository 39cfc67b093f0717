from __future__ import annotations

from typing import TYPE_CHECKING

from tests.inventory_desk import everything_of_counting
from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_an_incident_has_a_copy_once_and_ends_once(office: Office) -> None:
    everything_of_counting(office)
    refuses_a_twin(office, "incident_copy")
    refuses_a_twin(office, "incident_find")
    refuses_a_twin(office, "incident_end")


def test_an_incident_may_be_reported_and_mended_again(office: Office) -> None:
    everything_of_counting(office)
    add_twin(office, "incident")
    add_twin(office, "incident_report")
    add_twin(office, "incident_remedy")
