from __future__ import annotations

from typing import TYPE_CHECKING

from tests.storage.tables.uniqueness import add_twin, refuses_a_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_bodies_units_and_names_stand_once(office: Office) -> None:
    refuses_a_twin(office, "body")
    refuses_a_twin(office, "unit")
    refuses_a_twin(office, "body_name")
    add_twin(office, "body_name", since="2025-06-01")
