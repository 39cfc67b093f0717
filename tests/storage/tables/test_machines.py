from __future__ import annotations

from typing import TYPE_CHECKING

from tests import machine_desk
from tests.storage.tables.uniqueness import add_twin

if TYPE_CHECKING:
    from tests.make import Office


def test_a_machine_shows_itself_as_often_as_it_is_looked_at(office: Office) -> None:
    number = machine_desk.whole(office)
    machine_desk.probed(office, number)
    for table in ("machine", "machine_fact", "machine_probe"):
        add_twin(office, table)
